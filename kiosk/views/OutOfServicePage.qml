import QtQuick
import Dawr.Kiosk
import assets.controls

// No tickets here: said plainly in both languages at once, until it is mended.
FocusScope {
    id: root

    required property HealthViewModel health
    required property bool landscape

    focus: true
    objectName: "outOfServicePage"

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(root.landscape ? 28 : 56)
        width: parent.width - 2 * Theme.gapPage

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: Theme.bad
            border.width: Theme.px(6)
            color: Theme.paper
            height: width
            radius: width / 2
            width: Theme.px(root.landscape ? 200 : 280)

            LineIcon {
                anchors.centerIn: parent
                color: Theme.bad
                name: root.health.icon
                size: parent.width * 0.55
            }
        }

        Words {
            LayoutMirroring.enabled: true
            headline: root.health.headlineArabic
            plain: root.health.plainArabic
            width: parent.width
        }

        Rectangle {
            Accessible.ignored: true
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.edge
            height: Theme.line
            width: parent.width / 3
        }

        Words {
            LayoutMirroring.enabled: false
            headline: root.health.headlineEnglish
            plain: root.health.plainEnglish
            width: parent.width
        }
    }

    PlainText {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.inkSoft
        objectName: "troubleReason"
        size: Theme.small
        text: "للموظفين  ·  For staff:  " + root.health.reason
    }

    component Words: Column {
        id: words

        required property string headline
        required property string plain

        spacing: Theme.gapSmall

        PageHeading {
            horizontalAlignment: Text.AlignHCenter
            text: words.headline
            width: parent.width
        }

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(48)
            text: words.plain
            width: parent.width
        }
    }
}
