pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// The papers to have ready, one a line; the visitor ticks what is at hand.
Card {
    id: root

    required property QtObject papers
    required property VisitViewModel visit

    implicitHeight: list.implicitHeight + 2 * Theme.gap

    Column {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(11)

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.inkSoft
            size: Theme.body
            text: qsTr("Papers to have with you")
            width: parent.width
        }

        Repeater {
            model: root.papers

            CheckRow {
                id: paper

                required property string key
                required property string name

                objectName: "paper-" + paper.key
                text: paper.name
                width: list.width

                onClicked: root.visit.tick(paper.key)
            }
        }
    }
}
