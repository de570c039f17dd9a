import QtQuick
import assets.controls

// The same in both languages: Arabic at the right, English at the left, each as large as its half allows.
Item {
    id: root

    required property string ar
    property color color: Theme.nightText
    required property string en
    property real gap: 0
    property int weight: Font.DemiBold

    Accessible.ignored: true

    InkText {
        anchors.left: parent.left
        color: root.color
        drop: 0.25
        height: parent.height
        largest: root.height * 0.76
        rise: 0.74
        stand: InkText.Stand.OnLine
        text: root.en
        textAlignment: Text.AlignLeft
        weight: root.weight
        width: (root.width - root.gap) / 2
    }

    InkText {
        anchors.right: parent.right
        color: root.color
        drop: 0.25
        height: parent.height
        largest: root.height * 0.84
        rise: 0.74
        stand: InkText.Stand.OnLine
        text: root.ar
        textAlignment: Text.AlignRight
        weight: root.weight
        width: (root.width - root.gap) / 2
    }
}
