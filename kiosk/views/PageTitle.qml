import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The way back, and what this page is about.
RowLayout {
    id: root

    required property KioskViewModel kiosk
    property string subtitle: ""
    required property string text

    spacing: Theme.gapLarge

    TouchButton {
        Layout.alignment: Qt.AlignTop
        Layout.preferredHeight: Theme.px(96)
        hint: qsTr("Goes back one page")
        iconDirectional: true
        iconName: "arrow-left"
        look: TouchButton.Look.Secondary
        objectName: "backButton"
        text: qsTr("Back")
        textSize: Theme.heading

        onClicked: root.kiosk.back()
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        PageHeading {
            Layout.fillWidth: true
            Layout.minimumHeight: root.subtitle === "" ? Theme.px(96) : 0
            lineHeight: 0.86
            objectName: "pageTitle"
            size: Theme.px(56)
            text: root.text
            verticalAlignment: Text.AlignVCenter
        }

        SpokenText {
            Layout.fillWidth: true
            color: Theme.inkSoft
            lineHeight: 0.9
            objectName: "pageSubtitle"
            size: Theme.heading
            text: root.subtitle
            visible: text !== ""
        }
    }
}
