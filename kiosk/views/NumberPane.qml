import QtQuick
import QtQuick.Layouts
import assets.controls

// A number is typed: what was typed and what is said of it, the keys, and what to do then.
// Upright they lie below each other, else the keys stand beside.
Item {
    id: root

    property alias actions: buttons.data
    // Larger text leaves less room between.
    readonly property int gap: Theme.large ? Math.round(16 * Theme.scale) : Theme.gapLarge
    required property bool landscape
    // What it takes with the smallest keys that a finger hits.
    readonly property real leastHeight: said.implicitHeight + (root.landscape ? 0 : 4 * 88 * Theme.scale + 3
                                                                                * 14 * Theme.scale
                                                                                + root.gap) + root.gap
                                        + buttons.height
    property alias pad: keys.sourceComponent
    readonly property int side: root.landscape ? Math.round(root.width * (Theme.large ? 0.48 : 0.42)) :
                                                 root.width

    default property alias words: said.data

    ColumnLayout {
        id: said

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: root.gap
        width: root.side
    }

    Loader {
        id: keys

        anchors.bottom: root.landscape ? parent.bottom : buttons.top
        anchors.bottomMargin: root.landscape ? 0 : root.gap
        anchors.right: parent.right
        anchors.top: root.landscape ? parent.top : said.bottom
        anchors.topMargin: root.landscape ? 0 : root.gap
        width: root.landscape ? root.width - root.side - Theme.gapLarge : root.width
    }

    RowLayout {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        height: Math.max(Theme.px(root.landscape && Theme.large ? 90 : root.landscape || Theme.large ? 112 :
                                                                                                       140), buttons.implicitHeight)
        spacing: Theme.gap
        width: root.side
    }
}
