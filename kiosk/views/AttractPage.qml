pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// The first page: a welcome, the choice of language, and the most used services in both languages at once.
FocusScope {
    id: root

    required property CheckInViewModel checkIn
    required property KioskViewModel kiosk
    required property bool landscape
    required property MannerViewModel manner
    required property PaperViewModel paper
    required property ServicesViewModel services

    focus: true
    objectName: "attractPage"

    PagedArea {
        id: area

        anchors.fill: parent
        pagerMargin: Theme.px(40)

        GridLayout {
            columnSpacing: 0
            columns: root.landscape ? 2 : 1
            height: Math.max(implicitHeight, area.height)
            rowSpacing: 0
            uniformCellWidths: root.landscape
            width: area.width

            WelcomePane {
                Layout.fillHeight: true
                Layout.fillWidth: true
                kiosk: root.kiosk
                landscape: root.landscape
                manner: root.manner
                // Larger text within the reach of a wheelchair.
                pressed: area.height < 1400 * Theme.scale
                services: root.services
            }

            ColumnLayout {
                Layout.alignment: root.landscape ? Qt.AlignVCenter : Qt.AlignTop
                Layout.bottomMargin: Theme.px(40)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(40)
                Layout.rightMargin: Theme.px(40)
                Layout.topMargin: Theme.px(32)
                spacing: Theme.px(20)

                PlainText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    size: Theme.px(52)
                    text: qsTr("Or touch your service now")
                    weight: Font.Bold
                }

                Repeater {
                    model: root.services.mostUsed

                    ServiceTile {
                        id: tile

                        required property int index

                        Layout.fillWidth: true
                        bilingual: true
                        showWait: !root.landscape
                        // The way in for appointments takes the room of one.
                        visible: root.landscape || !root.checkIn.offered || tile.index < 2

                        onClicked: root.kiosk.openService(tile.key)
                    }
                }

                // Nobody has chosen a language yet: each button is one, and leads on in it.
                RowLayout {
                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    spacing: Theme.px(20)
                    visible: root.checkIn.offered

                    Repeater {
                        model: ["ar", root.manner.besideArabic]

                        CheckInButton {
                            id: wayIn

                            required property string modelData
                            readonly property string spokenIn: wayIn.modelData

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            hint: root.checkIn.wayInHint(wayIn.modelData)
                            iconName: Theme.large ? "" : "calendar"
                            leftPadding: Theme.gap
                            objectName: "checkInButton-" + wayIn.modelData
                            rightPadding: Theme.gap
                            text: root.checkIn.wayIn(wayIn.modelData)

                            onClicked: root.kiosk.openCheckInSpeaking(wayIn.modelData)
                        }
                    }
                }
            }
        }
    }

    // For staff who pass by; it takes no room from visitors.
    Rectangle {
        anchors.margins: Theme.gapSmall
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.gold
        height: words.implicitHeight
        objectName: "paperSign"
        radius: Theme.radiusSmall
        visible: root.paper.sign !== ""
        width: Math.min(words.implicitWidth + 2 * Theme.gap, parent.width - 2 * Theme.gapSmall)

        PlainText {
            id: words

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.fill: parent
            color: Theme.goldText
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(44)
            text: root.paper.sign
            wrapMode: Text.NoWrap
        }
    }
}
