import QtQuick
import Dawr.Sign
import assets.controls

// One answer: its face, its word in both languages, the key of the pad that chooses it.
Rectangle {
    id: root

    required property string digit
    required property int face
    required property SignMeasures measures
    required property string second
    required property string value
    required property string word

    signal chosen

    Accessible.description: root.digit
    Accessible.name: root.word
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    border.color: root.activeFocus ? Theme.gold : Theme.nightSoft
    border.width: root.activeFocus ? Theme.ringWidth * 2 : Theme.line
    color: finger.pressed ? Theme.gold : Theme.nightCard
    radius: root.measures.gap

    Accessible.onPressAction: root.chosen()
    Keys.onEnterPressed: root.chosen()
    Keys.onReturnPressed: root.chosen()
    Keys.onSpacePressed: root.chosen()

    InkText {
        anchors.margins: root.measures.gap * 0.5
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.nightSoft
        height: root.measures.gap * 1.4
        largest: height
        text: root.digit
        width: height * 1.5
    }

    RatingFace {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: root.measures.gap
        height: root.height * 0.54
        ink: finger.pressed ? Theme.goldText : Theme.nightText
        score: root.face
        visible: root.face > 0
        width: Math.min(parent.width - 2 * root.measures.gap, height)
    }

    InkText {
        anchors.bottom: other.top
        anchors.horizontalCenter: parent.horizontalCenter
        color: finger.pressed ? Theme.goldText : Theme.nightText
        height: root.height * (root.face > 0 ? 0.2 : 0.4)
        largest: height * 0.7
        text: root.word
        width: parent.width - 2 * root.measures.gap
    }

    InkText {
        id: other

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.measures.gap * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        color: finger.pressed ? Theme.goldText : Theme.nightSoft
        height: root.height * (root.face > 0 ? 0.15 : 0.3)
        largest: height * 0.7
        text: root.second
        weight: Font.Normal
        width: parent.width - 2 * root.measures.gap
    }

    MouseArea {
        id: finger

        Accessible.ignored: true
        anchors.fill: parent

        onClicked: root.chosen()
    }
}
