pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The services of one agency.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property ServicesViewModel services

    objectName: "agencyPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        text: root.services.agencyName
    }

    ServiceList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        kiosk: root.kiosk
        services: root.services.agencyServices
    }
}
