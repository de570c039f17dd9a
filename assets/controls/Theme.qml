pragma Singleton

import QtQuick

// Colours, sizes and times by name; the same for every public screen.
// A window sets `scale` (1 = kiosk 1080x1920), `highContrast` and `large`, and every size and colour follows.
//
// grounds   sand (page), paper (cards), with ink and inkSoft on them
// actions   nile, pressed nileDeep, with nileText and nileDeepText on them; nileMark on paper or on nileTint
// bands     band (head of a page), bandDeep (foot), with bandText and bandTextSoft; black in high contrast
// lines     edge carries meaning, hairline only decorates
// signs     good, warn, bad: always with a word and an icon
// focus     ember on light grounds, focusOnDark on dark ones
// the hall  night, nightCard, nightFoot, with nightText and nightSoft; the newest call on gold in goldText
// text      body, heading, title; from 43 on a capital is 7.3 mm high and read from 600 mm
// things    touchTarget (20 mm at 4.03 px to the mm), tile, icon, radius, line, ringWidth
// space     gapSmall 8, gap 16, gapLarge 24, gapPage 56, gapHuge 64
// times     moveShort, move: motion is short and never the only sign
QtObject {
    id: root

    readonly property color bad: root.highContrast ? "#FFFF00" : "#A3211B"
    readonly property color band: root.highContrast ? "#000000" : "#0A5566"
    readonly property color bandDeep: root.highContrast ? "#000000" : "#073F4C"
    readonly property color bandText: root.highContrast ? "#FFFF00" : "#FFFFFF"
    readonly property color bandTextSoft: root.highContrast ? "#FFFFFF" : "#D7E6EA"
    readonly property int body: root.px(44)
    readonly property color edge: root.highContrast ? "#FFFFFF" : "#6B7A83"
    readonly property color ember: root.highContrast ? "#00FFFF" : "#B3470A"
    readonly property string family: "IBM Plex Sans Arabic"
    readonly property color focusOnDark: root.highContrast ? "#00FFFF" : "#FFC24B"
    readonly property int gap: root.px(16)
    readonly property int gapHuge: root.px(64)
    readonly property int gapLarge: root.px(24)
    readonly property int gapPage: root.px(56)
    readonly property int gapSmall: root.px(8)
    readonly property color gold: root.highContrast ? "#FFFF00" : "#FFC24B"
    readonly property color goldText: root.highContrast ? "#000000" : "#12212B"
    readonly property color good: root.highContrast ? "#FFFFFF" : "#1B6B38"
    readonly property color hairline: root.highContrast ? "#FFFFFF" : "#D9D2C3"
    readonly property int heading: root.px(44)
    property bool highContrast: false
    readonly property int icon: root.px(48)
    readonly property color ink: root.highContrast ? "#FFFFFF" : "#12212B"
    readonly property color inkSoft: root.highContrast ? "#FFFFFF" : "#44545E"
    // Everything a quarter larger; pages then need fewer columns.
    property bool large: false
    readonly property int line: Math.max(1, root.px(2))
    readonly property int move: 200
    readonly property int moveShort: 120
    readonly property color night: root.highContrast ? "#000000" : "#06222B"
    readonly property color nightCard: root.highContrast ? "#000000" : "#0B3440"
    readonly property color nightFoot: root.highContrast ? "#000000" : "#041920"
    readonly property color nightSoft: root.highContrast ? "#FFFFFF" : "#B8C7CD"
    readonly property color nightText: "#FFFFFF"
    readonly property color nile: root.highContrast ? "#FFFF00" : "#0A5566"
    readonly property color nileDeep: root.highContrast ? "#FFFFFF" : "#073F4C"
    readonly property color nileDeepText: root.highContrast ? "#000000" : "#FFFFFF"
    readonly property color nileMark: root.highContrast ? "#FFFF00" : "#0A5566"
    readonly property color nileText: root.highContrast ? "#000000" : "#FFFFFF"
    readonly property color nileTint: root.highContrast ? "#000000" : "#E3EEF0"
    readonly property color paper: root.highContrast ? "#000000" : "#FFFFFF"
    readonly property int radius: root.px(24)
    readonly property int radiusSmall: root.px(16)
    readonly property int ringWidth: Math.max(4, root.px(6))
    readonly property color sand: root.highContrast ? "#000000" : "#F5F0E6"
    property real scale: 1
    readonly property int strikeInterval: 500
    readonly property int tile: root.px(150)
    readonly property int title: root.px(64)
    readonly property int touchTarget: root.px(88)
    readonly property color warn: root.highContrast ? "#FFFF00" : "#8A4B00"

    // A size of the 1080x1920 drawing in pixels of this window.
    function px(size: real): int {
        return Math.round(size * root.scale * (root.large ? 1.25 : 1));
    }
}
