import QtQuick
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

        WordCard {
            icon: "signpost"
            objectName: "notHereCard"
            text: root.notHere
            visible: text !== ""
            width: parent.width
        }

        ServiceGrid {
            columns: root.columns
            found: root.found
            kiosk: root.kiosk
            services: root.services
            showAgency: root.showAgency
            showWait: root.showWait
            width: parent.width
        }
    }
}
