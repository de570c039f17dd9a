pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// The papers to have ready, one a line; the visitor ticks what is at hand.
Card {
    id: root

    // All papers that count are on this card: the list can be asked for.
    property bool alone: true
    required property KioskViewModel kiosk
    required property QtObject papers
    required property ReadinessViewModel readiness
    required property VisitViewModel visit

    implicitHeight: list.implicitHeight + 2 * Theme.gap

    Column {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)

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

                required property bool comes
                required property string key
                required property string name
                required property string where

                more: paper.comes ? paper.where : ""
                objectName: "paper-" + paper.key
                text: paper.name
                width: list.width

                onClicked: root.visit.tick(paper.key)
            }
        }

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            color: root.readiness.complete ? Theme.good : Theme.warn
            objectName: "readinessSummary"
            size: Theme.heading
            text: root.readiness.summary
            visible: root.alone && text !== ""
            weight: Font.DemiBold
            width: parent.width
        }

        TouchButton {
            hint: qsTr("Shows what is missing and where to get it, and prints it as a list")
            iconName: "file-question-mark"
            look: TouchButton.Look.Secondary
            objectName: "missingButton"
            text: qsTr("I miss a paper")
            textSize: Theme.heading
            visible: root.alone && !root.readiness.complete
            width: parent.width

            onClicked: root.kiosk.openMissing()
        }
    }
}
