import QtQuick
import assets.controls

// One service of a visit, and the way to take it out.
Card {
    id: root

    required property string agency
    required property string key
    required property string name
    required property string sign

    signal dropped

    implicitHeight: Math.max(Theme.px(120), words.implicitHeight + 2 * Theme.gap)

    LineIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.ink : Theme.nile
        name: root.sign
        size: Theme.px(56)
    }

    Column {
        id: words

        Accessible.name: root.name + ". " + root.agency
        Accessible.role: Accessible.StaticText
        anchors.left: icon.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: drop.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            lineHeight: 0.9
            size: Theme.heading
            text: root.name
            weight: Font.DemiBold
            width: parent.width
        }

        PlainText {
            color: Theme.inkSoft
            lineHeight: 0.9
            size: Theme.body
            text: root.agency
            width: parent.width
        }
    }

    TouchButton {
        id: drop

        Accessible.name: qsTr("Take out") + ": " + root.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        iconName: "x"
        implicitWidth: Theme.px(104)
        leftPadding: Theme.gapSmall
        look: TouchButton.Look.Secondary
        objectName: "drop-" + root.key
        rightPadding: Theme.gapSmall

        onClicked: root.dropped()
    }
}
