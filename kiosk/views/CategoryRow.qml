pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Who comes: the services and papers follow from it.
GridLayout {
    id: root

    required property KioskViewModel kiosk
    required property ServicesViewModel services

    columnSpacing: Theme.px(12)
    columns: Theme.large ? 2 : -1
    rowSpacing: Theme.px(12)
    uniformCellWidths: Theme.large

    Repeater {
        model: root.services.categories

        TouchButton {
            id: chip

            required property bool chosen
            required property string key
            required property string name

            Accessible.checkable: true
            Accessible.checked: chip.chosen
            Layout.fillHeight: true
            Layout.fillWidth: true
            // Where the names are longer than the row, those of several words give way: one word cannot be wrapped.
            Layout.minimumWidth: Theme.large || chip.name.includes(" ") ? 0 : Layout.preferredWidth
            Layout.preferredWidth: implicitContentWidth + leftPadding + rightPadding
            enabled: chip.chosen || root.kiosk.canChooseCategory
            iconName: chip.chosen ? "check" : ""
            leftPadding: Theme.px(10)
            look: chip.chosen ? TouchButton.Look.Primary : TouchButton.Look.Secondary
            objectName: "categoryChip-" + chip.key
            rightPadding: Theme.px(10)
            text: chip.name
            textSize: Theme.body

            onClicked: root.kiosk.chooseCategory(chip.key)
        }
    }
}
