pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Events in life for which something can be done here.
FocusScope {
    id: root

    required property LifeEventsViewModel events
    required property KioskViewModel kiosk
    required property bool landscape

    focus: true
    objectName: "eventsPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        subtitle: qsTr("The services that each one takes")
        text: qsTr("Life events")
    }

    PagedArea {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapLarge

        GridLayout {
            columnSpacing: Theme.gap
            columns: root.landscape ? 5 : 2
            rowSpacing: Theme.gap
            uniformCellHeights: !Theme.large
            uniformCellWidths: true
            width: title.width

            Repeater {
                model: root.events.events

                EventTile {
                    id: tile

                    Layout.fillHeight: true
                    Layout.fillWidth: true

                    onClicked: root.kiosk.openEvent(tile.key)
                }
            }
        }
    }
}
