import QtQuick
import QtQuick.Controls.Basic
import Dawr.Kiosk
import assets.controls

// Stands in for the kiosk until the database can be opened.
ApplicationWindow {
    id: root

    required property HealthViewModel health
    required property StaffViewModel staff

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    height: 1920
    width: 1080

    background: Rectangle {
        color: Theme.sand
    }

    Binding {
        property: "scale"
        target: Theme
        value: page.landscape ? Math.min(root.width / 1920, root.height / 1080) : Math.min(root.width / 1080,
                                                                                           root.height / 1920)
    }

    OutOfServicePage {
        id: page

        anchors.fill: parent
        enabled: !staffPane.visible
        health: root.health
        landscape: root.width > root.height
    }

    StaffPane {
        id: staffPane

        anchors.fill: parent
        staff: root.staff
    }
}
