pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Dawr.Kiosk
import assets.controls

// The whole kiosk: head, the page the visitor is at, foot, and what lies over them.
ApplicationWindow {
    id: root

    required property CheckInViewModel checkIn
    required property ChosenServiceViewModel chosen
    required property CursorViewModel cursor
    // What is said of the number that is typed.
    readonly property string entryNote: root.kiosk.page === "check_in" ? root.checkIn.fault : root.kiosk.page
                                                                         === "identity" ? root.identity.note :
                                                                                          ""
    required property LifeEventsViewModel events
    // The page with a frame, where one is shown.
    property FramePage framed: null
    // A visit has begun, and more is looked for.
    readonly property bool gathering: root.visit.count > 0 && root.kiosk.looksAround
    required property HealthViewModel health
    required property IdentityViewModel identity
    required property IdleViewModel idle
    readonly property bool inService: root.kiosk.page !== "out_of_service"
    required property KioskViewModel kiosk
    readonly property bool landscape: root.width > root.height
    required property MannerViewModel manner
    required property ModesViewModel modes
    required property NoticesViewModel notices
    required property PaperViewModel paper
    required property ReadinessViewModel readiness
    required property ReprintingViewModel reprinting
    required property ServicesViewModel services
    required property StaffViewModel staff
    // So long after a page came no touch counts: the second blow of a finger is not meant for it.
    property int strikeInterval: Theme.strikeInterval
    required property IssuedTicketViewModel ticket
    required property VisitViewModel visit

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    color: Theme.sand
    height: 1920
    title: root.services.centreName
    width: 1080

    background: Rectangle {
        color: Theme.sand
    }

    Binding {
        property: "scale"
        target: Theme
        value: root.landscape ? Math.min(root.width / 1920, root.height / 1080) : Math.min(root.width / 1080,
                                                                                           root.height / 1920)
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: root.modes.highContrast
    }

    Binding {
        property: "large"
        target: Theme
        value: root.modes.largeText
    }

    RoomAbove {
        id: above

        anchors.bottom: inReach.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        centreName: root.services.centreName
        mild: root.kiosk.page === "identity" && root.identity.fault === ""
        note: root.entryNote
        subtitle: root.framed ? root.framed.subtitle : ""
        title: root.framed ? root.framed.text : ""
        visible: height > 0
        welcomes: root.kiosk.page === "attract"
    }

    Binding {
        property: "subtitledAbove"
        target: root.framed
        value: above.holdsSubtitle
    }

    Binding {
        property: "titledAbove"
        target: root.framed
        value: above.holdsTitle
    }

    Item {
        id: inReach

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: root.modes.lowReach ? Math.floor(root.modes.reach(root.width, root.height)) : root.height
        objectName: "inReach"

        KioskHeader {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            centreName: root.services.centreName
            enabled: !over.visible
            kiosk: root.kiosk
            landscape: root.landscape
            manner: root.manner
            slim: root.modes.lowReach
            visible: root.inService && root.kiosk.page !== "attract"
            visitText: root.landscape && root.gathering ? root.visit.countText : ""
        }

        SignClip {
            id: clip

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.visible ? head.bottom : parent.top
            enabled: !over.visible
            source: root.modes.signs ? root.modes.clipOf(root.kiosk.page) : ""
        }

        FocusScope {
            id: body

            anchors.bottom: gathered.visible ? gathered.top : foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: clip.visible ? clip.bottom : head.visible ? head.bottom : parent.top
            enabled: !over.visible
            focus: true

            PageLoader {
                page: "attract"

                sourceComponent: AttractPage {
                    checkIn: root.checkIn
                    kiosk: root.kiosk
                    landscape: root.landscape
                    manner: root.manner
                    paper: root.paper
                    services: root.services
                }
            }

            PageLoader {
                page: "services"

                sourceComponent: ServicesPage {
                    checkIn: root.checkIn
                    kiosk: root.kiosk
                    landscape: root.landscape
                    services: root.services
                }
            }

            PageLoader {
                page: "agencies"

                sourceComponent: AgenciesPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    services: root.services
                }
            }

            PageLoader {
                page: "agency"

                sourceComponent: AgencyPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    services: root.services
                }
            }

            PageLoader {
                page: "search"

                sourceComponent: SearchPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    manner: root.manner
                    services: root.services
                }
            }

            PageLoader {
                page: "events"

                sourceComponent: EventsPage {
                    events: root.events
                    kiosk: root.kiosk
                    landscape: root.landscape
                }
            }

            PageLoader {
                page: "event"

                sourceComponent: EventPage {
                    events: root.events
                    kiosk: root.kiosk
                    landscape: root.landscape
                }
            }

            PageLoader {
                page: "service"

                sourceComponent: ServicePage {
                    chosen: root.chosen
                    kiosk: root.kiosk
                    landscape: root.landscape
                    paperless: root.health.paperless
                    readiness: root.readiness
                    visit: root.visit
                }
            }

            PageLoader {
                page: "visit"

                sourceComponent: VisitPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    paperless: root.health.paperless
                    readiness: root.readiness
                    visit: root.visit
                }
            }

            PageLoader {
                page: "missing"

                sourceComponent: MissingPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    paperless: root.health.paperless
                    readiness: root.readiness
                    visit: root.visit
                }
            }

            PageLoader {
                page: "help"

                sourceComponent: HelpPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    visit: root.visit
                }
            }

            PageLoader {
                page: "check_in"

                sourceComponent: CheckInPage {
                    checkIn: root.checkIn
                    kiosk: root.kiosk
                    landscape: root.landscape
                    notedAbove: above.holdsNote
                }
            }

            PageLoader {
                page: "appointment"

                sourceComponent: AppointmentPage {
                    checkIn: root.checkIn
                    kiosk: root.kiosk
                    landscape: root.landscape
                }
            }

            PageLoader {
                page: "identity"

                sourceComponent: IdentityPage {
                    identity: root.identity
                    kiosk: root.kiosk
                    landscape: root.landscape
                    notedAbove: above.holdsNote
                }
            }

            PageLoader {
                page: "issuing"

                sourceComponent: IssuingPage {
                }
            }

            PageLoader {
                page: "ticket"

                sourceComponent: TicketPage {
                    kiosk: root.kiosk
                    landscape: root.landscape
                    reprinting: root.reprinting
                    ticket: root.ticket
                }
            }

            PageLoader {
                page: "out_of_service"

                sourceComponent: OutOfServicePage {
                    health: root.health
                    landscape: root.landscape

                    onTryAgain: root.kiosk.tryAgain()
                }
            }

            TouchShield {
                id: shield

                interval: root.strikeInterval
                objectName: "touchShield"
            }
        }

        VisitBar {
            id: gathered

            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: !over.visible
            kiosk: root.kiosk
            visible: root.gathering && !root.landscape
            visit: root.visit
        }

        KioskFooter {
            id: foot

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: !over.visible
            kiosk: root.kiosk
            landscape: root.landscape
            modes: root.modes
        }

        Notices {
            id: over

            anchors.fill: parent
            idle: root.idle
            kiosk: root.kiosk
            manner: root.manner
            modes: root.modes
            notices: root.notices
            paper: root.paper
            reprinting: root.reprinting
            staff: root.staff

            onVisibleChanged: {
                if (!over.visible)
                    body.forceActiveFocus();
            }
        }
    }

    PointerRing {
        LayoutMirroring.enabled: false
        box: root.cursor.box
    }

    Connections {
        function onPageChanged() {
            shield.raise();
        }

        target: root.kiosk
    }

    component PageLoader: Loader {
        required property string page

        active: root.kiosk.page === page
        anchors.fill: parent
        focus: active

        onLoaded: root.framed = item as FramePage
    }
}
