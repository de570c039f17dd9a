pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Display
import assets.controls

// The latest calls with their windows, the newest on top; free places keep their shape.
Item {
    id: root

    required property QtObject calls
    required property BoardMeasures measures

    Repeater {
        model: root.measures.rows

        Rectangle {
            required property int index

            anchors.left: parent?.left
            color: Theme.nightCard
            height: root.measures.rowHeight
            opacity: 0.4
            radius: root.measures.gap
            width: root.measures.rowWidth
            y: index * (root.measures.rowHeight + root.measures.rowGap)
        }
    }

    Repeater {
        model: root.calls

        CallRow {
            anchors.left: parent?.left
            measures: root.measures
            y: index * (root.measures.rowHeight + root.measures.rowGap)
        }
    }
}
