import QtQuick
import QtQuick.Controls.Basic
import assets.controls

// A number under its name, changed by its buttons, the arrow keys or typing.
Column {
    id: root

    required property int from
    required property string name
    property int stepSize: 1
    // The value counts tenths of what is shown.
    property bool tenths: false
    required property int to
    required property int value

    signal modified(value: int)

    spacing: 4

    PlainText {
        color: Theme.inkSoft
        size: 15
        text: root.name
    }

    SpinBox {
        id: box

        Accessible.name: root.name
        editable: true
        font.family: Theme.family
        font.pixelSize: 20
        from: root.from
        implicitHeight: 44
        implicitWidth: 180
        stepSize: root.stepSize
        textFromValue: value => root.tenths ? (value / 10).toFixed(1) : String(value)
        to: root.to
        value: root.value
        valueFromText: text => Math.round(Number(text) * (root.tenths ? 10 : 1))

        validator: RegularExpressionValidator {
            regularExpression: /[0-9]{1,3}(\.[0-9])?/
        }

        onValueModified: root.modified(box.value)
    }
}
