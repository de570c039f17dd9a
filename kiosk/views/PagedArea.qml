import QtQuick
import QtQuick.Layouts
import assets.controls

// Content that may be longer than its place: a finger can flick it, two buttons page through it.
FocusScope {
    id: root

    default property alias content: inside.data
    readonly property bool overflows: inside.childrenRect.height > root.height
    // Where the area reaches to the edges of the screen.
    property int pagerMargin: 0
    property real step: area.height - Theme.px(120)

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

    Connections {
        function onActiveFocusItemChanged() {
            root.reveal(root.Window.activeFocusItem);
        }

        target: root.Window.window
    }

    Flickable {
        id: area

        anchors.bottom: pager.visible ? pager.top : parent.bottom
        anchors.bottomMargin: pager.visible ? Theme.gap : 0
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

    RowLayout {
        id: pager

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pagerMargin
        anchors.left: parent.left
        anchors.leftMargin: root.pagerMargin
        anchors.right: parent.right
        anchors.rightMargin: root.pagerMargin
        spacing: Theme.gap
        uniformCellSizes: true
        visible: root.overflows

        TouchButton {
            Layout.fillWidth: true
            enabled: !area.atYBeginning
            iconName: "chevron-up"
            look: TouchButton.Look.Secondary
            objectName: "pageUpButton"
            text: qsTr("Up")
            textSize: Theme.heading

            onClicked: area.contentY = Math.max(0, area.contentY - root.step)
        }

        TouchButton {
            Layout.fillWidth: true
            enabled: !area.atYEnd
            iconName: "chevron-down"
            look: TouchButton.Look.Secondary
            objectName: "pageDownButton"
            text: qsTr("More")
            textSize: Theme.heading

            onClicked: area.contentY = Math.min(area.contentHeight - area.height, area.contentY + root.step)
        }
    }
}
