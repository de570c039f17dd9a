import QtQuick
import Dawr.Display
import assets.controls

// A line of news: it stands still, then the next takes its place.
Rectangle {
    id: root

    required property BandViewModel band
    required property int font

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.band.rightToLeft
    color: Theme.nightCard

    LineIcon {
        anchors.right: news.left
        anchors.rightMargin: root.font * 0.5
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.gold
        name: root.band.icon
        objectName: "newsPicture"
        size: root.font * 0.8
    }

    PlainText {
        id: news

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: root.font * 0.65
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightText
        objectName: root.visible ? "news" : ""
        size: root.font
        text: root.band.text
        wrapMode: Text.NoWrap
    }
}
