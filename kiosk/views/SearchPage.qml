pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Results appear as the visitor types, on the keyboard of the screen or a real one.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property MannerViewModel manner
    required property ServicesViewModel services

    focus: true
    objectName: "searchPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: root.landscape ? keys.left : parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        text: root.services.resultsText === "" ? qsTr("Search for a service") : root.services.resultsText
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

    ServiceList {
        anchors.bottom: root.landscape ? parent.bottom : keys.top
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.gap
        found: true
        kiosk: root.kiosk
        notHere: root.services.notHere
        services: root.services.results
        showAgency: true
        showWait: !root.landscape
    }

    // Nobody is left before an empty page: three other ways to what was meant.
    ColumnLayout {
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.gapLarge
        objectName: "otherWays"
        spacing: Theme.gap
        visible: root.services.foundNothing

        EventsButton {
            Layout.fillWidth: true

            onClicked: root.kiosk.openEvents()
        }

        TouchButton {
            Layout.fillWidth: true
            iconName: "landmark"
            implicitHeight: Theme.px(98)
            look: TouchButton.Look.Secondary
            objectName: "agenciesButton"
            text: qsTr("Choose the authority")
            textSize: Theme.heading

            onClicked: root.kiosk.openAgencies()
        }

        TouchButton {
            Layout.fillWidth: true
            iconName: "bell-ring"
            implicitHeight: Theme.px(98)
            look: TouchButton.Look.Secondary
            objectName: "askStaffButton"
            text: qsTr("Ask a member of staff")
            textSize: Theme.heading

            onClicked: root.kiosk.callStaff()
        }
    }

    // The place is mirrored with the page, the keys in it are not.
    Item {
        id: keys

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: root.landscape ? parent.height : keyboard.implicitHeight
        width: root.landscape ? Math.round(1050 * Theme.scale) : parent.width

        ScreenKeyboard {
            id: keyboard

            anchors.fill: parent
            arabic: root.manner.language === "ar"
            keyHeight: Math.round((root.landscape ? 124 : 92) * Theme.scale)
            services: root.services
        }
    }
}
