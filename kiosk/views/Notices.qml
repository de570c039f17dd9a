import QtQuick
import Dawr.Kiosk

// What lies over a page until the visitor has answered.
Item {
    id: root

    required property IdleViewModel idle
    required property KioskViewModel kiosk

    visible: root.idle.asking || root.kiosk.notice !== ""

    NoticePane {
        byKeys: root.kiosk.byKeys
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
        byKeys: root.kiosk.byKeys
        first: qsTr("No, one is enough")
        firstName: "No"
        icon: "tickets"
        name: "another"
        open: root.kiosk.notice === "another" && !root.idle.asking
        second: qsTr("Yes, another one")
        secondName: "Yes"
        text: qsTr("A number for this service was given here just now.")
        title: qsTr("Another ticket for the same service?")

        onFirstChosen: root.kiosk.dismiss()
        onSecondChosen: root.kiosk.takeAnother()
    }

    NoticePane {
        byKeys: root.kiosk.byKeys
        first: qsTr("All right")
        icon: "pause"
        name: "paused"
        open: root.kiosk.notice === "paused" && !root.idle.asking
        text: qsTr(
                  "Many tickets were taken here in a short time. Please try again in half a minute, or ask a member of staff.")
        title: qsTr("A short pause")

        onFirstChosen: root.kiosk.dismiss()
    }

    NoticePane {
        byKeys: root.kiosk.byKeys
        first: qsTr("All right")
        icon: "circle-alert"
        name: "closed"
        open: root.kiosk.notice === "closed" && !root.idle.asking
        text: qsTr("Please choose another service or ask a member of staff.")
        title: qsTr("No tickets for this service now")

        onFirstChosen: root.kiosk.dismiss()
    }

    NoticePane {
        byKeys: root.kiosk.byKeys
        first: qsTr("All right")
        icon: "bell-ring"
        name: "staffCalled"
        open: root.kiosk.notice === "staff_called" && !root.idle.asking
        text: qsTr("Please stay near the kiosk.")
        title: qsTr("A member of staff has been called")

        onFirstChosen: root.kiosk.dismiss()
    }

    NoticePane {
        byKeys: root.kiosk.byKeys
        first: qsTr("All right")
        icon: "bell-ring"
        name: "staffOnTheWay"
        open: root.kiosk.notice === "staff_on_the_way" && !root.idle.asking
        text: qsTr("Please stay near the kiosk.")
        title: qsTr("Staff have been called already")

        onFirstChosen: root.kiosk.dismiss()
    }
}
