pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The number, as large as the screen allows, and where the slip is.
FocusScope {
    id: root

    // The code is there for the phone, not for want of paper.
    readonly property bool besidePaper: root.ticket.slip === "printing" || root.ticket.slip === "printed"
    required property KioskViewModel kiosk
    required property bool landscape
    required property ReprintingViewModel reprinting
    required property IssuedTicketViewModel ticket
    // Low controls or large text leave less height than the number likes to have.
    readonly property bool tight: root.height < Theme.px(root.landscape ? 800 : 1500)
    // The code takes the room of the labels, wherever the paper may be missing.
    readonly property bool withCode: root.ticket.qr !== ""

    focus: true
    objectName: "ticketPage"

    PagedArea {
        id: area

        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: Theme.px(root.landscape ? 24 : 48)

        GridLayout {
            columnSpacing: Theme.px(40)
            columns: root.landscape ? 2 : 1
            height: Math.max(implicitHeight, area.height)
            rowSpacing: Theme.px(40)
            uniformCellWidths: root.landscape
            width: area.width

            NumberCard {
                Layout.alignment: Qt.AlignTop
                // As high as a long column beside it, its middle would lie below the fold.
                Layout.fillHeight: !root.tight
                Layout.fillWidth: true
                Layout.preferredHeight: root.tight ? implicitHeight : Theme.px(root.landscape ? 600 : root.withCode
                                                                                                ? 640 : 760)
                numberSize: Theme.px(root.tight ? 160 : root.landscape ? 230 : root.withCode ? 220 : 300)
                ticket: root.ticket
                tight: root.tight && root.landscape
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: root.landscape
                Layout.fillWidth: true
                spacing: Theme.gapLarge

                SlipBanner {
                    Layout.fillWidth: true
                    slip: root.ticket.slip
                }

                FactCard {
                    Layout.fillWidth: true
                    compact: root.withCode || !root.landscape
                    icon: "signpost"
                    label: root.ticket.goesOn ? qsTr("First to") : qsTr("Go to")
                    labelled: !root.withCode
                    objectName: "firstWindow"
                    text: root.ticket.first
                    visible: text !== ""
                }

                FactCard {
                    Layout.fillWidth: true
                    compact: root.withCode || !root.landscape
                    icon: "users"
                    label: qsTr("In the line")
                    labelled: !root.withCode
                    objectName: "peopleAhead"
                    text: root.ticket.people
                    visible: text !== ""
                }

                FactCard {
                    Layout.fillWidth: true
                    icon: "wifi-off"
                    label: root.ticket.offline
                    objectName: "issuedOffline"
                    text: root.ticket.offlineMore
                    visible: text !== ""
                }

                FactCard {
                    Layout.fillWidth: true
                    compact: root.withCode || !root.landscape
                    icon: "clock"
                    label: qsTr("Expected wait")
                    objectName: "waitRange"
                    text: root.ticket.wait
                    visible: text !== ""
                }

                Item {
                    Layout.fillHeight: root.landscape
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px(root.landscape ? 200 : 210)
                    visible: root.withCode

                    Row {
                        anchors.centerIn: parent
                        height: Math.min(parent.height, Theme.px(320))
                        spacing: Theme.gapLarge

                        Image {
                            Accessible.name: qsTr("A code for your phone’s camera")
                            Accessible.role: Accessible.Graphic
                            height: parent.height
                            objectName: "ticketQr"
                            smooth: false
                            source: root.ticket.qr
                            width: height
                        }

                        PlainText {
                            Accessible.name: text
                            Accessible.role: Accessible.StaticText
                            anchors.verticalCenter: parent.verticalCenter
                            objectName: "forPhone"
                            size: Theme.body
                            text: qsTr("Photograph the code to keep your ticket")
                            visible: root.besidePaper
                            width: Math.min(implicitWidth, area.width / (root.landscape ? 4 : 2))
                        }
                    }
                }

                Item {
                    Layout.fillHeight: true
                    visible: root.landscape && !root.withCode
                }
            }
        }
    }

    TouchButton {
        id: done

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: root.landscape || again.visible ? parent.horizontalCenter : parent.left
        anchors.leftMargin: root.landscape ? Theme.px(20) : again.visible ? Theme.gap / 2 : Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        enabled: root.ticket.canLeave
        focus: true
        height: Theme.px(120)
        hint: qsTr("Goes back to the first page")
        iconName: "check"
        look: TouchButton.Look.Secondary
        objectName: "doneButton"
        text: root.kiosk.doneText
        textSize: Theme.px(48)

        onClicked: root.kiosk.done()
    }

    TouchButton {
        id: again

        anchors.bottom: done.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.horizontalCenter
        anchors.rightMargin: root.landscape ? Theme.px(20) : Theme.gap / 2
        enabled: root.ticket.canLeave
        height: done.height
        hint: qsTr("Once more, if no slip came out")
        iconName: "printer"
        leftPadding: Theme.gap
        objectName: "printAgainButton"
        rightPadding: Theme.gap
        text: qsTr("Print again")
        textSize: Theme.px(48)
        visible: root.reprinting.canPrintAgain

        onClicked: root.reprinting.printAgain()
    }
}
