pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// The windows on the way, in their order.
Column {
    id: root

    required property QtObject windows

    spacing: Theme.gapSmall

    PlainText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        color: Theme.inkSoft
        size: Theme.body
        text: qsTr("Your way through the windows")
        width: parent.width
    }

    Flow {
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: root.windows

            Row {
                id: step

                required property string name
                required property string number

                Accessible.name: step.number + ". " + step.name
                Accessible.role: Accessible.ListItem
                spacing: Theme.gap

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
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

                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    size: Theme.heading
                    text: step.name
                    wrapMode: Text.NoWrap
                }

                Item {
                    height: 1
                    width: Theme.gap
                }
            }
        }
    }
}
