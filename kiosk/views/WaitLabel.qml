import QtQuick
import assets.controls

// A range of minutes with a clock beside it.
Row {
    id: root

    property int size: Theme.heading
    required property string text

    spacing: Theme.px(12)

    LineIcon {
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: "clock"
        size: root.size
    }

    PlainText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.ink : Theme.nile
        size: root.size
        text: root.text
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
