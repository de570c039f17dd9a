pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The code of staff, on keys of the screen or real ones; only how many digits were typed is shown.
Card {
    id: root

    readonly property list<string> digits: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    required property StaffViewModel staff

    height: rows.implicitHeight + 2 * Theme.px(40)
    objectName: "staffCodePad"
    width: Theme.px(720)

    Component.onCompleted: keys.forceActiveFocus()

    FocusScope {
        id: keys

        anchors.fill: parent
        focus: true

        Keys.onPressed: event => {
            event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
            if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
                root.staff.confirm();
            else if (event.key === Qt.Key_Escape)
                root.staff.cancel();
            else if (event.key === Qt.Key_Backspace)
                root.staff.erase();
            else
                root.staff.type(event.text);
        }
    }

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.margins: Theme.px(40)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)

        PageHeading {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(56)
            text: qsTr("Code for staff")
        }

        Row {
            Accessible.name: qsTr("Digits typed: %1").arg(root.staff.count)
            Accessible.role: Accessible.StaticText
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.px(56)
            objectName: "staffDots"
            spacing: Theme.px(14)

            Repeater {
                model: Math.max(8, root.staff.count)

                Rectangle {
                    required property int index

                    Accessible.ignored: true
                    anchors.verticalCenter: parent.verticalCenter
                    border.color: Theme.edge
                    border.width: Theme.line
                    color: index < root.staff.count ? Theme.nileMark : "transparent"
                    height: width
                    radius: width / 2
                    width: Theme.px(32)
                }
            }
        }

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(124)
            color: Theme.bad
            horizontalAlignment: Text.AlignHCenter
            objectName: "staffMessage"
            size: Theme.body
            text: root.staff.message
            verticalAlignment: Text.AlignVCenter
            weight: Font.DemiBold
        }

        GridLayout {
            Layout.fillWidth: true
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
            columnSpacing: Theme.px(14)
            columns: 3
            enabled: root.staff.canType
            rowSpacing: Theme.px(14)
            uniformCellWidths: true

            Repeater {
                model: root.digits

                PadKey {
                    required property string modelData

                    objectName: "staffKey-" + modelData
                    text: modelData

                    onClicked: root.staff.type(modelData)
                }
            }

            PadKey {
                Accessible.name: qsTr("Erase the last digit")
                iconName: "delete"
                objectName: "staffErase"

                onClicked: root.staff.erase()
            }

            PadKey {
                objectName: "staffKey-0"
                text: "0"

                onClicked: root.staff.type("0")
            }

            PadKey {
                Accessible.name: qsTr("Enter")
                iconName: "check"
                look: TouchButton.Look.Primary
                objectName: "staffEnter"

                onClicked: root.staff.confirm()
            }
        }

        TouchButton {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            iconName: "x"
            look: TouchButton.Look.Secondary
            objectName: "staffCancel"
            text: qsTr("Cancel")
            textSize: Theme.heading

            onClicked: root.staff.cancel()
        }
    }

    component PadKey: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(124)
        deafFor: 120
        focusPolicy: Qt.TabFocus
        look: TouchButton.Look.Secondary
        textSize: Theme.px(56)
    }
}
