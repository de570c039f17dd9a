pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// One service to choose, as wide as its column.
TouchButton {
    id: root

    required property string agency
    property bool bilingual: false
    required property string key
    required property string name
    required property bool offered
    required property string other
    required property string place
    property bool showAgency: false
    property bool showWait: true
    required property string sign
    required property string spoken
    required property string wait
    required property string whom

    Accessible.name: root.bilingual ? root.spoken + ". " + root.other : root.spoken
    bottomPadding: Theme.gapSmall
    enabled: root.offered
    implicitHeight: Math.max(Theme.px(162), implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.gapLarge
    look: TouchButton.Look.Secondary
    objectName: "serviceTile-" + root.key
    rightPadding: Theme.gapLarge
    text: root.name
    topPadding: Theme.gapSmall

    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: Theme.px(600)

        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.nileTint
            height: Theme.px(96)
            radius: Theme.radiusSmall
            width: height

            LineIcon {
                anchors.centerIn: parent
                color: Theme.highContrast ? Theme.ink : Theme.nile
                name: root.sign
                size: Theme.px(60)
                visible: root.place === ""
            }

            PlainText {
                anchors.centerIn: parent
                color: Theme.highContrast ? Theme.ink : Theme.nile
                size: Theme.title
                text: root.place
                weight: Font.Bold
            }
        }

        Column {
            id: words

            anchors.left: badge.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: clock.visible ? clock.left : parent.right
            anchors.rightMargin: clock.visible ? Theme.gapLarge : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: -Theme.gapSmall

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
                text: root.bilingual ? root.other : root.agency
                visible: root.bilingual || root.showAgency
                width: parent.width
            }

            // Few tiles have it, and fifty are made at a key.
            Loader {
                active: root.whom !== ""
                visible: active
                width: parent.width

                sourceComponent: PlainText {
                    color: Theme.highContrast ? Theme.ink : Theme.warn
                    lineHeight: 0.9
                    size: Theme.body
                    text: root.whom
                    weight: Font.DemiBold
                }
            }

            WaitLabel {
                text: root.wait
                visible: root.showWait && text !== "" && Theme.large
            }
        }

        WaitLabel {
            id: clock

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.wait
            visible: root.showWait && text !== "" && !Theme.large
        }
    }
}
