import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The band at the foot: the same helps in the same place on every page.
Rectangle {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property MannerViewModel manner

    color: Theme.bandDeep
    implicitHeight: Theme.px(root.landscape ? 112 : 124)

    RowLayout {
        anchors.bottomMargin: Theme.px(root.landscape ? 12 : 16)
        anchors.fill: parent
        anchors.leftMargin: Theme.px(40)
        anchors.rightMargin: Theme.px(40)
        anchors.topMargin: Theme.px(root.landscape ? 12 : 16)
        spacing: Theme.gap
        uniformCellSizes: true

        TouchButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            darkGround: true
            hint: qsTr("Yellow and white on black")
            iconName: "contrast"
            leftPadding: Theme.gap
            look: TouchButton.Look.Secondary
            objectName: "contrastButton"
            rightPadding: Theme.gap
            text: root.manner.highContrast ? qsTr("Usual look") : qsTr("Contrast")
            textSize: Theme.body

            onClicked: root.manner.toggleContrast()
        }

        TouchButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            darkGround: true
            hint: qsTr("Goes back to the first page")
            iconName: "house"
            leftPadding: Theme.gap
            look: TouchButton.Look.Secondary
            objectName: "startButton"
            rightPadding: Theme.gap
            text: qsTr("Start again")
            textSize: Theme.body
            visible: root.kiosk.canStartAgain

            onClicked: root.kiosk.start()
        }

        TouchButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            darkGround: true
            hint: qsTr("Asks a member of staff to come to this kiosk")
            iconName: "bell-ring"
            leftPadding: Theme.gap
            look: TouchButton.Look.Secondary
            objectName: "callStaffButton"
            rightPadding: Theme.gap
            text: qsTr("Call staff")
            textSize: Theme.body

            onClicked: root.kiosk.callStaff()
        }
    }
}
