import QtQuick
import assets.controls

// Where a service can be had without coming: the name of the place, its address, and a code for a phone.
Card {
    id: root

    required property string address
    required property string name
    required property string qr
    readonly property string site: root.address.replace(/^https?:\/\//, "")

    Accessible.name: qsTr("You need not wait: this is also on the internet") + ". " + root.name + ". "
                     + root.site
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.max(code.height, words.implicitHeight) + 2 * Theme.gap

    Image {
        id: code

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(200)
        objectName: "onlineQr"
        smooth: false
        source: root.qr
        width: height
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: code.left
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            color: Theme.good
            lineHeight: 0.9
            size: Theme.heading
            text: qsTr("You need not wait: this is also on the internet")
            weight: Font.DemiBold
            width: parent.width
        }

        PlainText {
            lineHeight: 0.9
            size: Theme.body
            text: root.name
            width: parent.width
        }

        PlainText {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignLeft
            lineHeight: 0.9
            objectName: "onlineAddress"
            size: Theme.body
            text: "\u2066" + root.site + "\u2069"
            width: parent.width
        }
    }
}
