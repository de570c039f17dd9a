pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// Who comes, where a service asks: a number typed or scanned, looked at and not kept.
FocusScope {
    id: root

    // Larger text leaves no room for everything.
    readonly property bool cramped: Theme.large
    required property IdentityViewModel identity
    required property KioskViewModel kiosk
    required property bool landscape
    readonly property bool noted: root.identity.note !== "" && !root.notedAbove
    // What is said of the number stands above the reach of the hand.
    required property bool notedAbove

    focus: true
    objectName: "identityPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape || root.cramped ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        roomy: root.height >= title.wholeHeight + pane.leastHeight + 3 * Theme.gapLarge
        subtitle: root.cramped ? "" : qsTr("Only looked at: not kept, not printed")
        text: qsTr("Your identity")
    }

    NumberPane {
        id: pane

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: root.landscape || root.cramped ? Theme.gap : Theme.gapLarge
        landscape: root.landscape
        pad: root.identity.lettered ? letters : digits

        actions: [
            TouchButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: implicitWidth
                hint: qsTr("Takes the ticket without saying who comes")
                leftPadding: Theme.gap
                look: TouchButton.Look.Secondary
                objectName: "skipButton"
                rightPadding: Theme.gap
                text: qsTr("Skip")
                textSize: Theme.heading
                visible: root.identity.maySkip

                onClicked: root.identity.skip()
            },
            TouchButton {
                // Where a number that was typed on the twelve keys leads.
                readonly property bool endsTyping: true

                Layout.fillHeight: true
                Layout.fillWidth: true
                focus: true
                iconName: "check"
                leftPadding: Theme.gap
                objectName: "identityConfirm"
                rightPadding: Theme.gap
                text: root.identity.goOn
                textSize: root.landscape ? Theme.heading : Theme.px(52)

                onClicked: root.identity.confirm()
            }
        ]

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.px(12)
            uniformCellSizes: true
            visible: !root.cramped || !root.noted

            KindButton {
                iconName: root.cramped ? "" : "id-card"
                kind: "national_id"
                text: root.identity.nationalIdName
            }

            KindButton {
                iconName: root.cramped ? "" : "book-user"
                kind: "passport"
                text: root.identity.passportName
            }
        }

        EntryField {
            Layout.fillWidth: true
            entry: root.identity.shown
            label: root.identity.ask
            refused: root.identity.fault !== ""
            text: root.identity.counted
        }

        EntryNote {
            Layout.fillWidth: true
            mild: root.identity.fault === ""
            text: root.noted ? root.identity.note : ""
        }
    }

    Component {
        id: digits

        KeyPad {
            signs: root.identity.digits

            onCleared: root.identity.clear()
            onErased: root.identity.erase()
            onPressed: sign => root.identity.press(sign)
        }
    }

    Component {
        id: letters

        LetterPad {
            onErased: root.identity.erase()
            onPressed: sign => root.identity.press(sign)
        }
    }

    component KindButton: TouchButton {
        id: kindButton

        readonly property bool chosen: root.identity.kind === kindButton.kind
        required property string kind

        Accessible.checkable: true
        Accessible.checked: kindButton.chosen
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(100)
        leftPadding: Theme.gap
        look: kindButton.chosen ? TouchButton.Look.Primary : TouchButton.Look.Secondary
        objectName: "identityKind-" + kindButton.kind
        rightPadding: Theme.gap

        onClicked: root.identity.chooseKind(kindButton.kind)
    }
}
