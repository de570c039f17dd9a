import QtQuick
import QtQuick.Controls.Basic
import Dawr.Kiosk
import assets.controls

// What is searched for; keys of a real keyboard and of a scanner land here too.
TextField {
    id: root

    required property ServicesViewModel services

    Accessible.description: root.placeholderText
    Accessible.name: qsTr("Search for a service")
    ContextMenu.menu: null
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.heading
    horizontalAlignment: TextInput.AlignLeft
    implicitHeight: Theme.px(104)
    leftPadding: root.LayoutMirroring.enabled ? Theme.px(132) : Theme.px(100)
    maximumLength: 40
    objectName: "searchField"
    placeholderText: qsTr("Card, licence…")
    placeholderTextColor: Theme.inkSoft
    rightPadding: root.LayoutMirroring.enabled ? Theme.px(100) : Theme.px(132)
    text: root.services.query
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: root.activeFocus ? Theme.nile : Theme.edge
        border.width: root.activeFocus ? 2 * Theme.line : Theme.line
        color: Theme.paper
        radius: Theme.radius
    }

    onTextEdited: root.services.search(root.text)

    LineIcon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.ink : Theme.nile
        name: "search"
        size: Theme.px(52)
    }

    TouchButton {
        Accessible.name: qsTr("Clear")
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.TabFocus
        height: Theme.touchTarget
        iconName: "x"
        leftPadding: 0
        look: TouchButton.Look.Ghost
        objectName: "clearButton"
        rightPadding: 0
        text: ""
        visible: root.services.query !== ""
        width: Theme.px(112)

        onClicked: root.services.clear()
    }
}
