import QtQuick
import assets.controls

// The room above the reach of a person in a wheelchair: something to see, nothing to touch.
Rectangle {
    id: root

    required property string centreName
    // Whether what is said of an entry stands here: the keys need the room below.
    readonly property bool holdsNote: note.text !== "" && root.height >= note.implicitHeight + 2 * Theme.gap
    property alias mild: note.mild
    required property string note
    // The first page says within reach where we are.
    required property bool welcomes

    color: Theme.band

    EntryNote {
        id: note

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        text: root.note
        visible: root.holdsNote
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        visible: !root.holdsNote && !root.welcomes && parent.height > height
        width: parent.width - 2 * Theme.gapPage

        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.bandText
            name: "landmark"
            size: Theme.px(96)
        }

        PlainText {
            color: Theme.bandText
            horizontalAlignment: Text.AlignHCenter
            text: root.centreName
            weight: Font.Bold
            width: parent.width
        }
    }
}
