pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The services that one event in life takes, in their order.
FramePage {
    id: root

    required property LifeEventsViewModel events

    objectName: "eventPage"
    subtitle: root.events.several ? qsTr("In this order. Choose one, or take all.") : qsTr(
                                        "In this order. Choose one.")
    text: root.events.name

    actions: [
        WordCard {
            Layout.fillWidth: true
            objectName: "gathersText"
            text: root.events.gathers
            visible: root.events.several && text !== ""
        },
        TouchButton {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, Theme.px(140))
            hint: qsTr("You go from window to window without queuing anew")
            iconName: "tickets"
            objectName: "gatherEventButton"
            text: qsTr("All on one ticket")
            textSize: Theme.px(root.landscape ? 48 : 56)
            visible: root.events.several

            onClicked: root.kiosk.gatherEvent()
        }
    ]

    ServiceGrid {
        found: true
        kiosk: root.kiosk
        services: root.events.services
        showAgency: true
        showWait: !root.landscape
        width: root.contentWidth
    }
}
