import QtQuick
import QtQuick.Controls.Basic
import assets.controls

// Something to choose: its name, what it would show, and a mark where it is chosen.
AbstractButton {
    id: root

    property bool chosen: false
    property string hint: ""
    property string iconName: ""
    required property string name
    // The one that ends the work.
    property bool primary: false
    property bool refused: false

    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.description: root.hint
    Accessible.name: root.name
    focusPolicy: Qt.StrongFocus
    implicitHeight: words.height + (root.primary ? 24 : 12)
    opacity: root.enabled ? 1 : 0.5

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ember : root.chosen ? Theme.nile : Theme.edge
        border.width: root.visualFocus ? 4 : root.chosen ? 3 : 1
        color: root.primary ? (root.pressed ? Theme.nileDeep : Theme.nile) : root.chosen || root.pressed
                              ? Theme.nileTint : Theme.paper
        radius: 10
    }
    contentItem: Item {
        LineIcon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            color: root.primary ? Theme.nileText : root.refused ? Theme.bad : Theme.nileMark
            name: root.iconName !== "" ? root.iconName : root.refused ? "x" : "check"
            size: 22
            visible: root.chosen || root.refused || root.iconName !== ""
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: 44
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                color: root.primary ? Theme.nileText : Theme.ink
                size: 17
                text: root.name
                weight: Font.DemiBold
                width: parent.width
            }

            PlainText {
                color: root.refused ? Theme.bad : Theme.inkSoft
                size: 14
                text: root.hint
                visible: root.hint !== ""
                width: parent.width
            }
        }
    }
}
