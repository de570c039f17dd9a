import QtQuick
import QtQuick.Controls.Basic
import assets.controls

// Something to tick: a box, words as long as they need to be, and perhaps a second line.
AbstractButton {
    id: root

    property string more: ""
    required property bool ticked

    Accessible.checkable: true
    Accessible.checked: root.ticked
    Accessible.description: root.more
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

        Column {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                lineHeight: 0.9
                size: Theme.heading
                text: root.text
                width: parent.width
            }

            PlainText {
                color: Theme.inkSoft
                lineHeight: 0.9
                size: Theme.body
                text: root.more
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
