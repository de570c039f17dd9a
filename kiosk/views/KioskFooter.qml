import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The band at the foot: the same helps in the same place on every page.
Rectangle {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape

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
            look: TouchButton.Look.Secondary
            objectName: "contrastButton"
            text: root.kiosk.highContrast ? qsTr("Usual look") : qsTr("Contrast")
            textSize: Theme.px(40)

            onClicked: root.kiosk.toggleContrast()
        }

        TouchButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            darkGround: true
            hint: qsTr("Goes back to the first page")
            iconName: "house"
            look: TouchButton.Look.Secondary
            objectName: "startButton"
            text: qsTr("Start again")
            textSize: Theme.px(40)
            visible: root.kiosk.canStartAgain

            onClicked: root.kiosk.start()
        }

        TouchButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            darkGround: true
            hint: qsTr("Asks a member of staff to come to this kiosk")
            iconName: "bell-ring"
            look: TouchButton.Look.Secondary
            objectName: "callStaffButton"
            text: qsTr("Call staff")
            textSize: Theme.px(40)

            onClicked: root.kiosk.callStaff()
        }
    }
}
