import QtQuick

// What a page asks or says, in one line; a screen reader finds it as the page's heading.
PlainText {
    Accessible.name: text
    Accessible.role: Accessible.Heading
    size: Theme.title
    weight: Font.Bold
}
