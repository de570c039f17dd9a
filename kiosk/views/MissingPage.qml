pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The papers once more, with where each comes from; what is missing can be taken home as a list.
FramePage {
    id: root

    required property bool paperless
    required property ReadinessViewModel readiness
    required property VisitViewModel visit

    objectName: "missingPage"
    subtitle: root.readiness.summary === "" ? qsTr("Tick what you have with you.") : root.readiness.summary
    text: qsTr("Papers, and where to get them")

    actions: [
        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            size: Theme.heading
            text: qsTr("Photograph this list to have it with you.")
            visible: root.paperless && !root.readiness.complete
        },
        TouchButton {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, Theme.px(root.landscape ? 112 : 100))
            hint: qsTr("You can take a ticket and hand the papers in later, if the clerk agrees")
            iconName: root.paperless ? "smartphone" : "ticket"
            look: root.readiness.complete || root.paperless ? TouchButton.Look.Primary :
                                                              TouchButton.Look.Secondary

            objectName: "confirmButton"
            text: root.readiness.complete ? qsTr("Take a ticket") : qsTr("Take a ticket all the same")
            textSize: Theme.px(48)
            visible: root.readiness.mayTake

            onClicked: root.kiosk.confirm()
        },
        TouchButton {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(140)
            enabled: !root.readiness.printing
            focus: visible
            hint: qsTr("No ticket: come back when you have the papers")
            iconName: "printer"
            objectName: "printListButton"
            text: qsTr("Print what is missing")
            textSize: Theme.px(48)
            visible: !root.paperless && !root.readiness.complete

            onClicked: root.kiosk.printList()
        }
    ]

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        rowSpacing: Theme.px(12)
        uniformCellWidths: true
        width: root.contentWidth

        Repeater {
            model: root.readiness.papers

            Card {
                id: paper

                required property string key
                required property string name
                required property bool ticked
                required property string where

                Layout.fillHeight: true
                Layout.fillWidth: true
                implicitHeight: row.implicitHeight + 2 * Theme.gap

                CheckRow {
                    id: row

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gapLarge
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter
                    more: paper.ticked ? "" : paper.where
                    objectName: "paper-" + paper.key
                    text: paper.name
                    ticked: paper.ticked

                    onClicked: root.visit.tick(paper.key)
                }
            }
        }
    }
}
