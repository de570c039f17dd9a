import QtQuick
import Dawr.Display
import assets.controls

// Where this is, and what time.
Item {
    id: root

    required property BoardViewModel board
    required property HeaderViewModel header
    readonly property int letters: root.height * 0.5

    PlainText {
        id: place

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightText
        elide: Text.ElideRight
        objectName: "place"
        size: root.letters
        text: root.header.place
        weight: Font.DemiBold
        width: Math.min(implicitWidth, (parent.width - clock.width) * 0.6)
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: reconnecting

        Accessible.name: root.header.reconnecting
        Accessible.role: Accessible.AlertMessage
        anchors.right: clock.left
        anchors.rightMargin: root.letters * 0.8
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightCard
        height: root.letters * 1.3
        objectName: "reconnecting"
        radius: height / 2
        visible: root.board.reconnecting
        width: mark.width + root.letters

        Row {
            id: mark

            anchors.centerIn: parent
            spacing: root.letters * 0.4

            LineIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.gold
                name: "wifi-off"
                size: root.letters * 0.7
            }

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.nightText
                size: root.letters * 0.6
                text: root.header.reconnecting
                wrapMode: Text.NoWrap
            }
        }
    }

    PlainText {
        id: clock

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightText
        objectName: "clock"
        size: root.letters * 1.25
        text: root.header.clock
        weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}
