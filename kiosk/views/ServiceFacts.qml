import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// How many wait, how long it may take, what it costs.
GridLayout {
    id: root

    // The same result at more than one speed.
    readonly property bool choice: root.chosen.severalSpeeds
    required property ChosenServiceViewModel chosen
    // Few lines: each fact with its label beside it.
    property bool compact: false
    required property KioskViewModel kiosk

    columnSpacing: Theme.gap
    columns: root.compact ? 1 : 2
    rowSpacing: root.compact ? Theme.px(12) : Theme.gapLarge
    uniformCellWidths: true

    FactCard {
        Layout.columnSpan: root.chosen.wait === "" && root.choice ? root.columns : 1
        Layout.fillHeight: true
        Layout.fillWidth: true
        compact: root.compact
        icon: "users"
        label: qsTr("In the line now")
        objectName: "peopleAhead"
        text: root.chosen.people
        visible: text !== ""
    }

    FactCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        compact: root.compact
        icon: "clock"
        label: qsTr("Expected wait")
        objectName: "waitRange"
        text: root.chosen.wait
        visible: text !== ""
    }

    TiersCard {
        Layout.columnSpan: root.columns
        Layout.fillWidth: true
        caution: root.chosen.feeCaution
        kiosk: root.kiosk
        tiers: root.chosen.tiers
        visible: root.choice
    }

    FactCard {
        Layout.columnSpan: root.chosen.wait === "" ? 1 : root.columns
        Layout.fillHeight: true
        Layout.fillWidth: true
        compact: root.compact
        icon: "banknote"
        label: qsTr("Fee")
        more: root.chosen.feeCaution
        objectName: "fee"
        text: root.chosen.fee
        visible: !root.choice
    }

    FactCard {
        Layout.columnSpan: root.columns
        Layout.fillWidth: true
        compact: root.compact
        icon: "zap"
        label: qsTr("How soon")
        labelled: !root.compact
        objectName: "speed"
        text: root.chosen.speed
        visible: text !== "" && !root.choice
    }
}
