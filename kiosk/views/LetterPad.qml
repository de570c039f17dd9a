pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import assets.controls

// Digits and Latin capitals, for the number of a passport; as the other keys, the same in any language.
Item {
    id: root

    readonly property int gap: Math.round(11 * Theme.scale)
    readonly property int keyHeight: Math.min(Math.round(140 * Theme.scale), Math.floor((root.height - 3
                                                                                         * root.gap) / 4))
    readonly property list<string> rows: ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]

    signal erased
    signal pressed(string sign)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    objectName: "letterPad"

    ColumnLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: root.gap

        Repeater {
            model: root.rows

            RowLayout {
                id: row

                required property int index
                required property string modelData

                Layout.fillWidth: true
                spacing: root.gap

                Repeater {
                    model: row.modelData.length

                    LetterKey {
                        id: key

                        required property int index

                        objectName: "padKey-" + key.text
                        text: row.modelData[key.index]

                        onClicked: root.pressed(key.text)
                    }
                }

                LetterKey {
                    Accessible.name: qsTr("Erase the last sign")
                    Layout.preferredWidth: Math.round(180 * Theme.scale)
                    iconName: "delete"
                    objectName: "padErase"
                    text: ""
                    visible: row.index === 3

                    onClicked: root.erased()
                }
            }
        }
    }

    component LetterKey: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: root.keyHeight
        Layout.preferredWidth: implicitWidth
        bottomPadding: 0
        deafFor: 120
        focusPolicy: Qt.TabFocus
        implicitWidth: Math.round(82 * Theme.scale)
        leftPadding: 0
        look: TouchButton.Look.Secondary
        rightPadding: 0
        textSize: Math.round(48 * Theme.scale)
        topPadding: 0
    }
}
