pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Dawr.Display
import assets.controls

// Everything of a screen that can be chosen; what could not be read says why.
Rectangle {
    id: root

    required property QtObject arrows
    required property EditorViewModel editor
    required property QtObject layouts

    color: Theme.paper

    Flickable {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 40

        ScrollBar.vertical: ScrollBar {
        }

        Column {
            id: column

            anchors.left: parent.left
            anchors.margins: 24
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: 8

            PlainText {
                size: 22
                text: root.editor.title
                weight: Font.Bold
                width: parent.width
            }

            Row {
                spacing: 16

                EditorNumber {
                    from: 10
                    name: root.editor.inchesLabel
                    objectName: "inches"
                    to: 200
                    value: root.editor.inches

                    onModified: value => root.editor.measure(value)
                }

                EditorNumber {
                    from: 10
                    name: root.editor.seatLabel
                    objectName: "seat"
                    stepSize: 5
                    tenths: true
                    to: 1000
                    value: root.editor.decimetres

                    onModified: value => root.editor.seat(value)
                }
            }

            Repeater {
                model: root.layouts

                EditorChoice {
                    required property bool denied
                    required property string kind
                    required property bool picked
                    required property string said

                    chosen: picked
                    hint: said
                    objectName: "layout-" + kind
                    refused: denied
                    width: column.width

                    onClicked: root.editor.choose(kind)
                }
            }

            Grid {
                columnSpacing: 8
                columns: 2
                rowSpacing: 8

                EditorChoice {
                    chosen: root.editor.language === "ar"
                    name: root.editor.arabicLabel
                    objectName: "arabicFirst"
                    width: (column.width - 8) / 2

                    onClicked: root.editor.speak("ar")
                }

                EditorChoice {
                    chosen: root.editor.language === "en"
                    name: root.editor.englishLabel
                    objectName: "englishFirst"
                    width: (column.width - 8) / 2

                    onClicked: root.editor.speak("en")
                }

                EditorChoice {
                    chosen: root.editor.inTurn
                    name: root.editor.turnLabel
                    objectName: "inTurn"
                    width: (column.width - 8) / 2

                    onClicked: root.editor.takeTurns(!root.editor.inTurn)
                }

                EditorChoice {
                    chosen: root.editor.strong
                    name: root.editor.contrastLabel
                    objectName: "strong"
                    width: (column.width - 8) / 2

                    onClicked: root.editor.contrast(!root.editor.strong)
                }
            }

            PlainText {
                color: Theme.inkSoft
                size: 15
                text: root.editor.arrowsLabel
                width: parent.width
            }

            Flow {
                spacing: 8
                width: parent.width

                Repeater {
                    model: root.arrows

                    EditorArrow {
                        onClicked: root.editor.turn(counter)
                    }
                }
            }
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        color: Theme.sand
        height: 112
        width: parent.width

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.top: parent.top
            anchors.topMargin: 6
            color: root.editor.refused ? Theme.bad : Theme.ink
            elide: Text.ElideRight
            maximumLineCount: 2
            objectName: "message"
            size: 15
            text: root.editor.message
        }

        EditorChoice {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.margins: 12
            enabled: !root.editor.refused
            iconName: "check"
            name: root.editor.saveLabel
            objectName: "save"
            primary: true
            width: parent.width - 48

            onClicked: root.editor.save()
        }
    }
}
