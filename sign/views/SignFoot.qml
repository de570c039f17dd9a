import QtQuick
import Dawr.Sign
import assets.controls

// What the number in hand, or the state of the window, means to a visitor; or that it may be out of date.
Item {
    id: root

    readonly property bool alarmed: root.sign.alarmAr !== ""
    required property SignMeasures measures
    required property SignViewModel sign

    Rectangle {
        anchors.fill: parent
        color: Theme.nightText
        radius: root.measures.gap
        visible: root.alarmed
    }

    PairLine {
        anchors.fill: parent
        anchors.leftMargin: root.measures.margin
        anchors.rightMargin: root.measures.margin
        // Room for the marks above Arabic letters.
        anchors.topMargin: root.height * 0.1
        ar: root.alarmed ? root.sign.alarmAr : root.sign.numbered ? root.sign.wordsAr : root.sign.hintAr
        color: root.alarmed ? Theme.bad : root.sign.lit ? Theme.gold : Theme.nightText
        en: root.alarmed ? root.sign.alarmEn : root.sign.numbered ? root.sign.wordsEn : root.sign.hintEn
        gap: root.measures.margin
        objectName: "signFoot"
        weight: Font.Bold
    }
}
