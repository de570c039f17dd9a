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
        anchors.bottom: confirm.top
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
            }

            JourneyRow {
                Layout.columnSpan: root.landscape ? 2 : 1
                Layout.fillWidth: true
                windows: root.chosen.windows
            }
        }
    }

    TouchButton {
        id: confirm

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        focus: true
        height: Theme.px(root.landscape ? 112 : 140)
        hint: root.chosen.name
        iconName: root.paperless ? "smartphone" : "ticket"
        objectName: "confirmButton"
        text: root.paperless ? qsTr("Take a ticket on the screen") : qsTr("Take a ticket")
        textSize: Theme.px(56)

        onClicked: root.kiosk.take()
    }
}
