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
    required property QtObject services
    property bool showAgency: false
    property bool showWait: true

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: root.columns
        rowSpacing: Theme.gap
        uniformCellWidths: true
        width: root.width

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
