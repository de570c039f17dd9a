import QtQuick
import assets.controls

// What was typed so far, as far as it may be seen; heard as `text`, which of a hidden number says how much.
Rectangle {
    id: root

    required property string entry
    required property string label
    property bool refused: false
    property string text: root.entry

    Accessible.name: root.label
    Accessible.readOnly: true
    Accessible.role: Accessible.EditableText
    border.color: root.refused ? Theme.bad : root.entry === "" ? Theme.edge : Theme.nile
    border.width: (root.refused ? 3 : 2) * Theme.line
    color: Theme.paper
    implicitHeight: Math.max(Theme.px(Theme.large ? 96 : 124), said.implicitHeight + Theme.gap)
    objectName: "entryField"
    radius: Theme.radius

    PlainText {
        id: said

        readonly property bool forEyes: true

        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.entry === "" ? Theme.inkSoft : Theme.ink
        font.letterSpacing: root.entry === "" ? 0 : Theme.px(6)
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: Theme.body
        objectName: "entryText"
        size: root.entry === "" ? Theme.heading : Theme.px(64)
        // A number runs from left to right in any language.
        text: root.entry === "" ? root.label : "\u2066" + root.entry + "\u2069"
        weight: root.entry === "" ? Font.Normal : Font.Bold
        width: parent.width - 2 * Theme.gapLarge
    }
}
