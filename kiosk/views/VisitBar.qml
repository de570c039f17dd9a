import QtQuick
import Dawr.Kiosk
import assets.controls

// What was gathered for one ticket, above the foot of every page on the way.
Rectangle {
    id: root

    required property KioskViewModel kiosk
    required property VisitViewModel visit

    color: Theme.nileTint
    implicitHeight: Theme.px(120)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.edge
        height: Theme.line
    }

    SpokenText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: show.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        lineHeight: 0.9
        size: Theme.heading
        text: root.visit.countText
        weight: Font.DemiBold
    }

    TouchButton {
        id: show

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        hint: qsTr("Shows what is on your ticket so far")
        iconName: "clipboard-list"
        objectName: "openVisitButton"
        text: qsTr("Show my visit")
        textSize: Theme.heading

        onClicked: root.kiosk.openVisit()
    }
}
