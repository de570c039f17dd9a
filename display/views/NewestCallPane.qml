import QtQuick
import Dawr.Display
import assets.controls

// The newest call owns the screen: its code, its window, and the other language in small.
Rectangle {
    id: root

    readonly property real lines: root.height - 2 * root.measures.gap - second.height
    required property BoardMeasures measures
    required property PanelViewModel panel
    readonly property real secondFont: Math.max(root.measures.secondFont * 1.1, root.height * 0.08)

    // The window's number is as large as the line allows, and never less than the call must be.
    readonly property real windowFont: Math.max(root.measures.callFont, Math.min(root.height * 0.35, (
                                                                                     root.width - 4
                                                                                     * root.measures.gap) / (
                                                                                     word.advance * 0.66
                                                                                     + number.advance)))

    Accessible.name: root.panel.spoken
    Accessible.role: Accessible.AlertMessage
    color: root.panel.lit ? "#FFF3D6" : Theme.gold
    objectName: "newestCall"
    radius: root.measures.gap * 1.5

    InkText {
        id: code

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: root.measures.gap * 1.5
        color: Theme.goldText
        height: root.lines * 0.52
        largest: height
        objectName: "newestCode"
        text: root.panel.code
        width: parent.width - 2 * root.measures.gap
    }

    Row {
        anchors.bottom: second.top
        anchors.bottomMargin: root.measures.gap * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        height: root.lines - code.height - 2 * root.measures.gap
        spacing: root.measures.gap * 1.5

        InkText {
            id: word

            color: Theme.goldText
            drop: 0.2
            height: parent.height
            largest: root.windowFont * 0.66
            rise: 0.62 / 0.66
            stand: InkText.Stand.OnLine
            text: root.panel.windowWord
            weight: Font.DemiBold
            width: implicitWidth
        }

        InkText {
            id: number

            color: Theme.goldText
            drop: 0.13
            height: parent.height
            largest: root.windowFont
            objectName: "newestWindow"
            rise: 0.64
            stand: InkText.Stand.OnLine
            text: root.panel.window
            width: implicitWidth
        }
    }

    InkText {
        id: second

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.measures.gap
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.goldText
        height: root.secondFont * 1.25
        largest: root.secondFont
        objectName: "newestSecondLine"
        text: root.panel.secondLine
        weight: Font.DemiBold
        width: parent.width - 2 * root.measures.gap
    }
}
