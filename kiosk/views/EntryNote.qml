import QtQuick
import QtQuick.Layouts
import assets.controls

// What is wrong with an entry, or what to look at; takes no room while there is nothing to say.
Rectangle {
    id: root

    // Something to look at, not something wrong.
    property bool mild: false
    readonly property color sign: root.mild ? Theme.warn : Theme.bad
    required property string text

    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    border.color: root.sign
    border.width: Theme.line
    color: Theme.paper
    implicitHeight: words.implicitHeight + 2 * (Theme.large ? Theme.gapSmall : Theme.gap)
    radius: Theme.radiusSmall
    visible: root.text !== ""

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        LineIcon {
            color: root.sign
            name: root.mild ? "eye" : "circle-alert"
            size: Theme.px(56)
            // The words need the room, and the rim is there.
            visible: !Theme.large
        }

        PlainText {
            Accessible.ignored: true
            Layout.fillWidth: true
            lineHeight: Theme.large ? 0.85 : 0.95
            objectName: "entryNote"
            size: Theme.body
            text: root.text
        }
    }
}
