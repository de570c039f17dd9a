pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// What staff can do at the kiosk itself.
Card {
    id: root

    required property PaperViewModel paper
    required property ReprintingViewModel reprinting
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
            hint: qsTr("Marked as a second print; nothing changes in the line")
            iconName: "printer"
            objectName: "staffPrintLast"
            text: root.reprinting?.lastText ?? ""
            visible: text !== ""

            onClicked: root.reprinting.printLast()
        }

        Said {
            objectName: "staffPrintState"
            text: root.reprinting?.lastState ?? ""
        }

        Act {
            hint: qsTr("Begins the count of the paper anew")
            iconName: "scroll-text"
            objectName: "staffNewRoll"
            text: qsTr("A new roll is in")
            visible: root.paper?.counted ?? false

            onClicked: root.paper.newRoll()
        }

        Said {
            objectName: "staffPaperState"
            text: root.paper?.counted ? root.paper.state : ""
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
        Layout.preferredHeight: Theme.px(100)
        look: TouchButton.Look.Secondary
        textSize: Theme.heading
    }
    component Said: PlainText {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        size: Theme.body
        visible: text !== ""
    }
}
