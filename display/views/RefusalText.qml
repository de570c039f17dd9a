pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

// A refusal in one language: what does not fit, and below it what to change.
Column {
    id: root

    required property string headline
    required property real letters
    required property string reason
    required property bool rightToLeft
    required property string screen
    required property string seats
    required property string settings

    Accessible.name: [root.headline, root.reason, root.seats, root.screen, root.settings].join(" ")
    Accessible.role: Accessible.AlertMessage
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.rightToLeft
    objectName: root.rightToLeft ? "refusal-ar" : "refusal-en"
    spacing: root.letters * 0.55

    LineIcon {
        anchors.left: parent.left
        color: Theme.gold
        name: "monitor"
        size: root.letters * 2.4
    }

    Line {
        color: Theme.gold
        size: root.letters * 1.35
        text: root.headline
        weight: Font.Bold
    }

    Line {
        text: root.reason
    }

    Rectangle {
        anchors.left: parent.left
        color: Theme.nightSoft
        height: Math.max(1, root.letters * 0.06)
        width: root.letters * 4
    }

    Column {
        width: parent.width

        Line {
            text: root.seats
            visible: text !== ""
            weight: Font.DemiBold
        }

        Line {
            text: root.screen
            weight: Font.DemiBold
        }
    }

    Line {
        color: Theme.nightSoft
        text: root.settings
    }

    component Line: PlainText {
        color: Theme.nightText
        lineHeight: 0.95
        size: root.letters
        width: root.width
    }
}
