import QtQuick
import assets.controls

// The room above the reach of a person in a wheelchair: something to see, nothing to touch.
Rectangle {
    id: root

    required property string centreName
    // Whether what is said of an entry stands here: the keys need the room below.
    readonly property bool holdsNote: note.text !== "" && root.height >= note.implicitHeight + 2 * Theme.gap
    readonly property bool holdsSubtitle: root.holdsTitle && root.height >= heading.implicitHeight
                                          + said.implicitHeight + 2 * Theme.gapLarge
    readonly property bool holdsTitle: root.title !== "" && root.height >= heading.implicitHeight + 2
                                       * Theme.gapLarge

    property alias mild: note.mild
    required property string note
    property string subtitle: ""
    // What the page is about, where the page leaves it to this room: its own holds what a hand must reach.
    property string title: ""
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
        id: words

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        visible: root.holdsTitle

        PageHeading {
            id: heading

            color: Theme.bandText
            objectName: "titleAbove"
            size: Theme.px(56)
            text: root.title
            width: parent.width
        }

        SpokenText {
            id: said

            color: Theme.bandTextSoft
            lineHeight: 0.9
            size: Theme.heading
            text: root.subtitle
            visible: text !== "" && root.holdsSubtitle
            width: parent.width
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapSmall
        visible: !root.holdsNote && !root.holdsTitle && !root.welcomes && parent.height > height
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
