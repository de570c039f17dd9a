"""Traces for the tests: a small hall, its lines, and answers to them."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from core.forecast.stream import AnswerStream, Problems

SAMPLE = Path(__file__).parent / "centre_day.jsonl.gz"
DAY = "2026-03-02"
Line = dict[str, Any]


def config(**policy: object) -> Line:
    """Two services of one queue and one of another; A serves the first, B both, C the other alone."""
    return {
        "type": "config",
        "services": [
            {"id": "S1", "queue": "q", "nominal_minutes": 5},
            {"id": "S2", "queue": "q", "nominal_minutes": 8},
            {"id": "S3", "queue": "r", "nominal_minutes": 6},
        ],
        "queues": ["q", "r"],
        "counters": [
            {"id": "A", "services": ["S1", "S2"]},
            {"id": "B", "services": ["S1", "S3"]},
            {"id": "C", "services": ["S3"]},
        ],
        "policy": policy or {"rule": "score", "credit_minutes": {}, "slope": {}},
        "open": 28800,
        "last_ticket": 54000,
    }


def line(type_: str, t: float, **more: object) -> Line:
    if "class_" in more:
        more["class"] = more.pop("class_")
    return {"day": DAY, "t": t, "type": type_, **more}


def issued(ticket: str, t: float, service: str = "S1", **more: object) -> Line:
    return line("issued", t, ticket=ticket, service=service, queue="r" if service == "S3" else "q", **more)


def opened(t: float = 28800.0, *counters: str) -> list[Line]:
    return [line("counter_opened", t, counter=each, clerk=f"K{each}") for each in counters or "ABC"]


def on(day: str, *lines: Line) -> list[Line]:
    """The same lines on another day."""
    return [{**each, "day": day} for each in lines]


def sample_lines() -> list[Line]:
    """The sample day, asked at each wait that begins."""
    lines = [json.loads(each) for each in gzip.decompress(SAMPLE.read_bytes()).splitlines()]
    for each in lines:
        if each["type"] in {"issued", "transferred", "reinstated"}:
            each["ask"] = True
    return lines


def answered(lines: Iterable[Line | str | bytes]) -> tuple[list[Line], list[str]]:
    """The answers, and the problems that were told. A bug fails the test."""
    told: list[str] = []
    problems = Problems(told.append)
    stream = AnswerStream(problems)
    found = [json.loads(each) for each in stream.answers(map(_encoded, lines))]
    assert not problems.bugs, told
    return found, told


def _encoded(each: Line | str | bytes) -> bytes:
    if isinstance(each, bytes):
        return each
    return (each if isinstance(each, str) else json.dumps(each)).encode() + b"\n"
