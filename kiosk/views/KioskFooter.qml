import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The band at the foot: the same helps in the same place on every page.
Rectangle {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property ModesViewModel modes

    color: Theme.bandDeep
    implicitHeight: Math.max(Theme.px(root.landscape ? 112 : 124), buttons.implicitHeight + 2
                             * buttons.anchors.topMargin)

    RowLayout {
        id: buttons

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
            hint: qsTr("Contrast, larger text, lower buttons, more time")
            iconName: "accessibility"
            leftPadding: Theme.gap
            look: TouchButton.Look.Secondary
            objectName: "modesButton"
            rightPadding: Theme.gap
            stacked: Theme.large && !root.landscape
            text: qsTr("Easier use")
            textSize: Theme.body

            onClicked: root.modes.show()
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
            stacked: Theme.large && !root.landscape
            text: qsTr("Start again")
            textSize: Theme.body
            visible: root.kiosk.canStartAgain

            onClicked: root.kiosk.startAgain()
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
            stacked: Theme.large && !root.landscape
            text: qsTr("Call staff")
            textSize: Theme.body

            onClicked: root.kiosk.callStaff()
        }
    }
}
