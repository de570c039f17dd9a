pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// One appointment: what and when, how its visitor stands to the time, and the ticket for it.
FocusScope {
    id: root

    required property CheckInViewModel checkIn
    required property KioskViewModel kiosk
    required property bool landscape

    focus: true
    objectName: "appointmentPage"

    PageTitle {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.top: parent.top
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge
        kiosk: root.kiosk
        subtitle: root.checkIn.agency
        text: root.checkIn.service === "" ? qsTr("Your appointment") : root.checkIn.service
    }

    PagedArea {
        anchors.bottom: act.visible ? act.top : parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: title.bottom
        anchors.topMargin: root.landscape ? Theme.gap : Theme.gapLarge

        Card {
            implicitHeight: words.implicitHeight + 2 * (root.landscape ? Theme.gap : Theme.px(48))
            width: title.width

            GridLayout {
                id: words

                anchors.left: parent.left
                anchors.margins: Theme.px(48)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                columnSpacing: Theme.px(48)
                columns: root.landscape ? 2 : 1
                rowSpacing: Theme.gapLarge
                uniformCellWidths: true

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    StandingSign {
                        Layout.alignment: Qt.AlignHCenter
                        size: Theme.px(152)
                        visible: !root.landscape
                    }

                    CentredText {
                        Accessible.role: Accessible.Heading
                        objectName: "standingTitle"
                        size: root.landscape ? Theme.px(56) : Theme.title
                        text: root.checkIn.title
                        weight: Font.Bold
                    }

                    CentredText {
                        objectName: "standingText"
                        size: root.landscape ? Theme.body : Theme.px(48)
                        text: root.checkIn.sentence
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    Rectangle {
                        Layout.bottomMargin: Theme.gapSmall
                        Layout.fillWidth: true
                        color: Theme.hairline
                        implicitHeight: Theme.line
                        visible: !root.landscape
                    }

                    StandingSign {
                        Layout.alignment: Qt.AlignHCenter
                        size: Theme.px(80)
                        visible: root.landscape
                    }

                    CentredText {
                        color: Theme.inkSoft
                        size: Theme.heading
                        text: qsTr("Your appointment")
                    }

                    CentredText {
                        objectName: "appointmentWhen"
                        size: Theme.px(48)
                        text: root.checkIn.when
                        weight: Font.DemiBold
                    }
                }
            }
        }
    }

    TouchButton {
        id: act

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: title.left
        anchors.right: title.right
        focus: true
        height: Theme.px(root.landscape ? 112 : 140)
        iconName: "ticket"
        objectName: "appointmentButton"
        text: root.checkIn.opens ? qsTr("Check in and take my ticket") : qsTr("Take an ordinary ticket")
        textSize: Theme.px(52)
        visible: root.checkIn.opens || root.checkIn.ordinary

        onClicked: root.checkIn.opens ? root.kiosk.take() : root.kiosk.openOrdinary()
    }

    component CentredText: SpokenText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.95
    }
    component StandingSign: LineIcon {
        color: root.checkIn.opens ? Theme.nileMark : Theme.warn
        name: root.checkIn.sign
    }
}
