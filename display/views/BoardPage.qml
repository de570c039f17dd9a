import QtQuick
import Dawr.Display
import assets.controls

// The whole picture of a hall display, in its window and in the editor's preview.
Item {
    id: root

    required property BandViewModel band
    required property BoardViewModel board
    required property QtObject calls
    required property FootViewModel foot
    required property HeaderViewModel header
    required property BoardMeasures measures
    required property MediaViewModel media
    required property PanelViewModel panel
    required property RefusalViewModel refusal
    required property QtObject tiles

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.board.rightToLeft

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    Item {
        anchors.fill: parent
        visible: !root.refusal.standing

        BoardHeader {
            id: headerPane

            anchors.left: parent.left
            anchors.leftMargin: root.measures.margin
            anchors.right: parent.right
            anchors.rightMargin: root.measures.margin
            anchors.top: parent.top
            board: root.board
            header: root.header
            height: root.measures.header
            twoNames: root.measures.twoNames
        }

        Item {
            id: body

            // A part begins at the side where reading begins.
            function across(x: real, width: real): real {
                return root.board.rightToLeft ? body.width - x - width : x;
            }

            anchors.bottom: root.measures.band > 0 ? bandPane.top : footPane.top
            anchors.bottomMargin: root.measures.gap
            anchors.left: headerPane.left
            anchors.right: headerPane.right
            anchors.top: headerPane.bottom

            NewestCallPane {
                height: root.measures.panelHeight
                measures: root.measures
                panel: root.panel
                visible: root.panel.called && !root.measures.strip
                width: root.measures.panelWidth
                x: body.across(root.measures.panelX, width)
                y: root.measures.panelY
            }

            NewestCallStrip {
                height: root.measures.panelHeight
                measures: root.measures
                panel: root.panel
                visible: root.panel.called && root.measures.strip
                width: root.measures.panelWidth
                x: body.across(root.measures.panelX, width)
                y: root.measures.panelY
            }

            LatestCallsPane {
                calls: root.calls
                height: root.measures.listHeight
                measures: root.measures
                rightToLeft: root.board.rightToLeft
                visible: root.board.listed
                width: root.measures.listWidth
                x: body.across(root.measures.listX, width)
                y: root.measures.listY
            }

            // Films and pictures; while there is none, whose house this is and how a visitor begins.
            Item {
                id: mediaSlot

                height: root.measures.mediaHeight
                objectName: "mediaSlot"
                visible: root.measures.mediaWidth > 0 && root.board.listed
                width: root.measures.mediaWidth
                x: body.across(root.measures.mediaX, width)
                y: root.measures.mediaY

                WelcomePane {
                    anchors.fill: parent
                    brief: true
                    header: root.header
                    measures: root.measures
                    objectName: "mediaWelcome"
                    visible: root.panel.called
                }
            }

            // Before the first call, and in the place of the panel while nobody must get up.
            WelcomePane {
                header: root.header
                height: root.board.listed ? root.measures.panelHeight : parent.height
                measures: root.measures
                visible: !root.panel.called
                width: root.board.listed ? root.measures.panelWidth : parent.width
                x: root.board.listed ? body.across(root.measures.panelX, width) : 0
                y: root.board.listed ? root.measures.panelY : 0
            }

            // In its own place, where the layout has one; else in that of the panel while nobody must get up.
            MediaSlot {
                readonly property bool own: root.measures.mediaWidth > 0

                height: own ? root.measures.mediaHeight : root.measures.panelHeight
                media: root.media
                wanted: root.board.listed && (own || !root.panel.called)
                width: own ? root.measures.mediaWidth : root.measures.panelWidth
                x: body.across(own ? root.measures.mediaX : root.measures.panelX, width)
                y: own ? root.measures.mediaY : root.measures.panelY
            }
        }

        BandPane {
            id: bandPane

            anchors.bottom: footPane.top
            anchors.left: parent.left
            anchors.right: parent.right
            band: root.band
            font: root.measures.bandFont
            height: root.measures.band
            visible: root.measures.band > 0
        }

        FootPane {
            id: footPane

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            called: root.panel.called
            foot: root.foot
            header: root.header
            height: root.measures.foot
            measures: root.measures
            tiles: root.tiles
        }

        // Where calls need all the room the news have their turn in the foot.
        BandPane {
            anchors.fill: footPane
            band: root.band
            font: root.measures.bandFont
            visible: root.foot.news
        }
    }

    RefusalPage {
        anchors.fill: parent
        refusal: root.refusal
        visible: root.refusal.standing
    }
}
