import QtQuick
import QtQuick.Controls.Basic
import assets.controls

ApplicationWindow {
    id: root

    // What breaks in Python.
    signal breakDown

    property int strikes: 0
    property string typed: ""

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    color: Theme.sand
    height: 1200
    objectName: "smallWindow"
    visible: true
    width: 540

    Column {
        anchors.fill: parent
        anchors.margins: 20
        spacing: 12

        PageHeading {
            objectName: "heading"
            text: qsTr("Choose a service")
            width: parent.width
        }

        TouchButton {
            hint: qsTr("Prints a ticket")
            iconName: "ticket"
            id: take

            objectName: "take"
            text: qsTr("Take a ticket")

            onClicked: root.strikes += 1
        }

        TouchButton {
            deafFor: 0
            look: TouchButton.Look.Secondary
            objectName: "later"
            text: "لاحقًا"

            onClicked: delay.start()
        }

        TouchButton {
            enabled: false
            objectName: "closed"
            text: "Closed"
        }

        TouchButton {
            objectName: "faded"
            opacity: 0
            text: "Faded"
        }

        TouchButton {
            objectName: "hidden"
            text: "Hidden"
            visible: false
        }

        Row {
            TouchButton {
                deafFor: 0
                objectName: "forget"
                text: "Forget"

                onClicked: {
                    take.listen();
                    root.strikes = 0;
                    search.clear();
                }
            }

            TouchButton {
                objectName: "broken"
                text: "Broken"

                onClicked: root.breakDown()
            }
        }

        PlainText {
            objectName: "count"
            text: root.strikes
        }

        TextField {
            id: search

            objectName: "search"
            text: ""

            onTextEdited: root.typed = text
        }

        ListPage {
            height: 300
            width: parent.width

            onTaken: row => taken.text = "row " + row
        }

        PlainText {
            id: taken

            objectName: "rowTaken"
        }
    }

    TouchButton {
        objectName: "outside"
        text: "Outside"
        x: 2000
    }

    TouchShield {
        objectName: "shield"
    }

    Timer {
        id: delay

        interval: 200

        onTriggered: root.strikes = 100
    }

    Shortcut {
        sequence: "F5"

        onActivated: root.strikes += 10
    }
}
