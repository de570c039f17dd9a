pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// The services of one agency.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property ServicesViewModel services

    focus: true
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

    WaitLabel {
        id: wait

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.left: title.left
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        objectName: "waitRange"
        text: root.services.agencyWait
        visible: text !== ""
    }

    ServiceList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: wait.visible ? wait.bottom : title.bottom
        anchors.topMargin: wait.visible ? Theme.gap : Theme.gapLarge
        columns: root.landscape ? 2 : 1
        kiosk: root.kiosk
        services: root.services.agencyServices
        showWait: !wait.visible
    }
}
