pragma ComponentBehavior: Bound

import QtQuick
import Dawr.Kiosk
import assets.controls

// For staff alone: a code, and behind it the way out of the program. Lies over everything.
FocusScope {
    id: root

    // Neither is there before the centre was ever reached.
    property PaperViewModel paper: null
    property ReprintingViewModel reprinting: null
    required property StaffViewModel staff

    Accessible.name: qsTr("For staff")
    Accessible.role: Accessible.Dialog
    focus: visible
    objectName: "staffPane"
    visible: root.staff.stage !== ""

    onVisibleChanged: {
        if (root.visible)
            root.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.night

        // A touch beside the card does nothing.
        MouseArea {
            Accessible.ignored: true
            anchors.fill: parent
        }
    }

    Loader {
        active: root.staff.asking
        anchors.centerIn: parent
        focus: active

        sourceComponent: StaffCodePad {
            staff: root.staff
        }
    }

    Loader {
        active: root.staff.stage === "open"
        anchors.centerIn: parent
        focus: active

        sourceComponent: StaffActions {
            paper: root.paper
            reprinting: root.reprinting
            staff: root.staff
            width: Math.min(root.width - 2 * Theme.px(40), Theme.px(1000))
        }
    }
}
