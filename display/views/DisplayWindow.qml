import QtQuick
import Dawr.Display
import assets.controls

// The hall display: the newest call, the latest calls, the queues.
Window {
    id: root

    required property BandViewModel band
    required property BoardViewModel board
    required property QtObject calls
    required property ScreenCare care
    required property FootViewModel foot
    required property HeaderViewModel header
    required property BoardMeasures measures
    required property MediaViewModel media
    required property PanelViewModel panel
    required property RefusalViewModel refusal
    required property QtObject tiles

    color: Theme.night
    height: 1080
    title: root.header.place
    width: 1920

    onHeightChanged: root.board.fit(root.width, root.height)
    onWidthChanged: root.board.fit(root.width, root.height)

    Binding {
        property: "highContrast"
        target: Theme
        value: root.board.strong
    }

    BoardPage {
        band: root.band
        board: root.board
        calls: root.calls
        foot: root.foot
        header: root.header
        height: root.height
        measures: root.measures
        media: root.media
        panel: root.panel
        refusal: root.refusal
        tiles: root.tiles
        width: root.width
        // A picture that never moves stays in the panel for good.
        x: root.care.across
        y: root.care.down
    }

    // At night, and never over a number that somebody waits for.
    Rectangle {
        anchors.fill: parent
        color: Theme.night
        objectName: "shade"
        opacity: root.panel.called ? 0 : root.care.shade
        visible: opacity > 0
    }
}
