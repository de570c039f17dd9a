pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One optional step: who may come first, and what is needed at the window. Nobody has to say anything.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property bool landscape
    required property VisitViewModel visit

    focus: true
    objectName: "helpPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        subtitle: qsTr("Choose what suits you. It is your choice to say it.")
        text: qsTr("Priority or help")
    }

    PagedArea {
        anchors.bottom: done.top
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

            ChoiceList {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                choices: root.visit.priorities
                title: qsTr("Who comes first")

                onTurned: key => root.visit.claim(key)
            }

            ChoiceList {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                choices: root.visit.needs
                title: qsTr("What you need at the window")

                onTurned: key => root.visit.turn(key)
            }
        }
    }

    TouchButton {
        id: done

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        focus: true
        height: Theme.px(root.landscape ? 112 : 140)
        hint: qsTr("Goes back one page")
        iconName: "check"
        objectName: "helpDoneButton"
        text: qsTr("Go on")
        textSize: Theme.px(56)

        onClicked: root.kiosk.back()
    }
}
