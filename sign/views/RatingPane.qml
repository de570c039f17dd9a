pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Sign
import assets.controls

// How the visit was: over number and state, until it is answered or somebody else is called.
Rectangle {
    id: root

    // Two rows of reasons leave less room for the question.
    readonly property real asks: root.rating.stage === "thanks" ? 0.5 : root.rating.stage === "reason" ? 0.13 :
                                                                                                         0.16
    readonly property int columns: root.rating.stage === "score" ? 5 : 3
    required property SignMeasures measures
    required property RatingViewModel rating

    Accessible.name: root.rating.question
    Accessible.role: Accessible.Dialog
    color: Theme.night
    focus: root.visible
    objectName: "ratingPane"
    visible: root.rating.stage !== ""

    Keys.onPressed: event => {
        root.rating.strike(event.text);
        event.accepted = true;
    }

    // What lies below must not be touched through it.
    MouseArea {
        Accessible.ignored: true
        anchors.fill: parent
    }

    InkText {
        id: question

        anchors.left: parent.left
        anchors.margins: root.measures.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.measures.gap
        color: Theme.nightText
        height: root.height * root.asks
        largest: height * 0.7
        objectName: "ratingQuestion"
        text: root.rating.question
    }

    InkText {
        id: second

        anchors.left: parent.left
        anchors.margins: root.measures.margin
        anchors.right: parent.right
        anchors.top: question.bottom
        color: Theme.nightSoft
        height: root.height * root.asks * 0.62
        largest: height * 0.7
        text: root.rating.secondQuestion
        weight: Font.Normal
    }

    Grid {
        id: grid

        readonly property real cell: (grid.width - (root.columns - 1) * root.measures.gap) / root.columns
        readonly property real tall: root.rating.stage === "score" ? grid.height : (grid.height
                                                                                    - root.measures.gap) / 2

        anchors.bottom: promise.top
        anchors.bottomMargin: root.measures.gap * 0.5
        anchors.left: parent.left
        anchors.margins: root.measures.margin
        anchors.right: parent.right
        anchors.top: second.bottom
        anchors.topMargin: root.measures.gap * 0.5
        columns: root.columns
        layoutDirection: root.rating.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        spacing: root.measures.gap

        Repeater {
            model: root.rating.choices

            RatingChoice {
                id: answer

                height: grid.tall
                measures: root.measures
                objectName: "rating-" + answer.value
                width: grid.cell

                onChosen: root.rating.stage === "score" ? root.rating.choose(answer.face) : root.rating.give(
                                                              answer.value)
            }
        }
    }

    InkText {
        id: promise

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.measures.gap * 0.5
        anchors.left: parent.left
        anchors.margins: root.measures.margin
        anchors.right: parent.right
        color: Theme.nightSoft
        height: root.height * 0.09
        largest: height * 0.6
        text: root.rating.promise
        visible: root.rating.stage !== "thanks"
        weight: Font.Normal
    }
}
