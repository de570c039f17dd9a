pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// What staff can do at the kiosk itself.
Card {
    id: root

    required property StaffViewModel staff

    height: rows.implicitHeight + 2 * Theme.px(48)
    objectName: "staffActions"

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.margins: Theme.px(48)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapLarge

        PageHeading {
            Layout.fillWidth: true
            text: qsTr("For staff")
        }

        Act {
            focus: true
            iconName: "undo-2"
            look: TouchButton.Look.Primary
            objectName: "staffBack"
            text: qsTr("Back to the visitors")

            onClicked: root.staff.cancel()
        }

        Act {
            hint: qsTr("Ends the program; the system starts it anew")
            iconName: "rotate-ccw"
            objectName: "staffBeginAgain"
            text: qsTr("Start the program again")

            onClicked: root.staff.beginAgain()
        }

        Act {
            hint: qsTr("Ends the program; it comes back with the machine's next start")
            iconName: "power"
            objectName: "staffClose"
            text: qsTr("Close the kiosk")

            onClicked: root.staff.close()
        }
    }

    component Act: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(112)
        look: TouchButton.Look.Secondary
        textSize: Theme.heading
    }
}
