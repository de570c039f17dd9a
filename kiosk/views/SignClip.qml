import QtQuick
import assets.controls

// What the page says, in sign language; without sound, and it can be halted.
Rectangle {
    id: root

    required property url source

    color: Theme.bandDeep
    height: root.visible ? Theme.px(360) : 0
    visible: root.source.toString() !== ""

    AnimatedImage {
        id: clip

        Accessible.name: qsTr("This page in sign language")
        Accessible.role: Accessible.Animation
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.margins: Theme.gapSmall
        anchors.right: halt.left
        anchors.top: parent.top
        fillMode: Image.PreserveAspectFit
        objectName: "signClip"
        paused: halt.halted
        source: root.source
    }

    TouchButton {
        id: halt

        property bool halted: false

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        darkGround: true
        iconName: halt.halted ? "play" : "pause"
        look: TouchButton.Look.Secondary
        objectName: "haltClipButton"
        text: halt.halted ? qsTr("Go on") : qsTr("Halt")
        textSize: Theme.heading

        onClicked: halt.halted = !halt.halted
    }
}
