pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The code of an appointment, typed or scanned.
FocusScope {
    id: root

    required property CheckInViewModel checkIn
    required property KioskViewModel kiosk
    required property bool landscape
    // What is said of the code stands above the reach of the hand.
    required property bool notedAbove

    focus: true
    objectName: "checkInPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape || Theme.large ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        roomy: root.height >= title.wholeHeight + pane.leastHeight + 3 * Theme.gapLarge
        subtitle: Theme.large ? "" : qsTr("The code is in the message about your appointment")
        text: qsTr("I have an appointment")
    }

    NumberPane {
        id: pane

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: root.landscape || Theme.large ? Theme.gap : Theme.gapLarge
        landscape: root.landscape

        actions: TouchButton {
            // Where a number that was typed on the twelve keys leads.
            readonly property bool endsTyping: true

            Layout.fillHeight: true
            Layout.fillWidth: true
            focus: true
            iconName: "search"
            leftPadding: Theme.gap
            objectName: "checkInLook"
            rightPadding: Theme.gap
            text: qsTr("Find my appointment")
            textSize: root.landscape ? Theme.heading : Theme.px(52)

            onClicked: root.checkIn.confirm()
        }
        pad: KeyPad {
            signs: root.checkIn.digits

            onCleared: root.checkIn.clear()
            onErased: root.checkIn.erase()
            onPressed: sign => root.checkIn.press(sign)
        }

        EntryField {
            Layout.fillWidth: true
            entry: root.checkIn.shown
            label: qsTr("Type the code, or scan it")
            refused: root.checkIn.fault !== ""
        }

        EntryNote {
            Layout.fillWidth: true
            text: root.notedAbove ? "" : root.checkIn.fault
        }
    }
}
