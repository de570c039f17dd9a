pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Services one under another, or in two columns.
GridLayout {
    id: root

    // What a search found may be for visitors of another category.
    property bool found: false
    required property KioskViewModel kiosk
    required property QtObject services
    property bool showAgency: false
    property bool showWait: true

    columnSpacing: Theme.gapLarge
    columns: 1
    rowSpacing: Theme.gap
    uniformCellWidths: true

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
