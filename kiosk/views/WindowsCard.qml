pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import assets.controls

// The windows that the visitor is called to, in their order: what is done at each, and what follows it.
Card {
    id: root

    property int columns: 1
    required property QtObject windows

    implicitHeight: list.implicitHeight + 2 * Theme.gap

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            color: Theme.inkSoft
            size: Theme.body
            text: qsTr("Your way through the windows")
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gapLarge
            columns: root.columns
            rowSpacing: Theme.px(12)
            uniformCellWidths: true

            Repeater {
                model: root.windows

                Item {
                    id: step

                    required property string name
                    required property string number
                    required property string services
                    required property string then

                    Accessible.name: [step.number, step.name, step.services, step.then].filter(each => each
                                                                                                       !== "").join(
                        ". ")
                    Accessible.role: Accessible.ListItem
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    implicitHeight: Math.max(place.height, words.implicitHeight)

                    Rectangle {
                        id: place

                        anchors.left: parent.left
                        anchors.top: parent.top
                        border.color: Theme.highContrast ? Theme.ink : Theme.nile
                        border.width: Theme.line
                        color: Theme.nileTint
                        height: width
                        radius: width / 2
                        width: Theme.px(64)

                        PlainText {
                            anchors.centerIn: parent
                            size: Theme.heading
                            text: step.number
                            weight: Font.DemiBold
                        }
                    }

                    Column {
                        id: words

                        anchors.left: place.right
                        anchors.leftMargin: Theme.gap
                        anchors.right: parent.right
                        anchors.top: parent.top
                        spacing: -Theme.gapSmall

                        PlainText {
                            lineHeight: 0.9
                            size: Theme.heading
                            text: step.name
                            weight: Font.DemiBold
                            width: parent.width
                        }

                        PlainText {
                            color: Theme.inkSoft
                            lineHeight: 0.9
                            size: Theme.body
                            text: step.services
                            visible: text !== ""
                            width: parent.width
                        }

                        PlainText {
                            color: Theme.inkSoft
                            lineHeight: 0.9
                            size: Theme.body
                            text: step.then
                            visible: text !== ""
                            width: parent.width
                        }
                    }
                }
            }
        }
    }
}
