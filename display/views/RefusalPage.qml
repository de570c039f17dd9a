import QtQuick
import assets.controls

// The calls could not be read on this screen: better to say so than to show what nobody reads.
Rectangle {
    id: root

    required property string reason

    Accessible.name: root.reason
    Accessible.role: Accessible.AlertMessage
    color: Theme.night
    objectName: "refusal"

    Column {
        anchors.centerIn: parent
        spacing: parent.height * 0.04
        width: parent.width * 0.8

        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.gold
            name: "monitor"
            size: Math.max(24, Math.min(root.width, root.height) * 0.15)
        }

        PlainText {
            color: Theme.nightText
            horizontalAlignment: Text.AlignHCenter
            size: Math.max(12, Math.min(root.width, root.height) * 0.045)
            text: root.reason
            width: parent.width
        }
    }
}
