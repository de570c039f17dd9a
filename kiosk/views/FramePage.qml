import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// A page with a title, content that may be long, and what can be done with it: below, or beside when lying down.
FocusScope {
    id: root

    property alias actions: foot.data
    default property alias content: area.content
    readonly property real contentWidth: area.width
    required property KioskViewModel kiosk
    required property bool landscape
    property string subtitle: ""
    property bool subtitledAbove: false
    required property string text
    // The title stands above the reach of the hand.
    property bool titledAbove: false

    focus: true

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: root.landscape ? foot.left : parent.right
        anchors.rightMargin: root.landscape ? Theme.gapLarge : Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        roomy: root.landscape || root.height >= title.wholeHeight + foot.height + Theme.px(360)
        subtitle: root.subtitledAbove ? "" : root.subtitle
        text: root.titledAbove ? "" : root.text
    }

    PagedArea {
        id: area

        anchors.bottom: root.landscape ? parent.bottom : foot.top
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap
        turnsBelow: !root.landscape
    }

    PageTurner {
        anchors.left: foot.left
        anchors.right: foot.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(0, Math.min(Theme.gapLarge, foot.y - height - Theme.gap))
        atBeginning: area.atBeginning
        atEnd: area.atEnd
        visible: root.landscape && area.overflows

        onTurned: pages => area.turn(pages)
    }

    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        spacing: Theme.gap
        width: root.landscape ? Theme.px(430) : parent.width - 2 * Theme.px(40)
    }
}
