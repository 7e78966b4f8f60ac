"""What the words around a figure say of its exactness: "more than", "nearly", "or so"."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.lexicon import numbers, spaced
from kg.figures.quantity import Bound
from kg.text.patterns import any_of

_WINDOW = 48
_ROSE = re.compile(r"[\w%],\s*\Z|\bwent\b[^.;]*\Z")  # ", up to $16 billion": it rose to that


def bound_before(text: str, start: int) -> tuple[Bound, int] | None:
    """The bound whose words end at `start`, and where they begin."""
    match = _before().search(text, max(0, start - _WINDOW), start)
    if match is None:
        return None
    form = spaced(match["form"] or match["sign"]).lower()
    if form == "up to" and _ROSE.search(text, 0, match.start()):
        return None
    return _table()[form], match.start()


def bound_after(text: str, end: int) -> Bound | None:
    """The bound whose words begin at `end`."""
    match = _after().match(text, end)
    if match is None:
        return None
    if match["plus"]:
        return Bound.OVER
    return _later()[spaced(match["form"] or match["glued"]).lower()]


@cache
def _table() -> dict[str, Bound]:
    lexicon = numbers()
    tables = (*lexicon.bounds_before.items(), *lexicon.signs_before.items())
    return {form.lower(): bound for bound, forms in tables for form in forms}


@cache
def _later() -> dict[str, Bound]:
    return {form: bound for bound, forms in numbers().bounds_after.items() for form in forms}


@cache
def _before() -> re.Pattern[str]:
    lexicon = numbers()
    forms = any_of(form for forms in lexicon.bounds_before.values() for form in forms)
    signs = any_of(form for forms in lexicon.signs_before.values() for form in forms)
    fillers = any_of(lexicon.bound_fillers)
    return re.compile(
        rf"(?:(?<![A-Za-z0-9-])(?P<strength>{any_of(lexicon.bound_strengths)}\s{{1,2}})?(?P<form>{forms})(?:,?\s{{1,3}}|(?<=sub)-)(?:{fillers}\s{{1,3}})?|(?P<sign>{signs})\s?)\Z",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    words = any_of(
        form for forms in numbers().bounds_after.values() for form in forms if form[0].isalpha() and form != "ish"
    )
    glued = any_of(
        form for forms in numbers().bounds_after.values() for form in forms if not form[0].isalpha() or form == "ish"
    )
    stop = r"(?=\s*(?:[,.;:)]|$|in\b|of\b|per\b|a\b|year|this|for\b|to\b|on\b|into\b|range|[a-z]+s\b))"
    return re.compile(
        rf"(?:,?\s{{1,3}}(?P<form>{words})(?![A-Za-z])(?!\s+(?:minus|\$?\d))|(?P<plus>\+|-plus\b|\s+plus{stop}(?!\s+(?:or\s+minus|\$?\d)))"
        rf"|(?<=\w)(?P<glued>(?!\+){glued})(?![A-Za-z]))",
        re.IGNORECASE,
    )
