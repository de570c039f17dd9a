import QtQuick
import QtQuick.Layouts
import assets.controls

// Two buttons that page through an area, for whoever does not flick.
GridLayout {
    id: root

    required property bool atBeginning
    required property bool atEnd

    signal turned(pages: int)

    columnSpacing: Theme.gap
    columns: 2
    uniformCellWidths: true

    TouchButton {
        Layout.fillWidth: true
        enabled: !root.atBeginning
        forEyes: true
        iconName: "chevron-up"
        leftPadding: Theme.gap
        look: TouchButton.Look.Secondary
        objectName: "pageUpButton"
        rightPadding: Theme.gap
        text: qsTr("Up")
        textSize: Theme.heading

        onClicked: root.turned(-1)
    }

    TouchButton {
        Layout.fillWidth: true
        enabled: !root.atEnd
        forEyes: true
        iconName: "chevron-down"
        leftPadding: Theme.gap
        look: TouchButton.Look.Secondary
        objectName: "pageDownButton"
        rightPadding: Theme.gap
        text: qsTr("More")
        textSize: Theme.heading

        onClicked: root.turned(1)
    }
}
