import QtQuick
import Dawr.Sign
import assets.controls

// Which window this is and whose: at the right in Arabic, at the left in English.
Rectangle {
    id: root

    required property SignMeasures measures
    required property SignViewModel sign

    color: Theme.nile

    PairLine {
        anchors.left: parent.left
        anchors.leftMargin: root.measures.margin
        anchors.right: parent.right
        anchors.rightMargin: root.measures.margin
        anchors.top: parent.top
        anchors.topMargin: root.height * 0.06
        ar: root.sign.windowAr
        en: root.sign.windowEn
        gap: root.measures.margin
        height: root.height * (root.sign.agencyAr === "" ? 0.9 : 0.56)
        weight: Font.Bold
    }

    PairLine {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.height * 0.06
        anchors.left: parent.left
        anchors.leftMargin: root.measures.margin
        anchors.right: parent.right
        anchors.rightMargin: root.measures.margin
        ar: root.sign.agencyAr
        color: Theme.bandTextSoft
        en: root.sign.agencyEn
        gap: root.measures.margin
        height: root.height * 0.36
    }
}
