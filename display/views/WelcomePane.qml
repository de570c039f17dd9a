import QtQuick
import Dawr.Display
import assets.controls

// Before the first call of the day: whose house this is, and how a visitor begins.
Rectangle {
    id: root

    // Whose house this is and no more: beside calls, smaller words would not be read.
    property bool brief: false
    required property HeaderViewModel header
    readonly property real line: Math.max(12, Math.min(root.height * 0.1, root.width * 0.07))
    required property BoardMeasures measures

    Accessible.name: root.header.welcome + ", " + root.header.centre + ". " + root.header.begin
    Accessible.role: Accessible.StaticText
    color: Theme.nightCard
    objectName: "welcome"
    radius: root.measures.gap * 1.5

    Column {
        anchors.centerIn: parent
        spacing: root.line * 0.3
        width: parent.width - 4 * root.measures.gap

        LineIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.gold
            name: "landmark"
            size: root.line * 1.4
        }

        PlainText {
            color: Theme.nightSoft
            horizontalAlignment: Text.AlignHCenter
            size: root.line * 0.55
            text: root.header.welcome
            visible: !root.brief
            width: parent.width
        }

        PlainText {
            color: Theme.gold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
            objectName: "welcomeCentre"
            size: root.line
            text: root.header.centre
            weight: Font.Bold
            width: parent.width
        }

        PlainText {
            color: Theme.nightSoft
            horizontalAlignment: Text.AlignHCenter
            size: root.line * (root.brief ? 0.8 : 0.55)
            text: root.header.secondCentre
            width: parent.width
        }

        Item {
            height: root.line * 0.4
            visible: !root.brief
            width: 1
        }

        PlainText {
            color: Theme.nightText
            horizontalAlignment: Text.AlignHCenter
            objectName: "welcomeBegin"
            size: root.line * 0.62
            text: root.header.begin
            visible: !root.brief
            weight: Font.DemiBold
            width: parent.width
        }

        PlainText {
            color: Theme.nightSoft
            horizontalAlignment: Text.AlignHCenter
            size: root.line * 0.46
            text: root.header.secondBegin
            visible: !root.brief
            width: parent.width
        }
    }
}
