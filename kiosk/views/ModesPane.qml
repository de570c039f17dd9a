pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Where a visitor makes the kiosk easier to see, to reach and to keep up with; the keyboard stays inside.
FocusScope {
    id: root

    required property KioskViewModel kiosk
    required property MannerViewModel manner
    required property ModesViewModel modes
    required property bool open
    readonly property bool wide: root.width > root.height && !Theme.large

    Accessible.name: title.text
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    focus: root.open
    objectName: "modesPane"
    visible: root.open

    // The keyboard is on the pane itself: the first Tab goes to the first choice.
    onOpenChanged: {
        if (root.open)
            root.forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sand

        MouseArea {
            Accessible.ignored: true
            anchors.fill: parent
        }
    }

    PageHeading {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapPage
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapPage
        anchors.top: parent.top
        anchors.topMargin: Theme.gapLarge
        size: Theme.px(56)
        text: qsTr("Easier use")
    }

    PagedArea {
        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap

        ColumnLayout {
            spacing: Theme.gap
            width: title.width

            // On the other pages one button leads to Arabic and back; every language is found here.
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: root.wide ? 4 : 2
                rowSpacing: Theme.gap
                uniformCellWidths: true
                visible: root.manner.manyLanguages && root.kiosk.page !== "issuing"

                Repeater {
                    model: root.manner.languages

                    TouchButton {
                        id: tongue

                        required property string key
                        required property string name
                        readonly property string spokenIn: tongue.key

                        Layout.fillWidth: true
                        iconName: root.manner.language === tongue.key ? "check" : "globe"
                        implicitHeight: Theme.px(112)
                        look: root.manner.language === tongue.key ? TouchButton.Look.Primary :
                                                                    TouchButton.Look.Secondary
                        objectName: "turnTo-" + tongue.key
                        text: tongue.name

                        onClicked: root.kiosk.chooseLanguage(tongue.key)
                    }
                }
            }

            ChoiceList {
                Layout.fillWidth: true
                choices: root.modes.choices
                columns: root.wide ? 2 : 1
                title: qsTr("For you alone, until you leave")

                onTurned: key => root.modes.turn(key)
            }

            PairRow {
                first: qsTr("Softer")
                firstName: "softerButton"
                second: qsTr("Louder")
                secondName: "louderButton"
                visible: root.modes.speaks

                onFirstPressed: root.modes.changeLoudness(-1)
                onSecondPressed: root.modes.changeLoudness(1)
            }

            PairRow {
                first: qsTr("Slower")
                firstName: "slowerButton"
                second: qsTr("Faster")
                secondName: "fasterButton"
                visible: root.modes.scans

                onFirstPressed: root.modes.scanFaster(false)
                onSecondPressed: root.modes.scanFaster(true)
            }
        }
    }

    TouchButton {
        id: done

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        height: Theme.px(124)
        iconName: "check"
        objectName: "modesDoneButton"
        text: qsTr("Go on")
        textSize: Theme.px(48)

        onClicked: root.modes.close()
    }

    component PairRow: RowLayout {
        id: pair

        required property string first
        required property string firstName
        required property string second
        required property string secondName

        signal firstPressed
        signal secondPressed

        Layout.fillWidth: true
        spacing: Theme.gap
        uniformCellSizes: true

        TouchButton {
            Layout.fillWidth: true
            deafFor: 120
            iconName: "minus"
            implicitHeight: Theme.px(112)
            look: TouchButton.Look.Secondary
            objectName: pair.firstName
            text: pair.first

            onClicked: pair.firstPressed()
        }

        TouchButton {
            Layout.fillWidth: true
            deafFor: 120
            iconName: "plus"
            implicitHeight: Theme.px(112)
            look: TouchButton.Look.Secondary
            objectName: pair.secondName
            text: pair.second

            onClicked: pair.secondPressed()
        }
    }
}
