import QtQuick
import QtQuick.Controls.Basic
import assets.controls

// Something to tick: a box, and words as long as they need to be.
AbstractButton {
    id: root

    required property bool ticked

    Accessible.checkable: true
    Accessible.checked: root.ticked
    Accessible.name: root.text
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touchTarget, words.implicitHeight)

    background: Item {
        FocusRing {
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            id: box

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.ticked ? Theme.nileMark : Theme.edge
            border.width: Theme.px(4)
            color: root.ticked || root.down ? Theme.nileTint : Theme.paper
            height: width
            radius: Theme.px(10)
            width: Theme.px(56)

            LineIcon {
                anchors.centerIn: parent
                color: Theme.nileMark
                name: "check"
                size: Theme.px(48)
                visible: root.ticked
            }
        }

        PlainText {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            lineHeight: 0.9
            size: Theme.heading
            text: root.text
        }
    }
}
