"""The words of `schema/speakers.yaml`, compiled once."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.schema.reader import SchemaFile, read_schema


class SpeakerWords(SchemaFile):
    operators: list[str]
    interpreters: list[str]
    nobodies: list[str]
    not_names: list[str]
    offices: list[str]
    firms: list[str]
    investor_relations: list[str]
    heads_of_company: list[str]
    analysts: list[str]
    operator_words: list[str]
    question_from: str
    question_opens: str
    hand_over: list[str]
    hand_over_opens: str
    self_naming: str
    boilerplate: list[str]
    boilerplate_opens: str
    business: list[str]


@cache
def words() -> SpeakerWords:
    return read_schema("speakers.yaml", SpeakerWords)


@cache
def any_of(field: str) -> re.Pattern[str]:
    """One pattern for a list of patterns of the schema, any case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in getattr(words(), field)), re.IGNORECASE)


@cache
def any_word(field: str) -> re.Pattern[str]:
    """One pattern for a list of plain words of the schema, whole words, any case."""
    listed = sorted(getattr(words(), field), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


@cache
def pattern(field: str) -> re.Pattern[str]:
    return re.compile(getattr(words(), field), re.IGNORECASE)


@cache
def _labels(field: str) -> frozenset[str]:
    return frozenset(label.casefold() for label in getattr(words(), field))


@lru_cache(maxsize=4096)
def plain(label: str) -> str:
    """A label without numbers, punctuation at its ends and case: "Speaker 3:" is "speaker"."""
    return re.sub(r"[\W\d_]+$", "", re.sub(r"\s+", " ", label)).strip().casefold()


def is_operator(label: str) -> bool:
    return plain(label) in _labels("operators")


def is_interpreter(label: str) -> bool:
    return plain(label) in _labels("interpreters")


def is_nobody(label: str) -> bool:
    return plain(label) in _labels("nobodies")


def is_no_name(label: str) -> bool:
    return plain(label) in _labels("not_names")


_MACHINE = re.compile(r"(?:spk|spkr|speaker|s|participant|voice)[ _#-]?\d{1,3}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_machine(label: str) -> bool:
    """A label that a machine gave: spk03, Speaker 2, SPEAKER_01."""
    return bool(_MACHINE.fullmatch(label.strip()))
