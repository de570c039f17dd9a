"""The pictures of what visitors were told and what came of it, in Arabic or English."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from matplotlib import font_manager, rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from core.domain.digits import DigitStyle, localised
from core.domain.promises import Promise, truth
from dawr.forecast_report import Report

_FONTS = Path(__file__).parent.parent / "assets" / "fonts"
_FAMILY = "IBM Plex Sans Arabic"
_KEPT, _EARLY, _LATE = "#0A5566", "#8FB3B8", "#B3470A"
_INK, _GRID = "#12212B", "#D9D2C3"
_PERCENT, _LONGEST = 100, 90.0
_BINS = (0, 3, 8, 15, 30, 60, 600)
"""Minutes of the forecast's middle."""
_MOST_QUEUES, _FEWEST_DAYS = 12, 7
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "days": "What was told, day by day",
        "of": "of 100 visitors who were called",
        "kept": "in the time told",
        "early": "before it",
        "late": "after it",
        "waits": "Forecast and wait",
        "forecast": "forecast at the issue, minutes",
        "wait": "wait until the call, minutes",
        "each": "a visitor",
        "middle": "half wait less",
        "range": "eight of ten",
        "equal": "as forecast",
        "queues": "By queue",
        "busiest": "By queue: the 12 busiest",
    },
    "ar": {
        "days": "ما قيل للزوار، يومًا بيوم",
        "of": "من كل ١٠٠ زائر نودي عليهم",
        "kept": "في الوقت المذكور",
        "early": "قبله",
        "late": "بعده",
        "waits": "التوقع والانتظار",
        "forecast": "التوقع عند إصدار الرقم، بالدقائق",
        "wait": "الانتظار حتى النداء، بالدقائق",
        "each": "زائر",
        "middle": "نصفهم ينتظر أقل",
        "range": "ثمانية من عشرة",
        "equal": "كما كان متوقعًا",
        "queues": "بحسب الطابور",
        "busiest": "بحسب الطابور: أكثر ١٢ ازدحامًا",
    },
}


@dataclass(frozen=True, slots=True)
class _Pen:
    """One language: its words, its digits, and the side where reading begins."""

    language: str
    digits: DigitStyle

    def __getitem__(self, word: str) -> str:
        return self.number(_WORDS[self.language][word])

    def number(self, text: object) -> str:
        return localised(str(text), self.language, self.digits)

    @property
    def right_to_left(self) -> bool:
        return self.language == "ar"

    def dress(self, axes: Axes, title: str, below: str, grid: Literal["both", "x", "y"]) -> None:
        axes.set_title(
            self[title],
            loc="right" if self.right_to_left else "left",
            fontsize=13,
            color=_INK,
            fontweight="bold",
        )
        axes.set_xlabel(self[below], color=_INK)
        axes.grid(axis=grid, color=_GRID, linewidth=0.8, zorder=0)
        axes.set_axisbelow(True)
        axes.tick_params(length=0, colors=_INK)
        axes.spines[:].set_visible(False)
        if self.right_to_left:
            axes.invert_xaxis()
            axes.yaxis.tick_right()
            axes.yaxis.set_label_position("right")

    def numbers(self, *each: object) -> None:
        for axis in each:
            axis.set_major_formatter(FuncFormatter(lambda value, _: self.number(f"{value:g}")))  # type: ignore[attr-defined]


def draw_promises(report: Report, language: str, file: Path, *, digits: DigitStyle) -> None:
    """By day, by forecast and by queue; of at least one promise that was kept or not."""
    for font in sorted(_FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(str(font))
    pen = _Pen(language, digits if language == "ar" else DigitStyle.WESTERN)
    with rc_context({"font.family": _FAMILY, "font.size": 11}):
        figure = Figure(figsize=(13, 8.4), layout="constrained")
        rows = figure.subplots(2, 2, height_ratios=(3, 4))
        days, waits, queues = rows[0][0], rows[1][0], rows[1][1]
        over, beside = (0, 1) if not pen.right_to_left else (1, 0)
        grid = rows[0][0].get_gridspec()
        for each in rows.flat:
            each.remove()
        days = figure.add_subplot(grid[0, :])
        waits, queues = figure.add_subplot(grid[1, over]), figure.add_subplot(grid[1, beside])
        _draw_days(days, report, pen)
        _draw_waits(waits, report.promises, pen)
        _draw_queues(queues, report, pen)
        handles, labels = days.get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside upper center", ncols=3, frameon=False)
        figure.savefig(file, dpi=110)


def _shares(group: Sequence[Promise]) -> tuple[float, float, float] | None:
    found = truth(group)
    if found.early is None or found.kept is None or found.late is None:
        return None
    return _PERCENT * found.early, _PERCENT * found.kept, _PERCENT * found.late


def _stacks(
    draw: Callable[..., object],
    places: Sequence[int],
    shares: Sequence[tuple[float, float, float]],
    pen: _Pen,
    begin: str,
) -> None:
    for index, (word, colour) in enumerate((("early", _EARLY), ("kept", _KEPT), ("late", _LATE))):
        before = [sum(each[:index]) for each in shares]
        draw(
            places,
            [each[index] for each in shares],
            0.62,
            **{begin: before},
            color=colour,
            label=pen[word],
            zorder=2,
        )


def _draw_days(axes: Axes, report: Report, pen: _Pen) -> None:
    groups = {
        day: found for day, each in report.by(lambda each: each.day).items() if (found := _shares(each))
    }
    _stacks(axes.bar, range(len(groups)), list(groups.values()), pen, "bottom")
    for place, (early, kept, _) in enumerate(groups.values()):
        axes.text(
            place,
            early + kept / 2,
            pen.number(f"{kept:.0f}"),
            ha="center",
            va="center",
            color="white",
            fontsize=10,
            zorder=3,
        )
    every = max(len(groups) // 10, 1)
    ticks = [(place, day) for place, day in enumerate(groups) if place % every == 0]
    axes.set_xticks([place for place, _ in ticks], [pen.number(_day(day)) for _, day in ticks])
    axes.set_ylim(0, _PERCENT)
    axes.set_xlim(-0.6, max(len(groups), _FEWEST_DAYS) - 0.4)
    pen.dress(axes, "days", "of", "y")
    pen.numbers(axes.yaxis)


def _day(day: str) -> str:
    return f"{int(day[8:])}/{int(day[5:7])}"


def _draw_waits(axes: Axes, found: Sequence[Promise], pen: _Pen) -> None:
    known = [(each.p50, each.waited) for each in found if each.p50 is not None and each.waited is not None]
    known = [each for each in known if each[0] <= _LONGEST]
    axes.plot([0, _LONGEST], [0, _LONGEST], color=_LATE, linewidth=1, label=pen["equal"], zorder=3)
    axes.scatter(
        [each[0] for each in known],
        [each[1] for each in known],
        s=6,
        color=_EARLY,
        alpha=0.35,
        linewidths=0,
        label=pen["each"],
        zorder=2,
        rasterized=True,
    )
    first = True
    for low, high in pairwise(_BINS):
        group = sorted(waited for p50, waited in known if low <= p50 < high)
        if len(group) < 10:  # noqa: PLR2004 - fewer have no tenth
            continue
        place = sum(p50 for p50, _ in known if low <= p50 < high) / len(group)
        tenth = len(group) // 10
        axes.vlines(
            place,
            group[tenth],
            group[-tenth - 1],
            color=_KEPT,
            linewidth=3,
            zorder=4,
            label=pen["range"] if first else "",
        )
        axes.plot(
            [place],
            [group[len(group) // 2]],
            "o",
            color=_KEPT,
            markersize=8,
            markeredgecolor="white",
            zorder=5,
            label=pen["middle"] if first else "",
        )
        first = False
    longest = max((each[0] for each in known), default=10.0)
    axes.set_xlim(0, min(longest * 1.05, _LONGEST))
    axes.set_ylim(0, min(max((each[1] for each in known), default=10.0), 1.6 * longest))
    axes.set_ylabel(pen["wait"], color=_INK)
    pen.dress(axes, "waits", "forecast", "both")
    pen.numbers(axes.xaxis, axes.yaxis)
    axes.legend(
        loc="upper right" if pen.right_to_left else "upper left",
        frameon=True,
        fontsize=9,
        edgecolor="none",
        markerscale=2,
    )


def _draw_queues(axes: Axes, report: Report, pen: _Pen) -> None:
    groups = sorted(report.by(lambda each: each.queue).items(), key=lambda each: -len(each[1]))
    some = groups[:_MOST_QUEUES]
    shown = [(queue, found) for queue, each in some[::-1] if (found := _shares(each))]
    _stacks(axes.barh, range(len(shown)), [found for _, found in shown], pen, "left")
    names = [report.queues.get(queue, {}).get(pen.language, queue) for queue, _ in shown]
    axes.set_yticks(range(len(shown)), names)
    axes.set_xlim(0, _PERCENT)
    pen.dress(axes, "queues" if some == groups else "busiest", "of", "x")
    pen.numbers(axes.xaxis)
