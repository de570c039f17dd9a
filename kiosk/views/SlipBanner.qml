pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// Where the slip is: words, an icon and a colour for each state.
Item {
    id: root

    required property string slip

    implicitHeight: childrenRect.height

    SlipCard {
        icon: "printer"
        said: qsTr("Your slip is being printed…")
        tone: Theme.ink
        when: "printing"
    }

    SlipCard {
        icon: "printer-check"
        said: qsTr("Take your slip")
        tone: Theme.good
        when: "printed"
    }

    SlipCard {
        icon: "triangle-alert"
        said: qsTr("If no slip came out, note your number")
        tone: Theme.warn
        when: "unsure"
    }

    SlipCard {
        icon: "printer-x"
        more: qsTr("Your number is valid. Note it, or call a member of staff.")
        said: qsTr("The slip was not printed")
        tone: Theme.bad
        when: "failed"
    }

    SlipCard {
        icon: "smartphone"
        said: qsTr("Note your number or photograph the code")
        tone: Theme.good
        when: "on_screen"
    }

    component SlipCard: Card {
        id: card

        required property string icon
        property string more: ""
        required property string said
        required property color tone
        required property string when

        border.color: card.tone
        border.width: 2 * Theme.line
        height: card.visible ? Math.max(Theme.px(130), words.implicitHeight + 2 * Theme.gap) : 0
        visible: root.slip === card.when
        width: root.width

        LineIcon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            color: card.tone
            name: card.icon
            size: Theme.px(72)
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                Accessible.name: card.more === "" ? text : text + ". " + card.more
                Accessible.role: Accessible.AlertMessage
                color: card.tone
                lineHeight: 0.9
                objectName: "slipState"
                size: Theme.px(48)
                text: card.said
                weight: Font.Bold
                width: parent.width
            }

            PlainText {
                lineHeight: 0.9
                size: Theme.heading
                text: card.more
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
