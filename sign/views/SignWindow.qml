import QtQuick
import Dawr.Sign
import assets.controls

// The small screen of one window: whose it is, the number in hand, what that means.
Window {
    id: root

    required property SignMeasures measures
    required property RatingViewModel rating
    required property SignViewModel sign

    color: Theme.night
    height: 600
    title: root.sign.windowEn
    width: 1024

    onHeightChanged: root.sign.fit(root.width, root.height)
    onWidthChanged: root.sign.fit(root.width, root.height)

    SignHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: root.measures.header
        measures: root.measures
        sign: root.sign
    }

    SignPanel {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: root.measures.margin
        anchors.right: parent.right
        anchors.rightMargin: root.measures.margin
        anchors.top: header.bottom
        anchors.topMargin: root.measures.gap
        measures: root.measures
        sign: root.sign
    }

    SignFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.measures.margin
        anchors.right: parent.right
        anchors.rightMargin: root.measures.margin
        height: root.measures.foot + root.measures.gap * 0.4
        measures: root.measures
        sign: root.sign
    }

    RatingPane {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        measures: root.measures
        rating: root.rating
    }
}
