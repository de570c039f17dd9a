"""What a centre makes of its slips."""

from dataclasses import fields, replace

import pytest

from core.domain.slip import Slip, SlipBits
from core.domain.slip_template import (
    MOST_LINES,
    USUAL_TEMPLATE,
    Paper,
    SlipPart,
    SlipTemplate,
    SlipTemplateError,
    template_facts,
)
from core.domain.texts import LocalText
from tests.core.printing import slips

LINE = LocalText("سطر", "A line")
FULL = replace(
    slips.LONG_AR, first="أولًا: شباك الخدمة", paper_notes=("هنا",), step_notes=("ثم",), steps_more="و٣ أخرى"
)


def test_the_usual_template_changes_nothing() -> None:
    assert USUAL_TEMPLATE.applied(FULL) == FULL


@pytest.mark.parametrize("part", SlipPart)
def test_each_part_goes_and_nothing_else_does(part: SlipPart) -> None:
    changed = SlipTemplate(left_out=frozenset({part})).applied(FULL)
    gone = {f.name for f in fields(Slip) if getattr(FULL, f.name) != getattr(changed, f.name)}

    assert gone
    assert all(not getattr(changed, name) for name in gone)
    assert gone.isdisjoint(
        {"centre", "code", "service", "time", "date", "reprint_mark", "offline_mark", "link"}
    )
    others = (SlipTemplate(left_out=frozenset({each})).applied(FULL) for each in SlipPart if each is not part)
    assert all(getattr(other, name) for other in others for name in gone)


def test_its_lines_are_in_the_language_of_the_slip() -> None:
    template = SlipTemplate(header=(LINE,), footer=(LINE, LINE), qr=False)

    assert template.applied(slips.USUAL_EN).header == ("A line",)
    assert template.applied(slips.USUAL_AR).closing == ("سطر", "سطر")
    assert template.applied(slips.USUAL_AR).link == ""


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ((LocalText("سطر", " "),), "footer 1, en is empty"),
        ((LINE, LocalText("س" * 81, "x")), "footer 2, ar has 81 signs: 80 at most."),
        ((LocalText("سطر\nآخر", "x"),), "footer 1, ar has a line break"),
        ((LINE,) * (MOST_LINES + 1), "footer has 5 lines: 4 at most."),
    ],
)
def test_a_line_that_is_none_is_refused(lines: tuple[LocalText, ...], why: str) -> None:
    with pytest.raises(SlipTemplateError, match=why):
        SlipTemplate(footer=lines)


def test_the_log_learns_all_but_the_dots_of_the_logo() -> None:
    logo = SlipBits(8, 1, b"\xaa")
    facts = template_facts(SlipTemplate(paper=Paper.NARROW, logo=logo, header=(LINE,)))

    assert facts["paper"] == 58
    assert len(str(facts["logo"])) == 64
    assert (facts["header_ar"], facts["header_en"]) == (["سطر"], ["A line"])
