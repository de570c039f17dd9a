import QtQuick
import QtQuick.Layouts
import assets.controls

// What can be done at the end of a page: one more service, priority and help, the ticket.
GridLayout {
    id: root

    // What was said of priority and needs; the button asks for it while nothing was.
    property string help: ""
    property string hint: ""
    required property string iconName
    required property bool landscape
    // Empty where no further service can be added.
    property string moreText: ""
    required property string text

    signal helpAsked
    signal moreAsked
    signal pressed

    columnSpacing: Theme.gap
    columns: root.landscape ? 1 : 2
    rowSpacing: Theme.gap
    uniformCellWidths: true

    TouchButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: implicitHeight
        Layout.preferredHeight: Theme.px(100)
        hint: qsTr("One ticket for all of them")
        iconName: "plus"
        leftPadding: Theme.gap
        look: TouchButton.Look.Secondary
        objectName: "addAnotherButton"
        rightPadding: Theme.gap
        text: root.moreText
        visible: text !== ""

        onClicked: root.moreAsked()
    }

    TouchButton {
        Accessible.name: root.help === "" ? text : text + ": " + root.help
        Layout.columnSpan: root.moreText === "" ? root.columns : 1
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: implicitHeight
        Layout.preferredHeight: Theme.px(100)
        hint: qsTr("Priority, a wheelchair, an interpreter and more")
        iconName: root.help === "" ? "hand-heart" : "circle-check"
        leftPadding: Theme.gap
        look: TouchButton.Look.Secondary
        objectName: "helpButton"
        rightPadding: Theme.gap
        text: root.help === "" ? qsTr("Priority or help") : qsTr("Your needs are noted")

        onClicked: root.helpAsked()
    }

    TouchButton {
        Layout.columnSpan: root.columns
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: implicitHeight
        Layout.preferredHeight: Theme.px(140)
        focus: true
        hint: root.hint
        iconName: root.iconName
        objectName: "confirmButton"
        text: root.text
        textSize: Theme.px(root.landscape ? 48 : 56)

        onClicked: root.pressed()
    }
}
