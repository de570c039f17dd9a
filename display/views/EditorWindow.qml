import QtQuick
import Dawr.Display
import assets.controls

// A display is arranged: what it will look like stands beside what can be chosen.
Window {
    id: root

    required property QtObject arrows
    required property BandViewModel band
    required property BoardViewModel board
    required property QtObject calls
    required property EditorViewModel editor
    required property FootViewModel foot
    required property HeaderViewModel header
    required property QtObject layouts
    required property BoardMeasures measures
    required property MediaViewModel media
    required property PanelViewModel panel
    required property RefusalViewModel refusal
    readonly property real shrink: Math.min(place.width / page.width, place.height / page.height)
    required property QtObject tiles

    color: Theme.sand
    height: 980
    minimumHeight: 640
    minimumWidth: 1000
    title: root.editor.title
    width: 1500

    Binding {
        property: "highContrast"
        target: Theme
        value: root.editor.strong
    }

    Item {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.editor.rightToLeft
        anchors.fill: parent

        EditorForm {
            id: form

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.top: parent.top
            arrows: root.arrows
            editor: root.editor
            layouts: root.layouts
            width: 440
        }

        Item {
            id: place

            anchors.bottom: parent.bottom
            anchors.left: form.right
            anchors.margins: 28
            anchors.right: parent.right
            anchors.top: parent.top

            Rectangle {
                anchors.centerIn: parent
                border.color: Theme.edge
                border.width: 3
                color: Theme.night
                height: page.height * root.shrink + 6
                width: page.width * root.shrink + 6

                BoardPage {
                    id: page

                    anchors.centerIn: parent
                    band: root.band
                    board: root.board
                    calls: root.calls
                    foot: root.foot
                    header: root.header
                    height: root.editor.upright ? 1920 : 1080
                    measures: root.measures
                    media: root.media
                    objectName: "preview"
                    panel: root.panel
                    refusal: root.refusal
                    scale: root.shrink
                    tiles: root.tiles
                    width: root.editor.upright ? 1080 : 1920

                    onHeightChanged: root.board.fit(page.width, page.height)
                    onWidthChanged: root.board.fit(page.width, page.height)
                }
            }
        }
    }
}
