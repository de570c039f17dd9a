import QtQuick
import Dawr.Sign
import assets.controls

// The number in hand owns the sign; without one, what the clerk does, in both languages.
Rectangle {
    id: root

    readonly property color ink: root.sign.lit ? Theme.goldText : root.sign.state === "open" || root.sign.numbered
                                                 ? Theme.nightText : Theme.nightSoft
    required property SignMeasures measures
    required property SignViewModel sign

    Accessible.name: root.sign.spoken
    Accessible.role: root.sign.lit ? Accessible.AlertMessage : Accessible.StaticText
    color: !root.sign.lit ? Theme.nightCard : pulse.bright ? "#FFF3D6" : Theme.gold
    objectName: "signPanel"
    radius: root.measures.gap

    // A call, and each repetition of it, is lit up once a second for three seconds.
    Timer {
        id: pulse

        property bool bright: false
        property int left: 0

        interval: 500
        repeat: true
        running: pulse.left > 0

        onTriggered: {
            pulse.bright = !pulse.bright;
            pulse.left -= 1;
        }
    }

    Connections {
        function onChanged() {
            if (root.sign.lit && root.sign.calls + root.sign.code !== panel.pulsed) {
                panel.pulsed = root.sign.calls + root.sign.code;
                pulse.bright = true;
                pulse.left = 5;
            } else if (!root.sign.lit) {
                panel.pulsed = "";
                pulse.left = 0;
                pulse.bright = false;
            }
        }

        target: root.sign
    }

    Item {
        id: panel

        property string pulsed: ""

        anchors.fill: parent
        anchors.margins: root.measures.gap
        visible: root.sign.numbered

        InkText {
            anchors.top: parent.top
            color: root.ink
            height: root.measures.code
            largest: height
            objectName: "signCode"
            text: root.sign.code
            width: parent.width
        }

        InkText {
            anchors.bottom: parent.bottom
            color: root.ink
            height: root.measures.second
            largest: height * 0.95
            objectName: "signSecondCode"
            text: root.sign.secondCode
            weight: Font.DemiBold
            width: parent.width
        }
    }

    Item {
        anchors.fill: parent
        anchors.margins: root.measures.gap * 2
        visible: !root.sign.numbered

        InkText {
            anchors.top: parent.top
            color: root.ink
            height: parent.height * 0.56
            largest: parent.height * 0.42
            objectName: "signWordsAr"
            text: root.sign.wordsAr
            width: parent.width
        }

        InkText {
            anchors.bottom: parent.bottom
            color: root.ink
            height: parent.height * 0.4
            largest: parent.height * 0.3
            objectName: "signWordsEn"
            text: root.sign.wordsEn
            weight: Font.DemiBold
            width: parent.width
        }
    }
}
