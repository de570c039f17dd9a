import QtQuick

// A face from very unhappy (1) to very happy (5), told apart by its mouth alone.
Canvas {
    id: root

    required property color ink
    required property int score

    Accessible.ignored: true
    antialiasing: true

    onInkChanged: root.requestPaint()
    onPaint: {
        const pen = root.getContext("2d");
        const size = Math.min(root.width, root.height);
        const x = root.width / 2;
        const y = root.height / 2;
        const bend = (root.score - 3) / 2 * size * 0.2;
        pen.reset();
        pen.strokeStyle = root.ink;
        pen.fillStyle = root.ink;
        pen.lineWidth = Math.max(3, size * 0.055);
        pen.lineCap = "round";
        pen.beginPath();
        pen.arc(x, y, size * 0.44, 0, Math.PI * 2);
        pen.stroke();
        for (const side of [-1, 1]) {
            pen.beginPath();
            pen.arc(x + side * size * 0.16, y - size * 0.12, size * 0.045, 0, Math.PI * 2);
            pen.fill();
        }
        pen.beginPath();
        pen.moveTo(x - size * 0.22, y + size * 0.19 - bend / 2);
        pen.quadraticCurveTo(x, y + size * 0.19 + bend * 1.5, x + size * 0.22, y + size * 0.19 - bend / 2);
        pen.stroke();
    }
    onScoreChanged: root.requestPaint()
}
