import QtQuick
import QtQuick.Controls.Basic
import assets.controls

ApplicationWindow {
    id: root

    property int strikes: 0
    property string typed: ""

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    color: Theme.sand
    height: 960
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
            objectName: "take"
            text: qsTr("Take a ticket")

            onClicked: root.strikes += 1
        }

        TouchButton {
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
            objectName: "hidden"
            text: "Hidden"
            visible: false
        }

        PlainText {
            objectName: "count"
            text: root.strikes
        }

        TextField {
            objectName: "search"
            text: ""

            onTextEdited: root.typed = text
        }

        ListPage {
            height: 300
            width: parent.width

            onTaken: row => count.text = "row " + row
        }

        PlainText {
            id: count

            objectName: "rowTaken"
        }
    }

    TouchButton {
        objectName: "outside"
        text: "Outside"
        x: 2000
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
