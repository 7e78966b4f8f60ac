"""What `schema/relations.yaml` knows of launching, offering and working together."""

from __future__ import annotations

import re
from functools import cache

from kg.schema import read_schema
from kg.schema.reader import SchemaFile
from kg.text.patterns import any_of


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
def whole_words(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the phrases as whole words, the longest first, whatever their case."""
    return re.compile(rf"(?<![\w-]){any_of(phrases)}(?![\w-])", re.IGNORECASE)
