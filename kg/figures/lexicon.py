"""The words of numbers, units and currencies, from `schema/`, and how to put them into patterns."""

from __future__ import annotations

import re
from functools import cache

from kg.figures.quantity import Bound
from kg.schema.reader import SchemaFile, read_schema
from kg.text.patterns import any_of


class Numbers(SchemaFile):
    """`schema/numbers.yaml`."""

    ones: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, float]
    letters: dict[str, float]
    vague: tuple[str, ...]
    vague_plurals: tuple[str, ...]
    ordinals: dict[str, int]
    multiples: dict[float, tuple[str, ...]]
    multiples_not_before: tuple[str, ...]
    fractions: dict[str, int]
    bounds_before: dict[Bound, tuple[str, ...]]
    signs_before: dict[Bound, tuple[str, ...]]
    bounds_after: dict[Bound, tuple[str, ...]]
    bound_fillers: tuple[str, ...]
    bound_strengths: tuple[str, ...]
    negative: tuple[str, ...]
    positive: tuple[str, ...]
    degrees: tuple[str, ...]
    digit_strengths: tuple[str, ...]
    digits: tuple[str, ...]
    short_digits: tuple[str, ...]
    decades: tuple[str, ...]
    sorry: tuple[str, ...]
    labels: frozenset[str]
    designated: frozenset[str]
    not_names: frozenset[str]
    names: tuple[str, ...]
    talk: frozenset[str]
    talk_stops: frozenset[str]
    flat: tuple[str, ...]
    months: tuple[str, ...]


class Units(SchemaFile):
    """`schema/units.yaml`."""

    percent: tuple[str, ...]
    points: dict[float, tuple[str, ...]]
    loose_points: frozenset[str]
    point_talk: tuple[str, ...]
    score_talk: tuple[str, ...]
    multiples: tuple[str, ...]
    durations: dict[str, tuple[str, ...]]
    sizes: dict[str, tuple[str, ...]]
    exact: frozenset[str]
    glued: frozenset[str]
    per: dict[str, tuple[str, ...]]


class Currencies(SchemaFile):
    """`schema/currencies.yaml`."""

    signs: dict[str, tuple[str, ...]]
    codes: tuple[str, ...]
    other_codes: dict[str, str]
    names: dict[str, tuple[str, ...]]
    cents: dict[str, tuple[str, ...]]
    loose: frozenset[str]
    misheard: dict[str, tuple[str, ...]]


def numbers() -> Numbers:
    return read_schema("numbers.yaml", Numbers)


def units() -> Units:
    return read_schema("units.yaml", Units)


def currencies() -> Currencies:
    return read_schema("currencies.yaml", Currencies)


def spaced(text: str) -> str:
    """`text` with each run of white space as one space."""
    return " ".join(text.split())


@cache
def unit_forms(kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What matches a unit of that kind ("durations", "sizes") after a number, and the unit of each lower-case form."""
    lexicon = units()
    table: dict[str, tuple[str, ...]] = lexicon.durations if kind == "durations" else lexicon.sizes
    named = {form: unit for unit, forms in table.items() for form in forms}
    glued = [form for form in named if form in lexicon.glued]
    exact = [form for form in named if form in lexicon.exact and form not in lexicon.glued]
    other = [form for form in named if form not in lexicon.exact]
    choices = (
        [rf"[\s-]{{0,3}}(?:(?-i:(?P<exact>{any_of(exact)}))|(?P<other>{any_of(other)}))"]
        if exact
        else [rf"[\s-]{{0,3}}(?P<other>{any_of(other)})"]
    )
    if glued:
        choices.append(rf"(?-i:(?P<glued>{any_of(glued)}))")
    pattern = re.compile(rf"(?:{'|'.join(choices)})(?![A-Za-z0-9])", re.IGNORECASE)
    return pattern, {(form if form in lexicon.exact else form.lower()): unit for form, unit in named.items()}
