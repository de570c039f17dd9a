import QtQuick
import assets.controls

// The code of a ticket: its digits in the middle of the height, its letter on their line where it fits.
Item {
    id: root

    property color color
    required property string digits
    required property real largest
    required property string letter
    // A letter reaches farther than a digit: a little smaller it has air in its row.
    readonly property real letterShare: 0.92
    property real rise: 0.62
    readonly property real size: Math.floor(Math.min(root.largest, root.width / Math.max(0.01, first.advance
                                                                                         + rest.advance)))

    InkText {
        id: first

        air: root.size * 0.05
        anchors.left: parent.left
        color: root.color
        drop: 0
        height: parent.height
        largest: root.size * root.letterShare
        objectName: root.objectName + "-letter"
        rise: root.rise
        stand: InkText.Stand.OnLine
        text: root.letter
        width: Math.ceil(first.advance * first.largest)
    }

    InkText {
        id: rest

        anchors.left: first.right
        color: root.color
        drop: 0
        height: parent.height
        largest: root.size
        objectName: root.objectName + "-digits"
        rise: root.rise
        stand: InkText.Stand.OnLine
        text: root.digits
        width: Math.ceil(rest.advance * root.size)
    }
}
