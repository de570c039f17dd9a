import QtQuick
import Dawr.Display
import assets.controls

// Where this is, and what time.
Item {
    id: root

    required property BoardViewModel board
    required property HeaderViewModel header
    readonly property int letters: root.height * (root.twoNames ? 0.38 : 0.5)
    // The place in both languages, one under the other.
    property bool twoNames: false

    PlainText {
        id: place

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.twoNames ? -parent.height * 0.15 : 0
        color: root.twoNames ? Theme.gold : Theme.nightText
        elide: Text.ElideRight
        objectName: "place"
        size: root.letters
        text: root.header.place
        weight: Font.DemiBold
        width: Math.min(implicitWidth, (parent.width - clock.width) * 0.6)
        wrapMode: Text.NoWrap
    }

    PlainText {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: parent.height * 0.25
        color: Theme.nightSoft
        elide: Text.ElideRight
        objectName: "secondPlace"
        size: root.letters * 0.7
        text: root.header.secondPlace
        visible: root.twoNames
        width: Math.min(implicitWidth, (parent.width - clock.width) * 0.6)
        wrapMode: Text.NoWrap
    }

    PlainText {
        id: page

        anchors.right: clock.left
        anchors.rightMargin: root.letters * 0.8
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightSoft
        objectName: "page"
        size: root.letters * 0.8
        text: root.header.page
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: reconnecting

        Accessible.name: root.header.reconnecting
        Accessible.role: Accessible.AlertMessage
        anchors.right: page.left
        anchors.rightMargin: root.header.page === "" ? 0 : root.letters * 0.8
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
