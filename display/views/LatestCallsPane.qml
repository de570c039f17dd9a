pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Display
import assets.controls

// The latest calls with their windows, the newest on top; free places keep their shape.
Item {
    id: root

    required property QtObject calls
    required property HeaderViewModel header
    required property BoardMeasures measures

    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root.measures.gap
        anchors.top: parent.top
        color: Theme.nightSoft
        height: root.measures.caption
        size: root.measures.caption * 0.62
        text: root.header.ticketCaption
        verticalAlignment: Text.AlignVCenter
    }

    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: root.measures.gap
        anchors.top: parent.top
        color: Theme.nightSoft
        height: root.measures.caption
        size: root.measures.caption * 0.62
        text: root.header.windowCaption
        verticalAlignment: Text.AlignVCenter
    }

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
            y: root.measures.caption + index * (root.measures.rowHeight + root.measures.rowGap)
        }
    }

    Repeater {
        model: root.calls

        CallRow {
            anchors.left: parent?.left
            measures: root.measures
            y: root.measures.caption + index * (root.measures.rowHeight + root.measures.rowGap)
        }
    }
}
