"""The pictures of a comparison: waits by class, and how many were called within how long."""

from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.domain.policy import Standing
from core.replay.comparison import TARGETS, Measures
from dawr.policy_comparison import WORDS, Comparison

COLOURS = ("#6E7A82", "#0A5566")
_GOLD, _INK, _GRID = "#B3470A", "#12212B", "#D9D2C3"
_WIDTH = 0.36
_PERCENT = 100


def draw_measures(found: Comparison, file: Path) -> None:
    """Mean and 90th percentile on the left, the share called within the target on the right."""
    figure = Figure(figsize=(11, 4.6), layout="constrained")
    waits, shares = figure.subplots(1, 2, width_ratios=(3, 2))
    standings = [standing for standing in WORDS if found.recorded[standing]]
    for index, played in enumerate(found.played):
        by_standing = {each.standing: each for each in played.measures}
        shown = [(place, by_standing[each]) for place, each in enumerate(standings) if each in by_standing]
        places = [place + (index - 0.5) * (_WIDTH + 0.04) for place, _ in shown]
        each_of = [each for _, each in shown]
        _bars(waits, places, [each.mean for each in each_of], index, played.name, "{:.0f}")
        _ninetieth(waits, places, each_of)
        in_time = [_PERCENT * each.within_target for each in each_of]
        _bars(shares, places, in_time, index, played.name, "{:.0f} %")
    _dress(waits, "Minutes from coming to the call", "bar: mean, line: nine of ten wait less")
    _dress(shares, "Called within the target", "")
    shares.set_ylim(0, 112)
    for axes in (waits, shares):
        labels = [f"{WORDS[each]}\n({TARGETS[each]:g} min)" for each in standings]
        axes.set_xticks(range(len(standings)), labels)
        axes.tick_params(length=0)
    waits.set_ylim(bottom=0)
    figure.legend(*waits.get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    figure.savefig(file, dpi=130)


def draw_waits(found: Comparison, file: Path) -> None:
    """For each class the share that was called within so many minutes."""
    standings = [standing for standing in WORDS if found.recorded[standing]]
    figure = Figure(figsize=(11, 4.2), layout="constrained")
    each_axes = figure.subplots(1, len(standings), sharey=True, squeeze=False)[0]
    longest = max(each.p90 for played in found.played for each in played.measures) * 1.5
    for axes, standing in zip(each_axes, standings, strict=True):
        _called_within(axes, found, standing, max(longest, TARGETS[standing] * 1.2))
    each_axes[0].set_ylabel("called, of 100", color=_INK)
    figure.legend(
        *each_axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False
    )
    figure.savefig(file, dpi=130)


def _called_within(axes: Axes, found: Comparison, standing: Standing, longest: float) -> None:
    for index, played in enumerate(found.played):
        minutes = sorted(played.minutes[standing])
        shares = [_PERCENT * (place + 1) / len(minutes) for place in range(len(minutes))]
        style = "--" if index == 0 else "-"
        axes.step(minutes, shares, style, where="post", color=COLOURS[index], linewidth=2, label=played.name)
    target = TARGETS[standing]
    axes.axvline(target, color=_GOLD, linewidth=1)
    axes.annotate(f"{target:g} min", (target, 4), (4, 0), textcoords="offset points", color=_GOLD, fontsize=9)
    axes.set_xlim(0, longest)
    axes.set_ylim(0, 101)
    _dress(axes, WORDS[standing], "minutes")


def _bars(axes: Axes, places: list[float], heights: list[float], index: int, name: str, form: str) -> None:
    bars = axes.bar(places, heights, _WIDTH, color=COLOURS[index], label=name, zorder=2)
    axes.bar_label(bars, [form.format(each) for each in heights], padding=2, fontsize=9, color=_INK)


def _ninetieth(axes: Axes, places: list[float], measures: list[Measures]) -> None:
    for place, each in zip(places, measures, strict=True):
        axes.hlines(each.p90, place - _WIDTH / 2, place + _WIDTH / 2, color=_GOLD, linewidth=2, zorder=3)
        axes.annotate(
            f"{each.p90:.0f}", (place, each.p90), (0, 3), textcoords="offset points", ha="center", fontsize=9
        )


def _dress(axes: Axes, title: str, below: str) -> None:
    axes.set_title(title, loc="left", fontsize=12, color=_INK, fontweight="bold")
    axes.set_xlabel(below, color=_INK)
    axes.grid(axis="y", color=_GRID, linewidth=0.8, zorder=0)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
