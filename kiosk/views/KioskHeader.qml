import QtQuick
import Dawr.Kiosk
import assets.controls

// The band at the head of a page: where we are, and the other language.
Rectangle {
    id: root

    required property string centreName
    required property KioskViewModel kiosk
    required property bool landscape
    required property MannerViewModel manner
    // The name of the centre stands above the reach of the hand already.
    property bool slim: false
    // What was gathered, where the bar above the foot has no room.
    property string visitText: ""

    color: Theme.band
    implicitHeight: Math.max(Theme.px(root.slim ? 112 : root.landscape ? 124 : 164), root.slim ? 0 :
                                                                                                 words.implicitHeight)
    objectName: "kioskHeader"

    LineIcon {
        id: emblem

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.bandText
        name: "landmark"
        size: Theme.px(80)
        visible: !root.slim
    }

    Column {
        id: words

        anchors.left: emblem.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: gathered.visible ? gathered.left : language.left
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.gapSmall
        visible: !root.slim

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.bandText
            lineHeight: 0.9
            objectName: "centreName"
            size: Theme.heading
            text: root.centreName
            weight: Font.Bold
            width: parent.width
        }

        SpokenText {
            color: Theme.bandTextSoft
            size: Theme.body
            text: qsTr("Welcome. Take your turn here")
            visible: !Theme.large
            width: parent.width
        }
    }

    TouchButton {
        id: gathered

        anchors.right: language.left
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        darkGround: true
        hint: qsTr("Shows what is on your ticket so far")
        iconName: "clipboard-list"
        look: TouchButton.Look.Secondary
        objectName: "openVisitButton"
        text: root.visitText
        textSize: Theme.heading
        visible: text !== ""

        onClicked: root.kiosk.openVisit()
    }

    TouchButton {
        id: language

        readonly property string spokenIn: root.manner.otherLanguage

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        darkGround: true
        iconName: "globe"
        look: TouchButton.Look.Secondary
        objectName: "languageButton-" + root.manner.otherLanguage
        text: root.manner.otherLanguageName
        textSize: Theme.heading
        visible: root.kiosk.page !== "issuing"

        onClicked: root.kiosk.chooseLanguage(root.manner.otherLanguage)
    }
}
