pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Several services on one ticket: the windows in their order, the time, the papers.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property bool paperless
    required property VisitViewModel visit

    focus: true
    objectName: "visitPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        subtitle: root.visit.countText
        text: qsTr("Your visit")
    }

    PagedArea {
        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap

        GridLayout {
            columnSpacing: Theme.gapLarge
            columns: root.landscape ? 2 : 1
            rowSpacing: Theme.gapLarge
            uniformCellWidths: true
            width: title.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: root.visit.services

                    VisitService {
                        id: service

                        Layout.fillWidth: true

                        onDropped: root.visit.drop(service.key)
                    }
                }

                FactCard {
                    Layout.fillWidth: true
                    icon: "clock"
                    label: qsTr("Time in the centre")
                    objectName: "timeInCentre"
                    text: root.visit.time
                    visible: text !== ""
                }

                JourneyRow {
                    Layout.fillWidth: true
                    windows: root.visit.windows
                }
            }

            PapersCard {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                papers: root.visit.papers
                visit: root.visit
            }
        }
    }

    TicketActions {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        help: root.visit.help
        hint: root.visit.countText
        iconName: root.paperless ? "smartphone" : "ticket"
        landscape: root.landscape
        moreText: root.visit.full ? "" : qsTr("Add a service")
        text: root.paperless ? qsTr("Take a ticket on the screen") : qsTr("Take one ticket")

        onHelpAsked: root.kiosk.openHelp()
        onMoreAsked: root.kiosk.addAnother()
        onPressed: root.kiosk.take()
    }
}
