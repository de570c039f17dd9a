import QtQuick

// A sheet of paper on the sand of the page.
Rectangle {
    border.color: Theme.hairline
    border.width: Theme.line
    color: Theme.paper
    radius: Theme.radius
}
