import QtQuick
import Dawr.Display
import assets.controls

// One of the latest calls: its code, and in gold the window it was called to.
Rectangle {
    id: root

    required property int bearing
    // What stands between code and window.
    readonly property real beside: (root.measures.arrows ? root.measures.rowArrow + root.measures.gap : 0) + (
                                       root.measures.hallWidth > 0 ? root.measures.hallWidth
                                                                     + root.measures.gap : 0)
    required property string digits
    // It waits for its turn on the panel.
    required property bool fresh
    required property string hall
    required property int index
    required property string letter
    required property BoardMeasures measures
    // A row reads as its own language does, whatever the board's first is.
    required property bool rightToLeft
    required property string spoken
    required property string window
    required property string windowWord

    Accessible.name: root.spoken
    Accessible.role: Accessible.StaticText
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.rightToLeft
    border.color: root.fresh ? Theme.gold : "transparent"
    border.width: root.fresh ? Math.max(2, root.measures.rowGap * 0.5) : 0
    color: Theme.nightCard
    height: root.measures.rowHeight
    objectName: "historyRow-" + root.index
    radius: root.measures.gap
    width: root.measures.rowWidth

    CodeText {
        anchors.left: parent.left
        anchors.leftMargin: root.measures.gap * 1.5
        color: Theme.nightText
        digits: root.digits
        height: parent.height
        largest: root.measures.rowFont
        letter: root.letter
        objectName: "historyCode-" + root.index
        rise: root.measures.digitRise
        width: parent.width - number.width - 4 * root.measures.gap - root.beside
    }

    InkText {
        id: place

        anchors.right: arrow.left
        anchors.rightMargin: root.measures.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightText
        height: root.measures.hallFont * 1.3
        largest: root.measures.hallFont
        objectName: "historyHall-" + root.index
        text: root.hall
        textAlignment: Text.AlignRight
        visible: root.measures.hallFont > 0
        weight: Font.DemiBold
        width: root.measures.hallWidth
    }

    BearingArrow {
        id: arrow

        anchors.right: number.left
        anchors.rightMargin: root.measures.arrows ? root.measures.gap : 0
        anchors.verticalCenter: parent.verticalCenter
        bearing: root.bearing
        color: Theme.gold
        objectName: "historyArrow-" + root.index
        size: root.measures.rowArrow
    }

    InkText {
        id: word

        anchors.right: arrow.left
        anchors.rightMargin: root.measures.gap
        color: Theme.nightSoft
        drop: 0
        height: parent.height
        largest: root.measures.rowFont * 0.5
        rise: root.measures.digitRise * 2
        stand: InkText.Stand.OnLine
        text: root.windowWord
        visible: root.width > root.measures.rowFont * 4.6 + word.implicitWidth + 8 * root.measures.gap
                 + root.beside
        weight: Font.DemiBold
        width: word.implicitWidth
    }

    InkText {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: root.measures.gap
        color: Theme.gold
        drop: 0
        height: parent.height
        largest: root.measures.rowFont
        objectName: "historyWindow-" + root.index
        rise: root.measures.digitRise
        stand: InkText.Stand.OnLine
        text: root.window
        width: root.measures.rowFont * 1.3
    }
}
