import QtQuick

// A run of text. It stands at the leading side of the page, whichever language it is written in.
Text {
    id: root

    property int size: Theme.body
    property int weight: Font.Normal

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: root.size
    font.weight: root.weight
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
