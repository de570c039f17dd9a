import QtQuick
import assets.controls

// One agency to choose: its icon, the wait at its windows now, its name.
TouchButton {
    id: root

    required property string sign
    required property string key
    required property string name
    required property string spoken
    required property string wait

    Accessible.name: root.spoken
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.px(20)
    look: TouchButton.Look.Secondary
    objectName: "agencyTile-" + root.key
    rightPadding: Theme.px(20)
    text: root.name

    contentItem: Item {
        implicitHeight: Theme.px(176)
        implicitWidth: Theme.px(280)

        Icon {
            id: emblem

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Theme.px(6)
            color: Theme.highContrast ? Theme.ink : Theme.nile
            name: root.sign
            size: Theme.px(56)
        }

        WaitLabel {
            anchors.right: parent.right
            anchors.verticalCenter: emblem.verticalCenter
            size: Theme.body
            text: root.wait
            visible: text !== ""
        }

        PlainText {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: emblem.bottom
            lineHeight: 0.86
            size: Theme.heading
            text: root.name
            verticalAlignment: Text.AlignVCenter
            weight: Font.DemiBold
        }
    }
}
