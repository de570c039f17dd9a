import QtQuick
import assets.controls

// One thing to know: what it is about, and the fact itself in large.
Card {
    id: root

    required property string icon
    required property string label
    property string more: ""
    required property string text

    Accessible.name: root.label + ": " + root.text + (root.more === "" ? "" : ". " + root.more)
    Accessible.role: Accessible.StaticText
    implicitHeight: words.implicitHeight + 2 * Theme.gap

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        color: Theme.highContrast ? Theme.ink : Theme.nile
        name: root.icon
        size: Theme.px(56)
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.gapSmall

        PlainText {
            color: Theme.inkSoft
            size: Theme.body
            text: root.label
            width: parent.width
        }

        PlainText {
            lineHeight: 0.9
            size: Theme.heading
            text: root.text
            weight: Font.DemiBold
            width: parent.width
        }

        PlainText {
            color: Theme.inkSoft
            lineHeight: 0.9
            size: Theme.body
            text: root.more
            visible: text !== ""
            width: parent.width
        }
    }
}
