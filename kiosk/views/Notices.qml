import QtQuick
import Dawr.Kiosk

// What lies over a page until the visitor has answered.
Item {
    id: root

    required property IdleViewModel idle
    required property KioskViewModel kiosk
    required property MannerViewModel manner
    required property ModesViewModel modes
    required property NoticesViewModel notices
    required property PaperViewModel paper
    required property ReprintingViewModel reprinting
    required property StaffViewModel staff

    visible: root.idle.asking || root.notices.notice !== "" || root.modes.open || root.staff.stage !== ""

    ModesPane {
        kiosk: root.kiosk
        manner: root.manner
        modes: root.modes
        open: root.modes.open && root.notices.notice === "" && !root.idle.asking
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("Yes, more time")
        icon: "hourglass"
        name: "moreTime"
        open: root.idle.asking
        second: qsTr("No, finish")
        text: root.kiosk.timeLeftText
        title: qsTr("Do you need more time?")

        onFirstChosen: root.idle.extend()
        onSecondChosen: root.kiosk.start()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("No, one is enough")
        firstName: "No"
        icon: "tickets"
        name: "another"
        open: root.notices.notice === "another" && !root.idle.asking
        second: qsTr("Yes, another one")
        secondName: "Yes"
        text: qsTr("A ticket for this service was given here just now.")
        title: qsTr("Another ticket for the same service?")

        onFirstChosen: root.notices.dismiss()
        onSecondChosen: root.kiosk.takeAnother()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("No, go on")
        firstName: "No"
        icon: "house"
        name: "startAgain"
        open: root.notices.notice === "start_again" && !root.idle.asking
        second: qsTr("Yes, start again")
        secondName: "Yes"
        text: qsTr("What you have chosen so far will be lost.")
        title: qsTr("Start again?")

        onFirstChosen: root.notices.dismiss()
        onSecondChosen: root.kiosk.start()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "printer-check"
        name: "listPrinted"
        open: root.notices.notice === "list_printed" && !root.idle.asking
        text: qsTr("It is no ticket. When you have the papers, come and take your turn.")
        title: qsTr("Take your list of papers")

        onFirstChosen: root.kiosk.start()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "printer-x"
        name: "listFailed"
        open: root.notices.notice === "list_failed" && !root.idle.asking
        text: qsTr("If no paper came out, photograph the list on this page or call a member of staff.")
        title: qsTr("The list may not have been printed")

        onFirstChosen: root.notices.dismiss()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "pause"
        name: "paused"
        open: root.notices.notice === "paused" && !root.idle.asking
        text: qsTr(
                  "Many tickets were taken here in a short time. Please try again in half a minute, or ask a member of staff.")
        title: qsTr("A short pause")

        onFirstChosen: root.notices.dismiss()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "circle-alert"
        name: "closed"
        open: root.notices.notice === "closed" && !root.idle.asking
        text: qsTr("Please choose another service or ask a member of staff.")
        title: qsTr("No tickets for this service now")

        onFirstChosen: root.notices.dismiss()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "circle-alert"
        name: "notCheckedIn"
        open: root.notices.notice === "not_checked_in" && !root.idle.asking
        text: qsTr("Please type its code again, or ask a member of staff.")
        title: qsTr("The appointment could not be checked in")

        onFirstChosen: root.notices.dismiss()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "bell-ring"
        name: "staffCalled"
        open: root.notices.notice === "staff_called" && !root.idle.asking
        text: qsTr("Please stay near the kiosk.")
        title: qsTr("A member of staff has been called")

        onFirstChosen: root.notices.dismiss()
    }

    NoticePane {
        byKeys: root.manner.byKeys
        first: qsTr("All right")
        icon: "bell-ring"
        name: "staffOnTheWay"
        open: root.notices.notice === "staff_on_the_way" && !root.idle.asking
        text: qsTr("Please stay near the kiosk.")
        title: qsTr("Staff have been called already")

        onFirstChosen: root.notices.dismiss()
    }

    StaffPane {
        anchors.fill: parent
        paper: root.paper
        reprinting: root.reprinting
        staff: root.staff
    }
}
