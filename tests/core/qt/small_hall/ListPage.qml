pragma ComponentBehavior: Bound

import QtQuick
import assets.controls

ListView {
    id: root

    signal taken(int row)

    clip: true
    model: 60
    spacing: 4

    delegate: TouchButton {
        required property int index

        objectName: "service" + index
        text: "خدمة " + index
        width: root.width

        onClicked: root.taken(index)
    }
}
