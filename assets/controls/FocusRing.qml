import QtQuick

// The ring around what has the keyboard: never less than 4 px, outside of what it marks.
Rectangle {
    id: root

    property bool darkGround: false
    property int reach: Theme.ringWidth + Theme.line

    Accessible.ignored: true
    anchors.fill: parent
    anchors.margins: -root.reach
    border.color: root.darkGround ? Theme.focusOnDark : Theme.ember
    border.width: Theme.ringWidth
    color: "transparent"
    radius: Theme.radius + root.reach
    z: 1
}
