pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// The papers to have ready, one a line.
Card {
    id: root

    required property QtObject papers

    implicitHeight: list.implicitHeight + 2 * Theme.gap

    Column {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(4)

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

            Item {
                id: row

                required property string name

                Accessible.name: row.name
                Accessible.role: Accessible.ListItem
                height: paper.implicitHeight
                width: list.width

                LineIcon {
                    id: sign

                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.topMargin: Theme.px(10)
                    color: Theme.highContrast ? Theme.ink : Theme.nile
                    name: "file-text"
                    size: Theme.px(44)
                }

                PlainText {
                    id: paper

                    anchors.left: sign.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    lineHeight: 0.9
                    size: Theme.heading
                    text: row.name
                }
            }
        }
    }
}
