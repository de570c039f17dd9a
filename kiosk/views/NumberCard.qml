import QtQuick
import Dawr.Kiosk
import assets.controls

// The ticket itself.
Rectangle {
    id: root

    property int numberSize: Theme.px(300)
    required property IssuedTicketViewModel ticket
    // Where little height is left, the number alone has it; a reader hears what it is.
    property bool tight: false

    border.color: Theme.bandText
    border.width: Theme.highContrast ? Theme.line : 0
    color: Theme.band
    implicitHeight: words.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.px(32)

    Column {
        id: words

        anchors.centerIn: parent
        spacing: Theme.gap
        width: parent.width - 2 * Theme.gapLarge

        PlainText {
            id: label

            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.bandTextSoft
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(52)
            text: qsTr("Your number")
            visible: !root.tight
            width: parent.width
        }

        PlainText {
            Accessible.name: root.tight ? label.text + ": " + text : text
            Accessible.role: root.tight ? Accessible.Heading : Accessible.StaticText
            color: Theme.gold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.86
            minimumPixelSize: Theme.px(120)
            objectName: "ticketNumber"
            size: root.numberSize
            text: root.ticket.code
            weight: Font.Bold
            width: parent.width
            wrapMode: Text.NoWrap
        }

        // Lines of about one length: no word stands alone on the last one.
        SpokenText {
            readonly property int lines: Math.max(1, Math.ceil(implicitWidth / words.width))

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.bandText
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.9
            objectName: "ticketService"
            size: Theme.px(48)
            text: root.ticket.service
            weight: Font.DemiBold
            width: lines === 1 ? words.width : Math.min(words.width, 1.2 * implicitWidth / lines)
        }

        SpokenText {
            color: Theme.bandTextSoft
            horizontalAlignment: Text.AlignHCenter
            objectName: "ticketAlso"
            size: Theme.px(44)
            text: root.ticket.also
            visible: text !== ""
            width: parent.width
        }
    }
}
