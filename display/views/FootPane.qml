pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Display
import assets.controls

// How long the queues are: one block at a time.
Rectangle {
    id: root

    required property bool called
    required property FootViewModel foot
    required property HeaderViewModel header

    // Nobody waits: what a visitor may do now, unless the welcome says so already.
    readonly property bool idle: root.foot.empty && root.called
    required property BoardMeasures measures
    required property QtObject tiles

    color: Theme.nightFoot

    Grid {
        anchors.fill: parent
        anchors.leftMargin: root.measures.margin
        anchors.rightMargin: root.measures.margin
        columns: root.measures.footLines > 1 ? 1 : Math.max(1, tiles.count)

        Repeater {
            id: tiles

            model: root.tiles

            QueueTile {
                font: root.measures.footFont
                height: root.height / root.measures.footLines
                width: (root.width - 2 * root.measures.margin) / (root.measures.footLines > 1 ? 1 : Math.max(1,
                                                                                                             tiles.count))
            }
        }
    }

    Row {
        anchors.centerIn: parent
        spacing: root.measures.gap
        visible: root.idle

        LineIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.gold
            name: "ticket"
            size: root.measures.footFont * 0.8
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.nightText
            elide: Text.ElideRight
            lineHeight: 0.9
            maximumLineCount: 2
            objectName: "begin"
            size: root.measures.footFont * 0.7
            text: root.header.begin
            width: Math.min(implicitWidth, root.width - 2 * root.measures.margin - root.measures.footFont
                            * 1.5)
        }
    }
}
