pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The centre greets in both languages and asks for one of them.
Rectangle {
    id: root

    // More languages than two leave an upright page its services.
    readonly property bool fourAbreast: root.manner.manyLanguages && !root.landscape && !Theme.large
    required property KioskViewModel kiosk
    required property bool landscape
    required property MannerViewModel manner
    // There are few pixels for the whole page.
    required property bool pressed
    required property ServicesViewModel services
    // The choice of a language comes before every greeting that would push it out of sight.
    readonly property bool terse: Theme.large && (root.landscape || root.pressed)
    // In few pixels the greeting is enough, without the emblem.
    readonly property bool tight: root.height < Theme.px(720) || root.landscape && root.manner.manyLanguages

    color: Theme.band
    implicitHeight: words.implicitHeight + words.anchors.topMargin + words.anchors.bottomMargin

    ColumnLayout {
        id: words

        anchors.bottomMargin: Theme.px(root.landscape ? 32 : 48)
        anchors.fill: parent
        anchors.leftMargin: Theme.gapPage
        anchors.rightMargin: Theme.gapPage
        anchors.topMargin: Theme.px(root.landscape ? 24 : 48)
        spacing: root.landscape ? Theme.gap : Theme.gapLarge

        Item {
            Layout.fillHeight: true
            visible: !root.terse
        }

        LineIcon {
            Layout.alignment: Qt.AlignHCenter
            color: Theme.bandText
            name: "landmark"
            size: Theme.px(root.landscape ? 112 : 136)
            visible: !root.tight
        }

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            color: Theme.bandText
            horizontalAlignment: Text.AlignHCenter
            objectName: "centreName"
            size: Theme.title
            text: root.services.centreName
            weight: Font.Bold
        }

        SpokenText {
            Layout.fillWidth: true
            color: Theme.gold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.9
            size: Theme.px(80)
            text: "أهلًا وسهلًا بكم"
            visible: !root.terse
            weight: Font.Bold
        }

        SpokenText {
            Layout.fillWidth: true
            color: Theme.bandTextSoft
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(52)
            text: "Welcome"
            visible: !root.terse
        }

        Item {
            Layout.fillHeight: true
            visible: !root.terse
        }

        SpokenText {
            Layout.fillWidth: true
            color: Theme.bandText
            horizontalAlignment: Text.AlignHCenter
            size: Theme.heading
            text: "اختر لغتك للبدء  ·  Choose your language"
            visible: !root.terse
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gapLarge
            columns: root.fourAbreast ? 4 : 2
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                model: root.manner.languages

                TouchButton {
                    id: tongue

                    required property string key
                    required property bool main
                    required property string name
                    readonly property string spokenIn: tongue.key

                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px((tongue.main || root.fourAbreast) && !root.terse ? 168 :
                                                                                                        104)
                    darkGround: true
                    look: TouchButton.Look.Secondary
                    objectName: "languageButton-" + tongue.key
                    text: tongue.name
                    textSize: tongue.main && !root.fourAbreast ? Theme.title : Theme.heading

                    onClicked: root.kiosk.chooseLanguage(tongue.key)
                }
            }
        }

        Item {
            Layout.fillHeight: true
            visible: root.terse
        }
    }
}
