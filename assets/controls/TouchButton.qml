import QtQuick
import QtQuick.Controls.Basic

// A button for a finger: it acts on release, a finger may slide off, a second strike is not heard.
Button {
    id: root

    enum Look {
        Primary,
        Secondary,
        Ghost
    }

    property bool darkGround: false

    // Shorter for the keys of a keypad, where striking twice means two.
    property int deafFor: Theme.strikeInterval
    // Turns pages of what a reader reads through in one go.
    property bool forEyes: false
    readonly property color ground: root.primary ? Theme.nile : root.darkGround || root.look
                                                   === TouchButton.Look.Ghost ? "transparent" : Theme.paper
    property string hint: ""
    // An arrow along the line of reading turns round in Arabic.
    property bool iconDirectional: false
    property string iconName: ""
    readonly property int iconWidth: root.iconName === "" || root.stacked ? 0 : Theme.icon + Theme.gap
    property int look: TouchButton.Look.Primary
    readonly property color pressedGround: root.primary ? Theme.nileDeep : root.darkGround ? Theme.bandDeep :
                                                                                             Theme.nileTint
    // The colours of the three looks: lying still, under the finger, and the word on both.
    readonly property bool primary: root.look === TouchButton.Look.Primary
    readonly property color rim: root.look === TouchButton.Look.Secondary ? (root.darkGround ? Theme.bandText :
                                                                                               Theme.edge) :
                                                                            "transparent"
    // The icon above the word, where buttons stand closely side by side.
    property bool stacked: false
    property int textSize: Theme.body
    readonly property color word: root.primary ? (root.down ? Theme.nileDeepText : Theme.nileText) : root.darkGround
                                                 ? Theme.bandText : Theme.ink

    // Ends the deafness: the same button now means something else.
    function listen() {
        deaf.stop();
    }

    Accessible.description: root.hint
    Accessible.name: root.text
    bottomPadding: Theme.gapSmall
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: root.textSize
    font.weight: Font.DemiBold
    implicitHeight: Math.max(Theme.touchTarget, root.implicitContentHeight + root.topPadding
                             + root.bottomPadding)
    implicitWidth: Math.max(Theme.touchTarget * 2, root.implicitContentWidth + root.leftPadding
                            + root.rightPadding)
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapSmall

    background: Rectangle {
        border.color: root.rim
        border.width: Theme.line
        color: root.down ? root.pressedGround : root.ground
        opacity: root.enabled ? 1 : 0.45
        radius: Theme.radius

        FocusRing {
            darkGround: root.darkGround
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: label.implicitWidth + root.iconWidth
        opacity: root.enabled ? 1 : 0.6

        Grid {
            id: row

            anchors.centerIn: parent
            columns: root.stacked || root.iconName === "" ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: root.stacked ? 0 : Theme.gap
            verticalItemAlignment: Grid.AlignVCenter

            LineIcon {
                color: root.word
                directional: root.iconDirectional
                name: root.iconName
                size: Theme.icon
                visible: root.iconName !== ""
            }

            PlainText {
                id: label

                color: root.word
                font: root.font
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                width: Math.min(implicitWidth, root.availableWidth - root.iconWidth)
            }
        }
    }

    Keys.onPressed: event => event.accepted = deaf.running
    onClicked: deaf.restart()

    // Takes the second strike before the button can: the button keeps its focus and its look.
    MouseArea {
        Accessible.ignored: true
        anchors.fill: parent
        enabled: deaf.running
    }

    Timer {
        id: deaf

        interval: root.deafFor
    }
}
