import QtQuick
import assets.controls

// Between the press and the number.
FocusScope {
    focus: true
    objectName: "issuingPage"

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: parent.width - 2 * Theme.gapPage

        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.highContrast ? Theme.ink : Theme.nile
            name: "hourglass"
            size: Theme.px(160)
        }

        PageHeading {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("One moment, please…")
            width: parent.width
        }
    }
}
