pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// Where a visitor makes the kiosk easier to see, to reach and to keep up with; the keyboard stays inside.
FocusScope {
    id: root

    // Whether the visitor uses keys, and must see which button they will strike.
    required property bool byKeys
    required property ModesViewModel modes
    required property bool open

    Accessible.name: title.text
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    focus: root.open
    objectName: "modesPane"
    visible: root.open

    onOpenChanged: {
        if (root.open)
            done.forceActiveFocus(root.byKeys ? Qt.TabFocusReason : Qt.OtherFocusReason);
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

        ChoiceList {
            choices: root.modes.choices
            title: qsTr("For you alone, until you leave")
            width: title.width

            onTurned: key => root.modes.turn(key)
        }
    }

    TouchButton {
        id: done

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        focus: true
        height: Theme.px(124)
        iconName: "check"
        objectName: "modesDoneButton"
        text: qsTr("Go on")
        textSize: Theme.px(48)

        onClicked: root.modes.close()
    }
}
