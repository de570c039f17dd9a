import QtQuick
import assets.controls

// One thing to know: what it is about, and the fact itself in large.
Card {
    id: root

    // The label stands beside the fact instead of above it, where both have the room for their words.
    readonly property bool beside: root.compact && !(Theme.large && words.width < Theme.px(560))
    property bool compact: false
    required property string icon
    required property string label
    property bool labelled: true
    property string more: ""
    required property string text

    Accessible.name: root.label + ": " + root.text + (root.more === "" ? "" : ". " + root.more)
    Accessible.role: Accessible.StaticText
    implicitHeight: words.implicitHeight + 2 * (root.compact ? Theme.gapSmall : Theme.gap)

    LineIcon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: root.compact ? Theme.px(14) : Theme.gapLarge
        color: Theme.highContrast ? Theme.ink : Theme.nile
        name: root.icon
        size: Theme.px(root.compact ? 48 : 56)
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: root.compact ? Theme.gapSmall : Theme.gap
        spacing: -Theme.gapSmall

        Grid {
            columns: root.beside ? 2 : 1
            rowSpacing: -Theme.gapSmall
            verticalItemAlignment: Grid.AlignVCenter

            PlainText {
                id: about

                color: Theme.inkSoft
                lineHeight: 0.9
                size: Theme.body
                text: root.label
                visible: root.labelled
                width: root.beside ? Math.min(Theme.px(322), Math.round(words.width / 2)) : words.width
            }

            PlainText {
                lineHeight: 0.9
                size: root.compact ? Theme.heading : Theme.px(48)
                text: root.text
                weight: Font.DemiBold
                width: root.beside && root.labelled ? words.width - about.width : words.width
            }
        }

        PlainText {
            color: Theme.inkSoft
            lineHeight: 0.9
            size: Theme.heading
            text: root.more
            visible: text !== ""
            width: words.width
        }
    }
}
