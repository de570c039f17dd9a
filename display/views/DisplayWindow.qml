import QtQuick
import Dawr.Display
import assets.controls

// The hall display: the newest call, the latest calls, the queues. Beside each other or above.
Window {
    id: root

    required property BoardViewModel board
    required property QtObject calls
    required property FootViewModel foot
    required property HeaderViewModel header
    required property BoardMeasures measures
    required property PanelViewModel panel
    required property RefusalViewModel refusal
    required property QtObject tiles

    color: Theme.night
    height: 1080
    title: root.header.place
    width: 1920

    onHeightChanged: root.board.fit(root.width, root.height)
    onWidthChanged: root.board.fit(root.width, root.height)

    Item {
        id: page

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.board.rightToLeft
        anchors.fill: parent

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
            }

            Item {
                id: body

                anchors.bottom: footPane.top
                anchors.bottomMargin: root.measures.gap
                anchors.left: headerPane.left
                anchors.right: headerPane.right
                anchors.top: headerPane.bottom

                NewestCallPane {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    height: root.measures.panelHeight
                    measures: root.measures
                    panel: root.panel
                    visible: root.panel.called
                    width: root.measures.panelWidth
                }

                LatestCallsPane {
                    anchors.bottom: parent.bottom
                    anchors.right: parent.right
                    calls: root.calls
                    height: root.measures.rows * (root.measures.rowHeight + root.measures.rowGap)
                            - root.measures.rowGap
                    measures: root.measures
                    visible: root.board.listed
                    width: root.measures.rowWidth
                }

                // Before the first call, and in the place of the panel while nobody must get up.
                WelcomePane {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    header: root.header
                    height: root.board.listed ? root.measures.panelHeight : parent.height
                    measures: root.measures
                    visible: !root.panel.called
                    width: root.board.listed ? root.measures.panelWidth : parent.width
                }
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
        }

        RefusalPage {
            anchors.fill: parent
            refusal: root.refusal
            visible: root.refusal.standing
        }
    }
}
