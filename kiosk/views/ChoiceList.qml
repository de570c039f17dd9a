pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// Things that a visitor may say, one a line, each on or off.
Column {
    id: root

    required property QtObject choices
    required property string title

    signal turned(string key)

    spacing: Theme.gap

    PlainText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.heading
        text: root.title
        weight: Font.DemiBold
        width: parent.width
    }

    Repeater {
        model: root.choices

        TouchButton {
            id: choice

            required property bool chosen
            required property string key
            required property string name
            required property string sign

            Accessible.checkable: true
            Accessible.checked: choice.chosen
            Accessible.role: Accessible.CheckBox
            iconName: choice.chosen ? "check" : choice.sign
            implicitHeight: Theme.px(112)
            look: choice.chosen ? TouchButton.Look.Primary : TouchButton.Look.Secondary
            objectName: "choice-" + choice.key
            text: choice.name
            textSize: Theme.heading
            width: root.width

            onClicked: root.turned(choice.key)
        }
    }
}
