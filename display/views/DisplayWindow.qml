import QtQuick
import Dawr.Display
import assets.controls

// The hall display: the newest call, the latest calls, the queues.
Window {
    id: root

    required property BoardViewModel board
    required property QtObject calls
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
        anchors.fill: parent
        board: root.board
        calls: root.calls
        foot: root.foot
        header: root.header
        measures: root.measures
        media: root.media
        panel: root.panel
        refusal: root.refusal
        tiles: root.tiles
    }
}
