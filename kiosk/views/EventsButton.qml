import QtQuick
import assets.controls

// The way in for who knows what happened, not which service it takes.
TouchButton {
    hint: qsTr("Shows what a new baby, buying a car and the like take")
    iconName: "signpost"
    implicitHeight: Theme.px(98)
    look: TouchButton.Look.Secondary
    objectName: "eventsButton"
    text: qsTr("Life events")
    textSize: Theme.heading
}
