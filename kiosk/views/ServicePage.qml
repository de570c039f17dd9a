pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One service: what to bring, what it costs, how long it may take; and the button for a ticket.
FocusScope {
    id: root

    required property ChosenServiceViewModel chosen
    required property KioskViewModel kiosk
    required property bool landscape
    required property bool paperless

    objectName: "servicePage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        kiosk: root.kiosk
        text: root.chosen.name
    }

    PagedArea {
        id: area

        anchors.bottom: confirm.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapLarge

        GridLayout {
            columnSpacing: Theme.gapLarge
            columns: root.landscape ? 2 : 1
            rowSpacing: Theme.gapLarge
            uniformCellWidths: root.landscape
            width: title.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gapLarge

                PlainText {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    objectName: "serviceAgency"
                    size: Theme.heading
                    text: root.chosen.agency
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap
                    uniformCellSizes: true

                    FactCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        icon: "users"
                        label: qsTr("In the line now")
                        objectName: "peopleAhead"
                        text: root.chosen.people
                        visible: text !== ""
                    }

                    FactCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        icon: "clock"
                        label: qsTr("Expected wait")
                        objectName: "waitRange"
                        text: root.chosen.wait
                        visible: text !== ""
                    }
                }

                FactCard {
                    Layout.fillWidth: true
                    icon: "banknote"
                    label: qsTr("Fee")
                    more: root.chosen.feeCaution
                    objectName: "fee"
                    text: root.chosen.fee
                }

                FactCard {
                    Layout.fillWidth: true
                    icon: "zap"
                    label: qsTr("How soon")
                    objectName: "speed"
                    text: root.chosen.speed
                    visible: text !== ""
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gapLarge

                PapersCard {
                    Layout.fillWidth: true
                    papers: root.chosen.papers
                }

                JourneyRow {
                    Layout.fillWidth: true
                    windows: root.chosen.windows
                }
            }
        }
    }

    TouchButton {
        id: confirm

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: title.left
        anchors.right: title.right
        focus: true
        height: Theme.px(140)
        hint: root.chosen.name
        iconName: root.paperless ? "smartphone" : "ticket"
        objectName: "confirmButton"
        text: root.paperless ? qsTr("Take a ticket on the screen") : qsTr("Take a ticket")
        textSize: Theme.px(56)

        onClicked: root.kiosk.take()
    }
}
