import QtQuick
import assets.controls

// One event in life to choose: its icon, its name, how many services it takes.
TouchButton {
    id: root

    required property string count
    required property string key
    required property string name
    required property string sign
    required property string spoken

    Accessible.name: root.spoken
    implicitHeight: Math.max(Theme.px(230), implicitContentHeight + topPadding + bottomPadding)
    look: TouchButton.Look.Secondary
    objectName: "eventTile-" + root.key
    text: root.name

    contentItem: Item {
        implicitHeight: badge.height + words.implicitHeight + Theme.gap
        implicitWidth: Theme.px(400)

        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall
            color: Theme.nileTint
            height: Theme.px(84)
            radius: Theme.radiusSmall
            width: height

            LineIcon {
                anchors.centerIn: parent
                color: Theme.nileMark
                name: root.sign
                size: Theme.px(54)
            }
        }

        PlainText {
            anchors.left: badge.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: badge.verticalCenter
            color: Theme.inkSoft
            size: Theme.body
            text: root.count
        }

        PlainText {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: badge.bottom
            anchors.topMargin: Theme.gapSmall
            lineHeight: 0.86
            size: Theme.heading
            text: root.name
            weight: Font.DemiBold
        }
    }
}
