"""Plain text, JSON or a web page: told by the content, never by the file's name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.errors import InputError
from kg.reading.blocks import Block
from kg.reading.decode import LONGEST
from kg.reading.document import Section
from kg.reading.located import Located, loads, pieces
from kg.reading.page import read_page
from kg.text import Reading
from kg.text.reading import Piece

_HTML = re.compile(
    r"\s*\ufeff?\s*(?:<!doctype html|<html|<head|<body|<div|<article|<p[ >]|<!--|<\?xml[^>]*>\s*<!doctype html)",
    re.IGNORECASE,
)
_SPEAKERS = (
    "speaker",
    "speaker_name",
    "speakername",
    "name",
    "participant",
    "participant_name",
    "author",
    "who",
    "person",
)
_TEXTS = (
    "speech",
    "text",
    "content",
    "transcript",
    "statement",
    "body",
    "paragraphs",
    "paragraph",
    "remarks",
    "utterance",
    "message",
)
_TITLES = ("title", "role", "position", "job_title", "designation", "speaker_title", "speaker_role")
_FIRMS = ("company", "affiliation", "firm", "organization", "organisation")
_QUESTIONS = re.compile(r"q(?:uestions?)?[ _-]?(?:and|&)?[ _-]?a(?:nswers?)?\b|question", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Laid:
    """A reading; its turns and lists of people where the format itself has them; what its fields say of it."""

    reading: Reading
    blocks: tuple[Block, ...] = ()
    people: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


def open_text(text: str, source: str) -> Laid:
    """The text as a reading, whatever its format; raises InputError for broken JSON and JSON without a text."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        try:
            return _bounded(_open_json(text, loads(text), source), source)
        except json.JSONDecodeError as error:
            if re.match(r'\ufeff?\s*[{\[]\s*["{]', text):
                raise InputError(
                    f"{source}: line {error.lineno}: this JSON is broken ({error.msg}): mend it"
                ) from error
        except RecursionError as error:
            raise InputError(f"{source}: this JSON is nested too deep to be a transcript") from error
    if _HTML.match(text):
        return _bounded(Laid(read_page(text)), source)
    _check_length(len(text), source)
    return Laid(Reading.whole(text))


def _bounded(laid: Laid, source: str) -> Laid:
    if not laid.reading.text.strip():
        raise InputError(f"{source}: nothing but markup and navigation: save the transcript's own page or text")
    _check_length(len(laid.reading.text), source)
    return laid


def _check_length(length: int, source: str) -> None:
    if length > LONGEST:
        raise InputError(f"{source}: {length} characters are no single call (at most {LONGEST}): split the file")


def _open_json(source: str, value: Any, name: str) -> Laid:
    facts = dict(_facts(value))
    turns = list(_turns(value, None))
    people = tuple(str(item) for item in _lists(value, "participants") if isinstance(item, str))
    if turns:
        return _lay_turns(source, turns, people, facts)
    longest = max(_strings(value), key=len, default=None)
    if longest is None or len(longest) < 80:
        raise InputError(
            f"{name}: this JSON holds no transcript: give one with turns (speaker, text) or one text field"
        )
    siblings = _paragraphs(value, longest)
    made: list[Piece] = []
    for string in siblings:
        made.extend(pieces(source, string))
        made.append(Piece("\n\n", string.end, string.end))
    return Laid(Reading.of(source, made), people=people, facts=facts)


def _lay_turns(source: str, turns: Sequence[_Turn], people: tuple[str, ...], facts: Mapping[str, str]) -> Laid:
    made: list[Piece] = []
    blocks: list[Block] = []
    length = 0

    def add(new: Sequence[Piece]) -> None:
        nonlocal length
        made.extend(new)
        length += sum(len(piece.text) for piece in new)

    for turn in turns:
        if turn.speaker is not None:
            add([*pieces(source, turn.speaker), Piece("\n", turn.speaker.end, turn.speaker.end)])
        start = length
        for index, string in enumerate(turn.said):
            if index:
                add([Piece("\n", string.start, string.start)])
            add(list(pieces(source, string)))
        if length > start:
            label = str(turn.speaker) if turn.speaker is not None else None
            blocks.append(Block(start, length, label, turn.section, turn.title, turn.firm))
            add([Piece("\n\n", turn.said[-1].end, turn.said[-1].end)])
    return Laid(Reading.of(source, made), tuple(blocks), people, facts)


@dataclass(frozen=True, slots=True)
class _Turn:
    speaker: Located | None
    title: str | None
    firm: str | None
    said: tuple[Located, ...]
    section: Section | None


def _turns(value: Any, section: Section | None) -> Iterator[_Turn]:
    """Every object with a speaker and what he said, in the order of the file."""
    if isinstance(value, list):
        for item in value:
            yield from _turns(item, section)
    elif isinstance(value, dict):
        turn = _turn(value, section)
        if turn is not None:
            yield turn
            return
        for name, item in value.items():
            yield from _turns(item, _section(name) or section)


def _turn(item: Mapping[str, Any], section: Section | None) -> _Turn | None:
    fields = {name.casefold().replace("-", "_"): value for name, value in item.items()}
    speaker = next((fields[name] for name in _SPEAKERS if isinstance(fields.get(name), str | dict)), None)
    said = next((found for name in _TEXTS if (found := _said(fields.get(name)))), ())
    if isinstance(speaker, dict):
        fields = {**fields, **{name.casefold(): value for name, value in speaker.items()}}
        speaker = speaker.get("name")
    if not said or not isinstance(speaker, Located):
        return None
    title = next((str(fields[name]) for name in _TITLES if isinstance(fields.get(name), str)), None)
    firm = next((str(fields[name]) for name in _FIRMS if isinstance(fields.get(name), str)), None)
    named = next((_section(str(fields[name])) for name in ("section", "session", "part") if fields.get(name)), None)
    return _Turn(speaker, title, firm, said, named or section)


def _said(value: Any) -> tuple[Located, ...]:
    if isinstance(value, Located):
        return (value,) if value.strip() else ()
    if isinstance(value, list) and value and all(isinstance(item, Located) for item in value):
        return tuple(item for item in value if item.strip())
    return ()


def _section(name: str) -> Section | None:
    if _QUESTIONS.search(name):
        return Section.QA
    return Section.PREPARED if re.search(r"prepared|presentation|remarks", name, re.IGNORECASE) else None


def _facts(value: Any) -> Iterator[tuple[str, str]]:
    """The short fields of the outermost object, and of a header object in it."""
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        for name, field_value in item.items():
            if isinstance(field_value, str | int | float) and len(str(field_value)) < 200:
                yield name.casefold(), str(field_value)
            elif isinstance(field_value, dict) and not isinstance(field_value.get("text"), str):
                yield from ((inner.casefold(), str(v)) for inner, v in field_value.items() if isinstance(v, str | int))
        break


def _lists(value: Any, wanted: str) -> list[Any]:
    if isinstance(value, dict):
        for name, item in value.items():
            if wanted in name.casefold() and isinstance(item, list):
                return item
    return []


def _strings(value: Any) -> Iterator[Located]:
    if isinstance(value, Located):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)


def _paragraphs(value: Any, longest: Located) -> list[Located]:
    """The list of strings that holds the longest one, or that one alone."""
    if isinstance(value, list):
        if any(item is longest for item in value):
            return [item for item in value if isinstance(item, Located)]
        children: Sequence[Any] = value
    elif isinstance(value, dict):
        children = list(value.values())
    else:
        return [longest]
    for child in children:
        found = _paragraphs(child, longest)
        if isinstance(child, list) and len(found) > 1:
            return found
    return [longest]
