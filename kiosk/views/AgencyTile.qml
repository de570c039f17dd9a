import QtQuick
import assets.controls

// One agency to choose: its icon, the wait at its windows now, its name.
TouchButton {
    id: root

    required property string key
    required property string name
    required property string sign
    required property string spoken
    required property string wait

    Accessible.name: root.spoken
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.px(12)
    look: TouchButton.Look.Secondary
    objectName: "agencyTile-" + root.key
    rightPadding: Theme.px(12)
    text: root.name

    contentItem: Item {
        implicitHeight: Theme.px(180)
        implicitWidth: Theme.px(280)

        LineIcon {
            id: emblem

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Theme.px(4)
            color: Theme.highContrast ? Theme.ink : Theme.nile
            name: root.sign
            size: Theme.px(48)
        }

        PlainText {
            anchors.left: emblem.right
            anchors.leftMargin: Theme.px(4)
            anchors.right: parent.right
            anchors.verticalCenter: emblem.verticalCenter
            color: Theme.highContrast ? Theme.ink : Theme.nile
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignRight
            minimumPixelSize: Theme.px(36) // said again in full on the next page
            objectName: "tileWait"
            size: Theme.body
            text: root.wait
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        PlainText {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: emblem.bottom
            fontSizeMode: Text.Fit
            lineHeight: 0.82
            minimumPixelSize: Theme.px(43)
            size: Theme.heading
            text: root.name
            verticalAlignment: Text.AlignVCenter
            weight: Font.DemiBold
            wrapMode: Text.WordWrap
        }
    }
}
