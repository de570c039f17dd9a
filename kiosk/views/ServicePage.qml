pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One service: what to bring, what it costs, how long it may take; and the button for a ticket.
FramePage {
    id: root

    required property ChosenServiceViewModel chosen
    // Something was gathered already: this service comes to it.
    readonly property bool gathering: root.visit.count > 0
    required property bool paperless
    required property ReadinessViewModel readiness
    required property VisitViewModel visit

    objectName: "servicePage"
    subtitle: root.chosen.agency
    text: root.chosen.name

    actions: TicketActions {
        Layout.fillWidth: true
        help: root.visit.help
        hint: root.chosen.name
        iconName: ({
                       "adds": "plus",
                       "alone": root.paperless ? "smartphone" : "ticket",
                       "replaces": "repeat"
                   })[root.chosen.joining] ?? "clipboard-list"
        landscape: root.landscape
        moreText: root.gathering ? "" : qsTr("Add a service")
        text: ({
                   "adds": qsTr("Add to my visit"),
                   "alone": root.paperless ? qsTr("Take a ticket on the screen") : qsTr("Take a ticket"),
                   "apart": qsTr("Show my visit"),
                   "full": qsTr("No more fits on a ticket"),
                   "held": qsTr("Already on your ticket"),
                   "replaces": qsTr("Take this one instead")
               })[root.chosen.joining] ?? ""

        onHelpAsked: root.kiosk.openHelp()
        onMoreAsked: root.kiosk.addAnother()
        onPressed: root.kiosk.confirm()
    }

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        rowSpacing: Theme.gap
        width: root.contentWidth

        WordCard {
            Layout.columnSpan: root.landscape ? 2 : 1
            Layout.fillWidth: true
            icon: root.chosen.joining === "apart" ? "signpost" : "info"
            objectName: "forWhom"
            text: root.chosen.whom
            visible: text !== ""
        }

        WordCard {
            Layout.columnSpan: root.landscape ? 2 : 1
            Layout.fillWidth: true
            icon: "repeat"
            objectName: "insteadOf"
            text: root.chosen.instead
            visible: text !== ""
        }

        OnlineCard {
            Layout.columnSpan: root.landscape ? 2 : 1
            Layout.fillWidth: true
            address: root.chosen.address
            name: root.chosen.online
            objectName: "online"
            qr: root.chosen.qr
            visible: address !== ""
        }

        ServiceFacts {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            chosen: root.chosen
            compact: root.landscape
            kiosk: root.kiosk
        }

        PapersCard {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            alone: !root.gathering
            kiosk: root.kiosk
            papers: root.chosen.papers
            readiness: root.readiness
            visit: root.visit
        }

        WindowsCard {
            Layout.columnSpan: root.landscape ? 2 : 1
            Layout.fillWidth: true
            columns: root.landscape ? 2 : 1
            windows: root.chosen.windows
        }
    }
}
