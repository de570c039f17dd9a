import QtQuick
import assets.controls

// One service of a visit, and the way to take it out.
Card {
    id: root

    required property string agency
    required property string cost
    required property string key
    required property string name
    required property string sign
    // Lying down: one line for everything.
    property bool wide: false

    signal dropped

    implicitHeight: Math.max(Theme.px(root.wide ? 104 : 120), words.implicitHeight + 2 * Theme.gap)

    LineIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.ink : Theme.nile
        name: root.sign
        size: Theme.px(56)
    }

    Grid {
        id: words

        readonly property real half: root.wide ? (width - columnSpacing) / 2 : width

        Accessible.name: [root.name, root.agency, root.cost].join(". ")
        Accessible.role: Accessible.StaticText
        anchors.left: icon.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: drop.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.gapLarge
        columns: root.wide ? 2 : 1
        verticalItemAlignment: Grid.AlignVCenter

        PlainText {
            lineHeight: 0.9
            size: Theme.heading
            text: root.name
            weight: Font.DemiBold
            width: words.half
        }

        PlainText {
            color: Theme.inkSoft
            lineHeight: 0.9
            size: Theme.body
            text: root.agency + " · " + root.cost
            width: words.half
        }
    }

    TouchButton {
        id: drop

        Accessible.name: text + ": " + root.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        iconName: "x"
        leftPadding: Theme.gap
        look: TouchButton.Look.Secondary
        objectName: "drop-" + root.key
        rightPadding: Theme.gap
        text: qsTr("Take out")

        onClicked: root.dropped()
    }
}
