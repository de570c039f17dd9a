import QtQuick

// A text that stands for itself: a screen reader and the voice come by it. What a button or a card says is in
// its own name, and its texts are plain.
PlainText {
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
