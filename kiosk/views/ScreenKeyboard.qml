pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Our own keys: a phone's Arabic letters, Latin letters, and digits. Keys keep their places in any language,
// and their size with larger text: a row of eleven fills the screen.
Rectangle {
    id: root

    property bool arabic: true
    readonly property list<string> arabicDigits: ["١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩", "٠"]
    readonly property list<string> arabicFirst: ["ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج"]
    readonly property list<string> arabicSecond: ["ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط"]
    readonly property list<string> arabicThird: ["ذ", "د", "ء", "ر", "ى", "ة", "و", "ز", "ظ"]
    property int keyHeight: Math.round(92 * Theme.scale)
    readonly property list<string> latinDigits: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]
    readonly property list<string> latinFirst: ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"]
    readonly property list<string> latinSecond: ["a", "s", "d", "f", "g", "h", "j", "k", "l"]
    readonly property list<string> latinThird: ["z", "x", "c", "v", "b", "n", "m"]
    required property ServicesViewModel services

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    color: Theme.highContrast ? Theme.sand : "#E7DFCF"
    implicitHeight: rows.implicitHeight + 2 * Theme.gap
    objectName: "screenKeyboard"

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.margins: Math.round(12 * Theme.scale)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(11 * Theme.scale)

        KeyRow {
            keys: root.arabic ? root.arabicDigits : root.latinDigits
        }

        KeyRow {
            keys: root.arabic ? root.arabicFirst : root.latinFirst
        }

        KeyRow {
            keys: root.arabic ? root.arabicSecond : root.latinSecond
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: rows.spacing

            KeyRow {
                keys: root.arabic ? root.arabicThird : root.latinThird
            }

            LetterKey {
                Accessible.name: qsTr("Erase the last letter")
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(180 * Theme.scale)
                iconName: "delete"
                objectName: "key-erase"

                onClicked: root.services.erase()
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: rows.spacing

            LetterKey {
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(250 * Theme.scale)
                iconName: "keyboard"
                objectName: "key-layout"
                text: root.arabic ? "ABC" : "أ ب ت"

                onClicked: root.arabic = !root.arabic
            }

            LetterKey {
                objectName: "key-space"
                text: qsTr("Space")

                onClicked: root.services.type(" ")
            }
        }
    }

    component KeyRow: RowLayout {
        id: row

        required property list<string> keys

        Layout.fillWidth: true
        spacing: rows.spacing
        uniformCellSizes: true

        Repeater {
            model: row.keys

            LetterKey {
                required property string modelData

                objectName: "key-" + modelData
                text: modelData

                onClicked: root.services.type(modelData)
            }
        }
    }
    component LetterKey: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: root.keyHeight
        bottomPadding: 0
        deafFor: 120
        focusPolicy: Qt.TabFocus
        implicitWidth: Math.round(82 * Theme.scale)
        leftPadding: 0
        look: TouchButton.Look.Secondary
        rightPadding: 0
        textSize: Math.round(44 * Theme.scale)
        topPadding: 0
    }
}
