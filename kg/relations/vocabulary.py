"""What `schema/relations.yaml` knows of launching, offering and working together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.schema import read_schema
from kg.schema.reader import SchemaFile


class Launches(SchemaFile):
    verbs: tuple[str, ...]
    named_verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    passives: tuple[str, ...]
    heads: frozenset[str]
    empty: frozenset[str]


class Partners(SchemaFile):
    cues: tuple[str, ...]
    event_cues: tuple[str, ...]
    examples: tuple[str, ...]
    uses: tuple[str, ...]
    vetoes: tuple[str, ...]
    before: frozenset[str]


class Offers(SchemaFile):
    units: frozenset[str]
    services: frozenset[str]
    empty: frozenset[str]


class Relations(SchemaFile):
    """`schema/relations.yaml`."""

    launches: Launches
    plan: tuple[str, ...]
    partners: Partners
    offers: Offers


@cache
def relations() -> Relations:
    """The words of relations, read once."""
    return read_schema("relations.yaml", Relations)


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the phrases as whole words, the longest first, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_by_length(phrases))})(?![\w-])", re.IGNORECASE)


def _by_length(phrases: Iterable[str]) -> list[str]:
    return [re.escape(p).replace(r"\ ", r"\s+") for p in sorted(set(phrases), key=lambda p: (-len(p), p))]
