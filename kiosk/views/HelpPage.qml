pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One optional step: who may come first, and what is needed at the window. Nobody has to say anything.
FramePage {
    id: root

    required property VisitViewModel visit

    objectName: "helpPage"
    subtitle: qsTr("Choose what suits you. It is your choice to say it.")
    text: qsTr("Priority or help")

    actions: TouchButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(140)
        focus: true
        hint: qsTr("Goes back one page")
        iconName: "check"
        objectName: "helpDoneButton"
        text: qsTr("Go on")
        textSize: Theme.px(56)

        onClicked: root.kiosk.back()
    }

    GridLayout {
        columnSpacing: Theme.gapLarge
        columns: root.landscape ? 2 : 1
        rowSpacing: Theme.gapLarge
        width: root.contentWidth

        ChoiceList {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: 9
            buttonHeight: root.landscape ? 96 : 112
            choices: root.visit.priorities
            title: qsTr("You may be called first as")

            onTurned: key => root.visit.claim(key)
        }

        ChoiceList {
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: 11
            buttonHeight: root.landscape ? 96 : 112
            choices: root.visit.needs
            title: qsTr("What you need at the window")

            onTurned: key => root.visit.turn(key)
        }
    }
}
