pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Every agency that offers something to the visitor.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property ServicesViewModel services

    focus: true
    objectName: "agenciesPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        text: qsTr("Choose the agency")
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
            columns: root.landscape ? (Theme.large ? 4 : 5) : Theme.large ? 2 : 3
            rowSpacing: Theme.gap
            uniformCellHeights: !Theme.large
            uniformCellWidths: true
            width: title.width

            Repeater {
                model: root.services.allAgencies

                AgencyTile {
                    id: tile

                    Layout.fillHeight: true
                    Layout.fillWidth: true

                    onClicked: root.kiosk.openAgency(tile.key)
                }
            }
        }
    }
}
