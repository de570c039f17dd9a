import QtQuick
import assets.controls

// Where the slip is: a word, an icon and a colour for each state.
Card {
    id: root

    readonly property color mark: root.slip === "failed" ? Theme.bad : root.slip === "unsure" ? Theme.warn : root.slip
                                                                                                === "printing"
                                                                                                ? Theme.ink :
                                                                                                  Theme.good
    required property string slip

    border.color: root.mark
    border.width: 2 * Theme.line
    implicitHeight: Math.max(Theme.px(130), words.implicitHeight + 2 * Theme.gap)

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: root.mark
        name: root.slip === "failed" ? "printer-x" : root.slip === "unsure" ? "triangle-alert" : root.slip === "on_screen"
                                                                              ? "smartphone" : root.slip
                                                                                === "printed"
                                                                                ? "printer-check" : "printer"
        size: Theme.px(72)
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            color: root.mark
            lineHeight: 0.9
            objectName: "slipState"
            size: Theme.px(48)
            text: root.slip === "failed" ? qsTr("The slip was not printed") : root.slip === "unsure" ? qsTr(
                                                                                                           "If no slip came out, note your number") :
                                                                                                       root.slip
                                                                                                       === "on_screen"
                                                                                                       ? qsTr("Note your number or photograph the code") :
                                                                                                         root.slip
                                                                                                         === "printed"
                                                                                                         ? qsTr("Take your slip") :
                                                                                                           qsTr("Your slip is being printed…")
            weight: Font.Bold
            width: parent.width
        }

        PlainText {
            lineHeight: 0.9
            size: Theme.heading
            text: qsTr("Your number is valid. Note it, or call a member of staff.")
            visible: root.slip === "failed"
            width: parent.width
        }
    }
}
