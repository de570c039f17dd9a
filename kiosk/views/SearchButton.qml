import QtQuick
import assets.controls

// Looks like the field it opens.
TouchButton {
    id: root

    hint: qsTr("Opens a keyboard on the screen")
    implicitHeight: Math.max(Theme.px(98), words.implicitHeight + 2 * Theme.gapSmall)
    look: TouchButton.Look.Secondary
    objectName: "searchButton"
    text: qsTr("Search for a service")

    contentItem: Item {
        LineIcon {
            id: lens

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.highContrast ? Theme.ink : Theme.nile
            name: "search"
            size: Theme.px(52)
        }

        PlainText {
            id: words

            anchors.left: lens.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            lineHeight: 0.8
            size: Theme.heading
            text: root.text
        }
    }
}
