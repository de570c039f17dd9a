pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Display
import assets.controls

// The latest calls with their windows, the newest on top; free places keep their shape.
Item {
    id: root

    required property QtObject calls
    readonly property int lines: root.measures.rows / root.measures.columns
    required property BoardMeasures measures
    // Columns stand in the order of reading.
    required property bool rightToLeft

    function across(index: int): real {
        const left = Math.floor(index / root.lines) * (root.measures.rowWidth + root.measures.gap);
        return root.rightToLeft ? root.width - left - root.measures.rowWidth : left;
    }

    function down(index: int): real {
        return (index % root.lines) * (root.measures.rowHeight + root.measures.rowGap);
    }

    Repeater {
        model: root.measures.rows

        Rectangle {
            required property int index

            color: Theme.nightCard
            height: root.measures.rowHeight
            opacity: 0.4
            radius: root.measures.gap
            width: root.measures.rowWidth
            x: root.across(index)
            y: root.down(index)
        }
    }

    Repeater {
        model: root.calls

        CallRow {
            measures: root.measures
            x: root.across(index)
            y: root.down(index)
        }
    }
}
