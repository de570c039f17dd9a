import QtQuick
import Dawr.Display
import assets.controls

// The newest call owns the screen: its code, its window, and the other language in small.
Rectangle {
    id: root

    readonly property real lines: root.height - 2 * root.measures.gap - second.height - hall.height
                                  - secondHall.height
    required property BoardMeasures measures
    required property PanelViewModel panel
    readonly property bool pointed: root.measures.arrows && root.panel.bearing >= 0
    readonly property real secondFont: Math.max(root.measures.secondFont * 1.1, root.height * 0.08)

    // The window's number is as large as the line allows, and never less than the call must be.
    readonly property real windowFont: {
        const air = (root.pointed ? 5 : 4) * root.measures.gap;
        const letters = word.advance * root.wordShare + number.advance + (root.pointed ? 0.8 : 0);
        return Math.max(root.measures.callFont, Math.min(root.height * 0.35, (root.width - air) / letters));
    }

    // Beside an arrow, and in a narrow panel, the word is smaller: it gives way to the number.
    readonly property real wordShare: {
        if (root.pointed)
            return 0.42;
        const room = (root.width - 4 * root.measures.gap) / root.measures.callFont - number.advance;
        return Math.max(0.42, Math.min(0.66, room / Math.max(0.01, word.advance)));
    }

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
        anchors.bottom: hall.top
        anchors.bottomMargin: root.measures.gap * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        height: root.lines - code.height - root.measures.gap
        spacing: root.measures.gap * 1.5

        InkText {
            id: word

            color: Theme.goldText
            drop: 0.2
            height: parent.height
            largest: root.windowFont * root.wordShare
            objectName: "newestWord"
            rise: 0.62 / root.wordShare
            stand: InkText.Stand.OnLine
            text: root.panel.windowWord
            weight: Font.DemiBold
            width: implicitWidth
        }

        BearingArrow {
            anchors.verticalCenter: parent.verticalCenter
            bearing: root.panel.bearing
            color: Theme.goldText
            objectName: "newestArrow"
            size: root.windowFont * 0.8
            visible: root.pointed
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
        id: hall

        anchors.bottom: secondHall.top
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.goldText
        height: root.measures.hallFont * 1.35
        largest: root.measures.hallFont * 1.1
        objectName: "newestHall"
        text: root.panel.hall
        visible: root.measures.hallFont > 0
        weight: Font.DemiBold
        width: parent.width - 2 * root.measures.gap
    }

    InkText {
        id: secondHall

        anchors.bottom: second.top
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.goldText
        height: root.measures.hallFont * 1.35
        largest: root.measures.hallFont * 1.1
        objectName: "newestSecondHall"
        text: root.panel.secondHall
        visible: root.measures.hallFont > 0
        weight: Font.DemiBold
        width: parent.width - 2 * root.measures.gap
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
