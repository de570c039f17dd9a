import QtQuick

// What a page asks or says; a screen reader finds it as the page's heading.
PlainText {
    Accessible.name: text
    Accessible.role: Accessible.Heading
    lineHeight: 0.9 // the typeface leaves room for marks that titles do not carry
    size: Theme.title
    weight: Font.Bold
}
