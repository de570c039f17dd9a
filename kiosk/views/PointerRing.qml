import QtQuick
import assets.controls

// The ring around what the keypad or the switch points at: light within dark, to be seen on any ground.
Rectangle {
    id: root

    required property rect box
    readonly property int reach: 2 * Theme.ringWidth

    Accessible.ignored: true
    border.color: Theme.highContrast ? "#000000" : Theme.night
    border.width: 2 * Theme.ringWidth
    color: "transparent"
    height: root.box.height + 2 * root.reach
    objectName: "pointerRing"
    radius: Theme.radius + root.reach
    visible: root.box.width > 0
    width: root.box.width + 2 * root.reach
    x: root.box.x - root.reach
    y: root.box.y - root.reach

    Rectangle {
        Accessible.ignored: true
        anchors.fill: parent
        anchors.margins: Theme.line
        border.color: Theme.gold
        border.width: Theme.ringWidth + Theme.line
        color: "transparent"
        radius: root.radius - Theme.line
    }
}
