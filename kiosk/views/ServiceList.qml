pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Services one under another, or in two columns, page by page.
PagedArea {
    id: root

    property int columns: 1
    // What a search found may be for visitors of another category.
    property bool found: false
    required property KioskViewModel kiosk
    // Where to go for what is not done in this centre.
    property string notHere: ""
    required property QtObject services
    property bool showAgency: false
    property bool showWait: true

    Column {
        spacing: Theme.gap
        width: root.width

        NotHereCard {
            text: root.notHere
            visible: text !== ""
            width: parent.width
        }

        GridLayout {
            columnSpacing: Theme.gapLarge
            columns: root.columns
            rowSpacing: Theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: root.services

                ServiceTile {
                    id: tile

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    showAgency: root.showAgency
                    showWait: root.showWait

                    onClicked: root.found ? root.kiosk.openFound(tile.key) : root.kiosk.openService(tile.key)
                }
            }
        }
    }
}
