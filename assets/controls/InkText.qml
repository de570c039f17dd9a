import QtQuick
import Dawr.Text

// One line as large as its box allows, placed by its ink and not by the tall line box of Arabic.
Item {
    id: root

    enum Stand {
        // The ink of this text is in the middle of the box.
        Centred,
        // All texts in boxes of this height stand on one line.
        OnLine
    }

    // The width of the line, in parts of the font size.
    readonly property alias advance: ink.advance
    // Between the ink and the edges of the box, on the line.
    property real air: 0
    property alias color: line.color
    // Of the ink on the line, in parts of the font size: digits above it, tails below it.
    property real drop: 0.31
    required property real largest
    readonly property real lineY: {
        if (root.stand === InkText.Stand.Centred)
            return (root.height + root.size * (ink.top - ink.bottom)) / 2;
        const line = (root.height + root.size * (root.rise - root.drop)) / 2;
        const lowest = root.height - root.air - root.size * ink.bottom;
        return Math.max(root.air + root.size * ink.top, Math.min(line, lowest));
    }
    property real rise: 0.62
    readonly property real size: Math.max(1, Math.floor(Math.min(root.largest, root.width / Math.max(0.01,
                                                                                                     ink.advance),
                                                                 root.height / Math.max(0.01, ink.top
                                                                                        + ink.bottom))))
    property int stand: InkText.Stand.Centred
    required property string text
    property alias textAlignment: line.horizontalAlignment
    property int weight: Font.Bold

    Accessible.ignored: true
    implicitWidth: Math.ceil(ink.advance * root.largest)

    Component.onCompleted: ink.measure(root.text, root.weight)
    onTextChanged: ink.measure(root.text, root.weight)

    Ink {
        id: ink
    }

    Text {
        id: line

        Accessible.ignored: true
        font.family: Theme.family
        font.pixelSize: root.size
        font.weight: root.weight
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        textFormat: Text.PlainText
        width: root.width
        y: Math.round(root.lineY - line.baselineOffset)
    }
}
