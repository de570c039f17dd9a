import QtQuick
import assets.controls

// Content that may be longer than its place: a finger can flick it, two buttons page through it.
FocusScope {
    id: root

    readonly property bool atBeginning: area.atYBeginning
    readonly property bool atEnd: area.atYEnd
    // The pointer of the keypad looks for it.
    readonly property bool bringsIntoSight: true
    default property alias content: inside.data
    readonly property bool overflows: inside.childrenRect.height > root.height
    // Where the area reaches to the edges of the screen.
    property int pagerMargin: 0

    // What the keypad or the switch points at.
    property Item pointedAt: null
    property real step: area.height - Theme.px(120)
    // The buttons stand below; a page that has room beside the area has them there.
    property bool turnsBelow: true

    // Brings what has the keyboard, or is pointed at, into sight.
    function reveal(thing: Item) {
        let above = thing;
        while (above && above !== inside)
            above = above.parent;
        if (above)
            revealBetween(thing.mapToItem(inside, 0, 0).y - Theme.gap, thing.height + 2 * Theme.gap);
    }

    function revealBetween(top: real, tall: real) {
        const lowest = Math.max(0, area.contentHeight - area.height);
        if (top < area.contentY || tall > area.height)
            area.contentY = Math.max(0, Math.min(lowest, top));
        else if (top + tall > area.contentY + area.height)
            area.contentY = Math.max(0, Math.min(lowest, top + tall - area.height));
    }

    function turn(pages: int) {
        area.contentY = Math.max(0, Math.min(area.contentHeight - area.height, area.contentY + pages
                                             * root.step));
    }

    onPointedAtChanged: root.reveal(root.pointedAt)

    Connections {
        function onActiveFocusItemChanged() {
            root.reveal(root.Window.activeFocusItem);
        }

        target: root.Window.window
    }

    Flickable {
        id: area

        anchors.bottom: turner.visible ? turner.top : parent.bottom
        anchors.bottomMargin: turner.visible ? Theme.gap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflows
        contentHeight: inside.childrenRect.height
        contentWidth: width
        interactive: root.overflows

        Behavior on contentY {
            enabled: !area.moving

            NumberAnimation {
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }

        Item {
            id: inside

            height: childrenRect.height
            width: area.width
        }
    }

    // What is cut off fades: it goes on, and nothing looks broken.
    Fade {
        anchors.left: area.left
        anchors.right: area.right
        anchors.top: area.top
        rotation: 180
        visible: root.overflows && !root.atBeginning
    }

    Fade {
        anchors.bottom: area.bottom
        anchors.left: area.left
        anchors.right: area.right
        visible: root.overflows && !root.atEnd
    }

    PageTurner {
        id: turner

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pagerMargin
        anchors.left: parent.left
        anchors.leftMargin: root.pagerMargin
        anchors.right: parent.right
        anchors.rightMargin: root.pagerMargin
        atBeginning: root.atBeginning
        atEnd: root.atEnd
        visible: root.overflows && root.turnsBelow

        onTurned: pages => root.turn(pages)
    }

    component Fade: Rectangle {
        height: Theme.px(56)

        gradient: Gradient {
            GradientStop {
                color: Qt.alpha(Theme.sand, 0)
                position: 0
            }

            GradientStop {
                color: Theme.sand
                position: 1
            }
        }
    }
}
