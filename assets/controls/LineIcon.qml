import QtQuick

// One icon of assets/icons in one colour. The word beside it is what a screen reader says.
Image {
    id: root

    property color color: "black"
    // An arrow or a chevron that points along the line of reading, and so turns round in Arabic.
    property bool directional: false
    required property string name
    property real size: 24

    Accessible.ignored: true
    fillMode: Image.PreserveAspectFit
    mirror: root.directional && root.LayoutMirroring.enabled
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.color).slice(1)
    sourceSize.height: root.size
    sourceSize.width: root.size
}
