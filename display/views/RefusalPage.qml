pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Display
import assets.controls

// The calls could not be read on this screen: better to say so than to show what nobody reads.
// Whoever stands before it reads what does not fit and what to change, in both languages.
Rectangle {
    id: root

    readonly property bool beside: root.width > root.height
    readonly property real letters: Math.max(8, Math.min(Math.max(root.refusal.letters, root.shorter * 0.04),
                                                         root.shorter * 0.044))
    required property RefusalViewModel refusal
    readonly property real shorter: Math.min(root.width, root.height)

    color: Theme.night
    objectName: "refusal"

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.gold
        height: Math.max(2, root.shorter * 0.012)
        width: parent.width
    }

    Grid {
        id: page

        anchors.centerIn: parent
        columnSpacing: root.shorter * 0.1
        columns: root.beside ? 2 : 1
        rowSpacing: root.shorter * 0.1
        scale: Math.min(1, root.height * 0.92 / Math.max(1, page.height))

        Repeater {
            model: root.refusal.rows

            RefusalText {
                letters: root.letters
                width: root.beside ? root.width * 0.42 : root.width * 0.84
            }
        }
    }
}
