pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import assets.controls

// Things that a visitor may say, one a line, each on or off.
GridLayout {
    id: root

    property int buttonHeight: 112
    required property QtObject choices
    required property string title

    signal turned(string key)

    columnSpacing: Theme.gap
    columns: 1
    rowSpacing: Theme.gap
    uniformCellWidths: true

    PlainText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.columnSpan: root.columns
        Layout.fillWidth: true
        size: Theme.heading
        text: root.title
        weight: Font.DemiBold
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
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.px(root.buttonHeight)
            iconName: choice.chosen ? "check" : choice.sign
            look: choice.chosen ? TouchButton.Look.Primary : TouchButton.Look.Secondary
            objectName: "choice-" + choice.key
            text: choice.name
            textSize: Theme.heading

            onClicked: root.turned(choice.key)
        }
    }
}
