import QtQuick
import QtQuick.Layouts
import assets.controls

// Content that may be longer than its place: a finger can flick it, two buttons page through it.
FocusScope {
    id: root

    default property alias content: inside.data
    readonly property bool overflows: inside.childrenRect.height > root.height
    property real step: area.height - Theme.px(120)

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
        anchors.left: parent.left
        anchors.right: parent.right
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
