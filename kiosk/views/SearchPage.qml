pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// Results appear as the visitor types, on the keyboard of the screen or a real one.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property ServicesViewModel services

    objectName: "searchPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: root.landscape ? keyboard.left : parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        text: qsTr("Search for a service")
    }

    QueryField {
        id: field

        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        focus: true
        services: root.services
    }

    PlainText {
        id: said

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.gapSmall
        color: Theme.inkSoft
        objectName: "resultsText"
        size: Theme.heading
        text: root.services.resultsText === "" ? qsTr("Type a few letters of the service’s name") :
                                                 root.services.resultsText
    }

    ServiceList {
        anchors.bottom: root.landscape ? parent.bottom : keyboard.top
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: said.bottom
        anchors.topMargin: Theme.gapSmall
        kiosk: root.kiosk
        services: root.services.results
        showAgency: true
    }

    ScreenKeyboard {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        arabic: root.kiosk.language === "ar"
        services: root.services
        width: root.landscape ? Theme.px(1010) : parent.width
    }
}
