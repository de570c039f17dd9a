pragma ComponentBehavior: Bound

import QtQuick

// Points to a real place: as the building stands, never mirrored with the language.
Item {
    id: root

    // Degrees clockwise from straight ahead; -1 for none.
    required property int bearing
    property color color
    property real size: 24

    height: root.size
    rotation: Math.max(0, root.bearing)
    visible: root.bearing >= 0
    width: root.size

    Rectangle {
        antialiasing: true
        color: root.color
        height: root.size * 0.86
        radius: width / 2
        width: root.size * 0.17
        x: (root.size - width) / 2
        y: root.size * 0.07
    }

    Repeater {
        model: [45, -45]

        Rectangle {
            id: head

            required property int modelData

            antialiasing: true
            color: root.color
            height: root.size * 0.56
            radius: width / 2
            width: root.size * 0.17
            x: (root.size - width) / 2
            y: root.size * 0.07

            // About the round end, so that both heads and the shaft meet in one point.
            transform: Rotation {
                angle: head.modelData
                origin.x: head.width / 2
                origin.y: head.width / 2
            }
        }
    }
}
