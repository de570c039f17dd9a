import QtQuick
import Dawr.Kiosk
import assets.controls

// No tickets here: said plainly in both languages at once, until it is mended.
FocusScope {
    id: root

    required property HealthViewModel health
    required property bool landscape
    // Landscape, and large letters, leave room for the words alone.
    readonly property bool tight: landscape || Theme.large

    signal tryAgain

    focus: true
    objectName: "outOfServicePage"

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.health.canTryAgain ? -Theme.px(root.landscape ? 70 : 100) : 0
        spacing: Theme.px(root.tight ? 20 : 56)
        width: parent.width - 2 * Theme.gapPage

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: Theme.bad
            border.width: Theme.px(6)
            color: Theme.paper
            height: width
            radius: width / 2
            visible: !(root.landscape && Theme.large)
            width: Theme.px(root.tight ? 160 : 280)

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

    TouchButton {
        anchors.bottom: reason.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        focus: true
        height: Theme.px(root.landscape ? 112 : 140)
        iconName: "rotate-ccw"
        objectName: "tryAgainButton"
        text: root.health.tryAgainText
        textSize: Theme.px(48)
        visible: root.health.canTryAgain
        width: Math.min(parent.width - 2 * Theme.gapPage, Theme.px(900))

        onClicked: root.tryAgain()
    }

    // The code for who looks it up, heard in words.
    Item {
        id: reason

        Accessible.name: root.health.spokenReason
        Accessible.role: Accessible.StaticText
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        height: code.implicitHeight
        width: code.implicitWidth

        PlainText {
            id: code

            readonly property bool forEyes: true

            Accessible.ignored: true
            color: Theme.inkSoft
            objectName: "troubleReason"
            size: Theme.body
            text: "للموظفين  ·  For staff:  " + root.health.reason
        }
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

        SpokenText {
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(48)
            text: words.plain
            width: parent.width
        }
    }
}
