import QtQuick
import Dawr.Display
import Dawr.Frames
import assets.controls

// Pictures and videos between the calls. Whoever places it decides where; `media.showing` says whether
// there is anything to show. After a call it stands still and dark: eyes belong to the number.
Rectangle {
    id: root

    required property MediaViewModel media

    // Whether there is room for it now: without a need for pictures nothing is decoded.
    property bool wanted: true

    color: Theme.night
    visible: root.wanted && root.media.showing

    Component.onCompleted: root.media.fit(root.width, root.height)
    onHeightChanged: root.media.fit(root.width, root.height)
    onWantedChanged: root.media.want(root.wanted)
    onWidthChanged: root.media.fit(root.width, root.height)

    FrameItem {
        id: frame

        anchors.fill: parent
        objectName: "mediaFrame"
        opacity: root.media.held ? 0.25 : 1

        Behavior on opacity {
            NumberAnimation {
                duration: 300
            }
        }
    }

    Connections {
        function onFramed(picture) {
            frame.show(picture);
        }

        target: root.media
    }
}
