import QtQuick

// Swallows every touch for a moment after the page changed under a finger that strikes twice.
MouseArea {
    id: root

    property int interval: Theme.strikeInterval

    function raise() {
        resting.restart();
    }

    Accessible.ignored: true
    acceptedButtons: Qt.AllButtons
    anchors.fill: parent
    enabled: resting.running
    preventStealing: true
    z: 100

    Timer {
        id: resting

        interval: root.interval
    }
}
