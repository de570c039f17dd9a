pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import assets.controls

// Twelve keys as on a telephone: nine digits, clear, nought, erase. Keys keep their places in any
// language, and their size with larger text: where a finger learned them.
Item {
    id: root

    readonly property int gap: Math.round(14 * Theme.scale)
    readonly property int keyHeight: Math.min(Math.round(176 * Theme.scale), Math.floor((root.height - 3
                                                                                         * root.gap) / 4))
    // The signs of 1 to 9 and 0, as this language writes them.
    required property string signs

    signal cleared
    signal erased
    signal pressed(string sign)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    objectName: "keyPad"

    GridLayout {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        columnSpacing: root.gap
        columns: 3
        rowSpacing: root.gap
        uniformCellWidths: true

        Repeater {
            model: 9

            PadKey {
                id: key

                required property int index

                objectName: "padKey-" + (key.index + 1)
                text: root.signs[key.index]

                onClicked: root.pressed(String(key.index + 1))
            }
        }

        PadKey {
            Accessible.name: qsTr("Clear everything")
            iconName: "x"
            objectName: "padClear"
            text: ""

            onClicked: root.cleared()
        }

        PadKey {
            objectName: "padKey-0"
            text: root.signs[9]

            onClicked: root.pressed("0")
        }

        PadKey {
            Accessible.name: qsTr("Erase the last sign")
            iconName: "delete"
            objectName: "padErase"
            text: ""

            onClicked: root.erased()
        }
    }

    component PadKey: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: root.keyHeight
        bottomPadding: 0
        deafFor: 120
        focusPolicy: Qt.TabFocus
        leftPadding: 0
        look: TouchButton.Look.Secondary
        rightPadding: 0
        textSize: Math.round(Math.min(72 * Theme.scale, root.keyHeight * 0.55))
        topPadding: 0
    }
}
