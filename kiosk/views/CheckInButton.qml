import assets.controls

// The way in for whoever has an appointment.
TouchButton {
    hint: qsTr("Type or scan the code of your appointment")
    iconName: "calendar"
    look: TouchButton.Look.Secondary
    objectName: "checkInButton"
    text: qsTr("I have an appointment")
    textSize: Theme.heading
}
