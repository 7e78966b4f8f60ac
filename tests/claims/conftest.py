"""What the tests of claims share: a call that says one text, and a claim as one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from kg.claims import ClaimsFound, find_claims
from kg.names.mention import Entity, EntityType, Mention, Names
from kg.periods import calendar_of
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.records import MetricClaim
from kg.text import Reading, split

ACME = Entity("Acme", EntityType.COMPANY)
SPANS = {
    "2024-07-01..2024-09-30": "Q3",
    "2023-07-01..2023-09-30": "Q3'23",
    "2024-04-01..2024-06-30": "Q2",
    "2024-10-01..2024-12-31": "Q4",
    "2024-01-01..2024-12-31": "2024",
    "2023-01-01..2023-12-31": "2023",
    "2025-01-01..2025-12-31": "2025",
    "None..None": "-",
}

Said = Callable[[str], list[str]]
Rules = Callable[[str], list[str]]
Found = Callable[..., ClaimsFound]


def found_in(*turns: str, role: Role = Role.MANAGEMENT, named: tuple[Entity, ...] = ()) -> ClaimsFound:
    """What is found in the turns of Acme's call of 7 November 2024 on its third quarter, a turn a text."""
    text = "\n".join(turns)
    header = Header("Acme", None, dt.date(2024, 11, 7), 2024, 3, dt.date(2024, 9, 30), Kind.CALL)
    spoken: list[Turn] = []
    start = 0
    for index, turn in enumerate(turns):
        spoken.append(Turn(index, start, start + len(turn), Speaker(f"Ada Ray {index}", role), Section.PREPARED))
        start += len(turn) + 1
    document = Document("acme.txt", "0", "utf-8", "en", "test", Reading.whole(text), header, tuple(spoken))
    entities = (ACME, *named)
    mentions = [
        Mention(place, place + len(entity.name), entity)
        for entity in entities
        for place in range(len(text))
        if text.startswith(entity.name, place)
    ]
    names = Names(ACME, tuple(sorted(mentions, key=lambda mention: mention.start)), entities)
    return find_claims(document, split(document), names, calendar_of(document))


def line(claim: MetricClaim) -> str:
    """The claim as "subject | metric | measure value unit comparator period status", and its bound if it has one."""
    value = "-" if claim.value is None else f"{claim.value:g}"
    if claim.value_high is not None:
        value += f"..{claim.value_high:g}"
    span = f"{claim.period_start}..{claim.period_end}"
    day = claim.period_end if claim.period_end == claim.period_start else None
    period = str(day) if day else SPANS.get(span, span)
    parts: list[str] = [claim.measure, value, claim.unit, claim.comparator or "-", period, claim.status]
    if claim.bound != "exact":
        parts.append(claim.bound)
    return f"{claim.subject.lower()} | {claim.metric.lower()} | {' '.join(parts)}"


@pytest.fixture
def found() -> Found:
    """What is found in some turns."""
    return found_in


@pytest.fixture
def said() -> Said:
    """The claims of one turn, a line each."""
    return lambda text: [line(claim) for claim in found_in(text).claims]


@pytest.fixture
def rules() -> Rules:
    """The rules that found the claims of one turn, without those of their numbers."""
    return lambda text: [claim.rule.split("/")[0] for claim in found_in(text).claims]
