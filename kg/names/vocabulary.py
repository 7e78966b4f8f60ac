"""What `schema/names/` knows of words: heads that say what is named, and capitals that name nothing."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.names.mention import EntityType
from kg.schema import read_schema
from kg.schema.reader import SchemaFile


class Words(SchemaFile):
    """`schema/names/words.yaml`."""

    heads: dict[EntityType, dict[str, tuple[str, ...]]]
    honorifics: frozenset[str]
    offices: frozenset[str]
    generic: frozenset[str]
    months: frozenset[str]
    empty_heads: frozenset[str]
    naming: tuple[str, ...]
    legal_forms: frozenset[str]
    loose_forms: frozenset[str]
    function: frozenset[str]
    tails: frozenset[str]
    plain_modifiers: frozenset[str]
    plain_units: frozenset[str]
    plain_services: frozenset[str]
    plain_features: frozenset[str]
    plain_vetoes: frozenset[str]
    rivals: tuple[str, ...]
    clients: frozenset[str]
    described: frozenset[str]
    droppable: frozenset[str]
    numbered: frozenset[str]
    office_openings: frozenset[str]
    money: frozenset[str]
    scales: frozenset[str]
    wares: frozenset[str]
    event_before: tuple[str, ...]
    company_before: tuple[str, ...]
    company_after: tuple[str, ...]
    launching: tuple[str, ...]


class CommonWords(SchemaFile):
    """`schema/names/common_words.yaml`."""

    words: str


class Places(SchemaFile):
    """`schema/names/places.yaml`."""

    places: str
    peoples: str
    first_names: str


class Head(BaseModel):
    """What a head noun says of a name that has it."""

    model_config = ConfigDict(frozen=True)

    type: EntityType
    kind: str


@cache
def company_forms() -> frozenset[str]:
    """Legal forms, loose ones included."""
    return words().legal_forms | words().loose_forms


@cache
def words() -> Words:
    """The words of names, read once."""
    return read_schema("names/words.yaml", Words)


@cache
def heads() -> dict[str, Head]:
    """Head nouns, singular and in lower case, with what they say."""
    return {
        noun: Head(type=entity_type, kind=kind)
        for entity_type, kinds in words().heads.items()
        for kind, nouns in kinds.items()
        for noun in nouns
    }


def head_of(noun: str) -> Head | None:
    """What the head noun says, in the singular or the plural."""
    known = heads()
    return next((known[form] for form in singulars(noun.lower()) if form in known), None)


def singulars(noun: str) -> tuple[str, ...]:
    """The noun and what it may be the plural of."""
    if noun.endswith("ies"):
        return noun, noun[:-3] + "y"
    if noun.endswith("es"):
        return noun, noun[:-1], noun[:-2]
    return (noun, noun[:-1]) if noun.endswith("s") and not noun.endswith("ss") else (noun,)


@cache
def places() -> frozenset[str]:
    """Places and peoples, in lower case."""
    data = read_schema("names/places.yaml", Places)
    return frozenset(name.strip().lower() for name in f"{data.places}, {data.peoples}".split(","))


@cache
def first_names() -> frozenset[str]:
    data = read_schema("names/places.yaml", Places)
    return frozenset(name.strip().lower() for name in data.first_names.split(","))


@cache
def place_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places of several words by their first, the longest first: no name begins inside one ("United States")."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for place in sorted(places(), key=lambda p: (-len(p.split()), p)):
        parts = tuple(place.replace(".", "").split())
        if len(parts) > 1:
            by_first.setdefault(parts[0], []).append(parts)
    return {first: tuple(rows) for first, rows in by_first.items()}


@cache
def _stems() -> frozenset[str]:
    return frozenset(read_schema("names/common_words.yaml", CommonWords).words.split())


@cache
def is_common(word: str) -> bool:
    """Whether the word is one of everyday or business English, in whatever form; hyphenated: all its parts."""
    lower = word.lower().replace("’", "'").rstrip("+")
    if "-" in lower:
        return all(is_common(part) for part in lower.split("-"))
    return not lower or lower[0].isdigit() or any(form in _stems() for form in _forms(lower))


def _forms(word: str) -> tuple[str, ...]:
    """The word and what it may be an inflected form of."""
    forms = [word]
    for ending, others in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            forms.extend(word.removesuffix(ending) + other for other in others)
            if len(word) > len(ending) + 3 and word[-len(ending) - 1] == word[-len(ending) - 2]:
                forms.append(word[: -len(ending) - 1])
    return tuple(forms)


_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ly", ("",)),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("n't", ("",)),
    ("'s", ("",)),
)
