"""The layouts of `loaders/layouts`, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import yaml
from pydantic import ValidationError

from kg.errors import SchemaError
from kg.reading.words import words
from kg.resources import folder
from kg.schema.reader import SchemaFile

M = TypeVar("M", bound=SchemaFile)

_WORD = r"(?:[^\W\d_a-zß-ÿ][\w'’.\-]{0,24})"
_SMALL = r"(?:de|da|di|do|dos|del|della|van|von|der|den|ter|la|le|bin|al|el|y|zu|jr\.?|III?|IV|\w\.)"
_NAME = (
    rf"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Madam)\.? )?{_WORD}(?:[ \xa0]{{1,2}}(?:{_WORD}|{_SMALL}|[\"“(]{_WORD}[\"”)])){{0,5}}"
)
_MACHINE = r"(?:spk|spkr|speaker|participant|voice)[ _#-]?\d{1,3}|S\d{1,2}"


class HeadForm(SchemaFile):
    """Line patterns that name a speaker together; `sure` heads need no further sign that they are one."""

    lines: list[str]
    sure: bool = False
    timed: bool = False


class Profile(SchemaFile):
    name: str
    about: str
    heads: list[HeadForm]
    only_if: str | None = None
    leave_out: tuple[str, ...] = ()


class _Sections(SchemaFile):
    prepared: list[str]
    questions: list[str]
    participants_end: list[str]
    summary: list[str]
    end: list[str]


class _Participants(SchemaFile):
    management: list[str]
    analysts: list[str]
    everyone: list[str]


class Common(SchemaFile):
    sections: _Sections
    participants: _Participants
    furniture: list[str]


@dataclass(frozen=True, slots=True)
class Form:
    """A head form compiled: all lines but the last match whole; `open` tells that speech follows on the last."""

    lines: tuple[re.Pattern[str], ...]
    sure: bool
    open: bool


@dataclass(frozen=True, slots=True)
class Layout:
    name: str
    forms: tuple[Form, ...]
    only_if: re.Pattern[str] | None
    leave_out: tuple[re.Pattern[str], ...]


@cache
def common() -> Common:
    return _read("_common", Common)


@cache
def layouts() -> tuple[Layout, ...]:
    """All profiles, by name."""
    names = sorted(path.stem for path in (folder("loaders") / "layouts").glob("[!_]*.yaml"))
    return tuple(_compile(_read(name, Profile)) for name in names)


@cache
def whole_line(part: str, name: str) -> re.Pattern[str]:
    """The headings of one kind ("sections", "questions") as one pattern over a whole line."""
    field = getattr(getattr(common(), part), name) if name else getattr(common(), part)
    return re.compile("|".join(f"(?:{pattern})" for pattern in field), re.IGNORECASE)


def _compile(profile: Profile) -> Layout:
    forms = tuple(
        Form(tuple(_pattern(line) for line in head.lines), head.sure or head.timed, head.lines[-1].endswith("{rest}"))
        for head in profile.heads
    )
    return Layout(
        profile.name,
        forms,
        re.compile(profile.only_if) if profile.only_if else None,
        tuple(re.compile(pattern, re.MULTILINE) for pattern in profile.leave_out),
    )


def _pattern(line: str) -> re.Pattern[str]:
    nobodies = "|".join(map(re.escape, words().nobodies + words().operators + words().interpreters))
    somebody = rf"(?i:{nobodies})(?: (?:#? ?\d+|[A-Z]))?"
    parts = {
        "{name}": rf"(?P<name>{_NAME}|{somebody})",
        "{label}": rf"(?P<name>(?i:{_MACHINE})|{somebody}|{_NAME})",
        "{operator}": rf"(?P<name>(?i:{'|'.join(map(re.escape, words().operators))}))",
        "{title}": r"(?P<title>[^\W_].{1,150})",
        "{role}": r"(?P<title>(?i:executive|analyst|operator|attendee|shareholder|management|\w+))",
        "{initial}": r"[^\W\d_]|[^\W\d_]\.?[^\W\d_]",
        "{anything}": r"(?P<name>\S.{0,80})",
        "{rest}": r"",
    }
    for slot, pattern in parts.items():
        line = line.replace(slot, pattern)
    return re.compile(line)


def _read(name: str, model: type[M]) -> M:
    path = folder("loaders") / "layouts" / f"{name}.yaml"
    try:
        with path.open(encoding="utf-8") as stream:
            return model.model_validate(yaml.load(stream, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except (OSError, yaml.YAMLError) as error:
        raise SchemaError(f"{path}: cannot be read: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise SchemaError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
