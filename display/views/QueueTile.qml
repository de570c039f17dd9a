import QtQuick
import assets.controls

// A queue at the foot: its letter in both languages, its name, and how long one waits there.
Item {
    id: root

    required property int font
    required property string letter
    required property string name
    required property string queue
    required property string secondLetter
    required property string wait

    Accessible.name: root.name + ", " + root.wait
    Accessible.role: Accessible.StaticText
    objectName: "queueLoad-" + root.queue

    Rectangle {
        id: box

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightCard
        height: parent.height * 0.72
        radius: height * 0.22
        width: height * 1.3

        InkText {
            anchors.left: parent.left
            anchors.leftMargin: parent.width * 0.07
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.gold
            height: parent.height * 0.66
            largest: root.font
            text: root.letter
            width: parent.width * 0.52
        }

        InkText {
            anchors.right: parent.right
            anchors.rightMargin: parent.width * 0.07
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.nightSoft
            height: parent.height * 0.6
            largest: root.font * 0.6
            text: root.secondLetter
            weight: Font.DemiBold
            width: parent.width * 0.32
        }
    }

    PlainText {
        id: title

        anchors.baseline: parent.top
        anchors.baselineOffset: parent.height * 0.31
        anchors.left: box.right
        anchors.leftMargin: root.font * 0.35
        color: Theme.nightSoft
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.max(8, root.font * 0.4)
        objectName: "queueName-" + root.queue
        size: root.font * 0.55
        text: root.name
        width: root.width - box.width - root.font * 0.7
        wrapMode: Text.NoWrap
    }

    PlainText {
        anchors.baseline: parent.top
        anchors.baselineOffset: parent.height * 0.74
        anchors.left: title.left
        color: Theme.nightText
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.max(8, root.font * 0.6)
        objectName: "queueWait-" + root.queue
        size: root.font * 0.95
        text: root.wait
        weight: Font.DemiBold
        width: title.width
        wrapMode: Text.NoWrap
    }
}
