pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// The services that one event in life takes, in their order.
FocusScope {
    id: root

    required property LifeEventsViewModel events
    required property KioskViewModel kiosk
    required property bool landscape

    focus: true
    objectName: "eventPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        subtitle: root.events.several ? qsTr("In this order. Choose one, or take all.") : qsTr(
                                            "In this order. Choose one.")
        text: root.events.name
    }

    ServiceList {
        anchors.bottom: all.visible ? all.top : parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        found: true
        kiosk: root.kiosk
        services: root.events.services
        showAgency: true
    }

    TouchButton {
        id: all

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        height: Theme.px(root.landscape ? 112 : 140)
        hint: qsTr("You go from window to window without queuing anew")
        iconName: "tickets"
        objectName: "gatherEventButton"
        text: qsTr("All on one ticket")
        textSize: Theme.px(root.landscape ? 48 : 56)
        visible: root.events.several

        onClicked: root.kiosk.gatherEvent()
    }
}
