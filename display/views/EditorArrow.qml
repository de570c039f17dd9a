import QtQuick
import QtQuick.Controls.Basic
import assets.controls

// One window and its arrow; each press turns it on by an eighth.
AbstractButton {
    id: root

    required property int bearing
    required property string counter
    required property string number
    required property string spoken

    Accessible.name: root.spoken
    focusPolicy: Qt.StrongFocus
    implicitHeight: 52
    implicitWidth: 90
    objectName: "arrow-" + root.counter

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ember : root.bearing >= 0 ? Theme.nile : Theme.edge
        border.width: root.visualFocus ? 4 : root.bearing >= 0 ? 3 : 1
        color: root.bearing >= 0 ? Theme.nileTint : Theme.paper
        radius: 10
    }
    contentItem: Item {
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            size: 22
            text: root.number
            weight: Font.Bold
        }

        BearingArrow {
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            bearing: root.bearing
            color: Theme.nileMark
            size: 30
        }
    }
}
