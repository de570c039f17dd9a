pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// One result at several speeds: how soon, and what that costs; the chosen one is marked.
Card {
    id: root

    required property string caution
    required property KioskViewModel kiosk
    required property QtObject tiers

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
            text: qsTr("How soon, and the fee for it")
            width: parent.width
        }

        Repeater {
            model: root.tiers

            TouchButton {
                id: tier

                required property bool chosen
                required property string key
                required property string spoken
                required property string words

                Accessible.checkable: true
                Accessible.checked: tier.chosen
                Accessible.name: tier.spoken
                Accessible.role: Accessible.RadioButton
                iconName: tier.chosen ? "circle-check" : "zap"
                look: tier.chosen ? TouchButton.Look.Primary : TouchButton.Look.Secondary
                objectName: "tier-" + tier.key
                text: tier.words
                textSize: Theme.heading
                width: list.width

                onClicked: root.kiosk.chooseTier(tier.key)
            }
        }

        SpokenText {
            color: Theme.inkSoft
            lineHeight: 0.9
            objectName: "tiersCaution"
            size: Theme.body
            text: root.caution
            visible: text !== ""
            width: parent.width
        }
    }
}
