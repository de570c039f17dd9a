import QtQuick
import QtQuick.Layouts
import assets.controls

// One question or message in the middle of a dimmed page; the keyboard stays inside.
FocusScope {
    id: root

    // Whether the visitor uses keys, and must see which button they will strike.
    required property bool byKeys
    required property string first
    property string firstName: "Yes"
    required property string icon
    required property string name
    required property bool open
    property string second: ""
    property string secondName: "No"
    required property string text
    required property string title

    signal firstChosen
    signal secondChosen

    Accessible.name: root.title + ". " + root.text
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    focus: root.open
    objectName: root.name + "Notice"
    visible: root.open

    onOpenChanged: {
        if (root.open)
            firstButton.forceActiveFocus(root.byKeys ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? "#000000" : "#B306222B"

        // A touch beside the card does nothing.
        MouseArea {
            Accessible.ignored: true
            anchors.fill: parent
        }
    }

    Card {
        anchors.centerIn: parent
        border.color: Theme.highContrast ? Theme.ink : Theme.hairline
        height: words.implicitHeight + 2 * Theme.px(56)
        radius: Theme.px(32)
        width: Math.min(parent.width - 2 * Theme.px(48), Theme.px(1000))

        ColumnLayout {
            id: words

            anchors.left: parent.left
            anchors.margins: Theme.px(56)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapLarge

            LineIcon {
                Layout.alignment: Qt.AlignHCenter
                color: Theme.highContrast ? Theme.ink : Theme.nile
                name: root.icon
                size: Theme.px(120)
            }

            PlainText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.9
                size: Theme.px(60)
                text: root.title
                weight: Font.Bold
            }

            PlainText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                objectName: root.name + "Text"
                size: Theme.heading
                text: root.text
            }

            TouchButton {
                id: firstButton

                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(124)
                focus: true
                objectName: root.name + root.firstName
                text: root.first
                textSize: Theme.px(48)

                onClicked: root.firstChosen()
            }

            TouchButton {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(108)
                look: TouchButton.Look.Secondary
                objectName: root.name + root.secondName
                text: root.second
                textSize: Theme.heading
                visible: root.second !== ""

                onClicked: root.secondChosen()
            }
        }
    }
}
