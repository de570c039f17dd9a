pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One service: what to bring, what it costs, how long it may take; and the button for a ticket.
FocusScope {
    id: root

    required property ChosenServiceViewModel chosen
    // Something was gathered already: this service comes to it.
    readonly property bool gathering: root.visit.count > 0
    required property KioskViewModel kiosk
    required property bool landscape
    required property bool paperless
    required property VisitViewModel visit

    focus: true
    objectName: "servicePage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        subtitle: root.chosen.agency
        text: root.chosen.name
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
            rowSpacing: root.landscape ? Theme.gap : Theme.gapLarge
            width: title.width

            ServiceFacts {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                chosen: root.chosen
                compact: root.landscape
            }

            PapersCard {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                papers: root.chosen.papers
                visit: root.visit
            }

            JourneyRow {
                Layout.columnSpan: root.landscape ? 2 : 1
                Layout.fillWidth: true
                windows: root.chosen.windows
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
        hint: root.chosen.name
        iconName: root.gathering ? "plus" : root.paperless ? "smartphone" : "ticket"
        landscape: root.landscape
        moreText: root.gathering ? "" : qsTr("Add a service")
        text: root.gathering && root.visit.holdsChosen ? qsTr("Already on your ticket") : root.gathering
                                                         && root.visit.full ? qsTr(
                                                                                  "No more fits on a ticket") :
                                                                              root.gathering ? qsTr(
                                                                                                   "Add to my visit") :
                                                                                               root.paperless
                                                                                               ? qsTr("Take a ticket on the screen") :
                                                                                                 qsTr("Take a ticket")

        onHelpAsked: root.kiosk.openHelp()
        onMoreAsked: root.kiosk.addAnother()
        onPressed: root.gathering ? (root.visit.holdsChosen || root.visit.full ? root.kiosk.openVisit() :
                                                                                 root.kiosk.addToVisit()) :
                                    root.kiosk.take()
    }
}
