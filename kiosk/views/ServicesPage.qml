pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Dawr.Kiosk
import assets.controls

// What the visitor may have come for: a search, events in life, the most used, and all agencies.
FocusScope {
    id: root

    required property CheckInViewModel checkIn
    // An appointment is for a visit of its own.
    readonly property bool forAppointments: root.checkIn.offered && root.kiosk.canChooseCategory
    required property KioskViewModel kiosk
    required property bool landscape
    required property ServicesViewModel services
    // The bar of a visit that has begun, or the way in for appointments, takes the room of one tile.
    readonly property bool tight: root.forAppointments || !root.landscape && root.height < Theme.px(1560)

    focus: true
    objectName: "servicesPage"

    PagedArea {
        id: area

        anchors.bottomMargin: Theme.gap
        anchors.fill: parent
        anchors.leftMargin: Theme.px(40)
        anchors.rightMargin: Theme.px(40)
        anchors.topMargin: Theme.gapSmall

        GridLayout {
            columnSpacing: Theme.gapLarge
            columns: root.landscape ? 2 : 1
            height: Math.max(implicitHeight, area.height)
            rowSpacing: Theme.gap
            uniformCellWidths: root.landscape
            width: area.width

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.px(14)

                PageHeading {
                    Layout.fillWidth: true
                    size: Theme.px(56)
                    text: qsTr("What did you come for?")
                }

                CategoryRow {
                    Layout.fillWidth: true
                    kiosk: root.kiosk
                    services: root.services
                    visible: !root.landscape
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.px(12)
                    // Large letters need the width of the page for the words of a search.
                    columns: Theme.large && !root.landscape ? 1 : 2
                    rowSpacing: Theme.px(14)

                    SearchButton {
                        Layout.fillWidth: true

                        onClicked: root.kiosk.openSearch()
                    }

                    EventsButton {
                        Layout.fillWidth: Theme.large && !root.landscape

                        onClicked: root.kiosk.openEvents()
                    }
                }

                CheckInButton {
                    Layout.fillWidth: true
                    visible: root.forAppointments

                    onClicked: root.kiosk.openCheckIn()
                }

                PlainText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    size: Theme.heading
                    text: qsTr("Most used now")
                    weight: Font.DemiBold
                }

                Repeater {
                    model: root.services.mostUsed

                    ServiceTile {
                        id: tile

                        required property int index

                        Layout.fillWidth: true
                        visible: !root.tight || tile.index < 2

                        onClicked: root.kiosk.openService(tile.key)
                    }
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Theme.px(12)

                CategoryRow {
                    Layout.fillWidth: true
                    kiosk: root.kiosk
                    services: root.services
                    visible: root.landscape
                }

                PlainText {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    size: Theme.heading
                    text: qsTr("Or choose the agency")
                    weight: Font.DemiBold
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.gap
                    columns: Theme.large ? 2 : 3
                    rowSpacing: Theme.px(14)
                    uniformCellHeights: !Theme.large
                    uniformCellWidths: true

                    Repeater {
                        model: root.services.agencies

                        AgencyTile {
                            id: agencyTile

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.preferredHeight: Theme.large ? implicitHeight : Theme.px(174)

                            onClicked: root.kiosk.openAgency(agencyTile.key)
                        }
                    }

                    AgencyTile {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.preferredHeight: Theme.large ? implicitHeight : Theme.px(174)
                        key: "all"
                        name: root.services.allAgenciesText
                        sign: "layout-grid"
                        spoken: name
                        visible: name !== ""
                        wait: ""

                        onClicked: root.kiosk.openAgencies()
                    }
                }
            }
        }
    }
}
