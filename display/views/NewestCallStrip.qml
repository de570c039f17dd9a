import QtQuick
import Dawr.Display
import assets.controls

// The newest call in one line, over columns of rows: its code, its window, below it the other language.
Rectangle {
    id: root

    readonly property real across: root.width - (root.measures.arrows ? 6 : 5) * root.measures.gap
    // Code, word, arrow and number are as large together as the line allows.
    readonly property real font: Math.max(root.measures.callFont, Math.min(root.line * 0.95, root.across / (
                                                                               code.advance + word.advance
                                                                               * 0.42 + number.advance + (
                                                                                   root.pointed ? 0.8 : 0))))
    readonly property real line: root.height - root.measures.gap - second.height
    required property BoardMeasures measures
    required property PanelViewModel panel
    readonly property bool pointed: root.measures.arrows && root.panel.bearing >= 0

    Accessible.name: root.panel.spoken
    Accessible.role: Accessible.AlertMessage
    color: root.panel.lit ? "#FFF3D6" : Theme.gold
    objectName: "newestStrip"
    radius: root.measures.gap * 1.5

    InkText {
        id: code

        anchors.left: parent.left
        anchors.leftMargin: root.measures.gap * 1.5
        anchors.top: parent.top
        color: Theme.goldText
        drop: 0.2
        height: root.line
        largest: root.font
        objectName: "stripCode"
        rise: 0.66
        stand: InkText.Stand.OnLine
        text: root.panel.code
        width: Math.ceil(code.advance * root.font)
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: root.measures.gap * 1.5
        anchors.top: parent.top
        height: root.line
        spacing: root.measures.gap

        InkText {
            id: word

            color: Theme.goldText
            drop: 0.2 / 0.42
            height: parent.height
            largest: root.font * 0.42
            objectName: "stripWord"
            rise: 0.66 / 0.42
            stand: InkText.Stand.OnLine
            text: root.panel.windowWord
            weight: Font.DemiBold
            width: word.implicitWidth
        }

        BearingArrow {
            anchors.verticalCenter: parent.verticalCenter
            bearing: root.panel.bearing
            color: Theme.goldText
            objectName: "stripArrow"
            size: root.font * 0.8
            visible: root.pointed
        }

        InkText {
            id: number

            color: Theme.goldText
            drop: 0.2
            height: parent.height
            largest: root.font
            objectName: "stripWindow"
            rise: 0.66
            stand: InkText.Stand.OnLine
            text: root.panel.window
            width: number.implicitWidth
        }
    }

    InkText {
        id: second

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.measures.gap
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.goldText
        height: root.measures.secondFont * 1.25
        largest: root.measures.secondFont * 1.1
        objectName: "stripSecondLine"
        text: root.panel.secondLine
        weight: Font.DemiBold
        width: parent.width - 2 * root.measures.gap
    }
}
