pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Several services on one ticket: what they are, time and fees, the papers, the windows in their order.
FramePage {
    id: root

    required property bool paperless
    required property ReadinessViewModel readiness
    required property VisitViewModel visit

    objectName: "visitPage"
    subtitle: root.visit.countText + (root.visit.whom === "" ? "" : " · " + root.visit.whom)
    text: qsTr("Your visit")

    actions: TicketActions {
        Layout.fillWidth: true
        help: root.visit.help
        hint: root.visit.countText
        iconName: root.paperless ? "smartphone" : "ticket"
        landscape: root.landscape
        moreText: root.visit.full ? "" : qsTr("Add a service")
        text: root.paperless ? qsTr("Take a ticket on the screen") : qsTr("Take one ticket")

        onHelpAsked: root.kiosk.openHelp()
        onMoreAsked: root.kiosk.addAnother()
        onPressed: root.kiosk.confirm()
    }

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        rowSpacing: Theme.gapLarge
        uniformCellWidths: true
        width: root.contentWidth

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.columnSpan: root.landscape ? 2 : 1
            Layout.fillWidth: true
            spacing: Theme.px(12)

            Repeater {
                model: root.visit.services

                VisitService {
                    id: service

                    Layout.fillWidth: true
                    wide: root.landscape && !Theme.large

                    onDropped: root.visit.drop(service.key)
                }
            }

            WordCard {
                Layout.fillWidth: true
                objectName: "leftOut"
                text: qsTr("Not on this ticket:") + "\n" + root.visit.leftOut
                visible: root.visit.leftOut !== ""
            }

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.px(12)
                columns: 2
                rowSpacing: Theme.px(12)
                uniformCellWidths: true

                FactCard {
                    Layout.columnSpan: root.landscape ? 1 : 2
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    icon: "clock"
                    label: qsTr("Time in the centre")
                    objectName: "timeInCentre"
                    text: root.visit.time
                    visible: text !== ""
                }

                FactCard {
                    Layout.columnSpan: root.landscape && root.visit.time !== "" ? 1 : 2
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    icon: "banknote"
                    label: qsTr("Fees together")
                    more: root.visit.feeMore
                    objectName: "feesTogether"
                    text: root.visit.fee
                    visible: text !== ""
                }
            }
        }

        PapersCard {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            kiosk: root.kiosk
            papers: root.visit.papers
            readiness: root.readiness
            visit: root.visit
        }

        WindowsCard {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            windows: root.visit.windows
        }
    }
}
