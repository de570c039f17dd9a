import QtQuick
import assets.controls

// Something that a visitor must know before going on: an icon and a sentence.
Rectangle {
    id: root

    property string icon: "info"
    required property string text

    Accessible.name: root.text
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.warn
    border.width: Theme.line
    color: Theme.paper
    implicitHeight: words.implicitHeight + 2 * Theme.gap
    radius: Theme.radius

    LineIcon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.warn
        name: root.icon
        size: Theme.px(60)
    }

    PlainText {
        id: words

        Accessible.ignored: true
        anchors.left: sign.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        lineHeight: 0.9
        size: Theme.body
        text: root.text
        weight: Font.DemiBold
    }
}
