import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The way back, and what this page is about.
RowLayout {
    id: root

    required property KioskViewModel kiosk
    // Whether there is room for more than the title.
    property bool roomy: true
    property string subtitle: ""
    required property string text
    readonly property real wholeHeight: Math.max(back.height, (root.text === "" ? 0 : heading.implicitHeight)
                                                 + said.implicitHeight)

    spacing: Theme.gapLarge

    TouchButton {
        id: back

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
            id: heading

            Layout.fillWidth: true
            Layout.minimumHeight: root.subtitle === "" || !root.roomy ? Theme.px(96) : 0
            lineHeight: 0.86
            objectName: "pageTitle"
            size: Theme.px(56)
            text: root.text
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
        }

        SpokenText {
            id: said

            Layout.fillWidth: true
            color: Theme.inkSoft
            lineHeight: 0.9
            objectName: "pageSubtitle"
            size: Theme.heading
            text: root.subtitle
            visible: text !== "" && root.roomy
        }
    }
}
