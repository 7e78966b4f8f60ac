"""Lists of participants, and what a line can be: a title, a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.reading.lines import Line, heading
from kg.reading.profile import whole_line
from kg.reading.words import any_word, is_no_name, is_operator, words

_DASH = re.compile(r"\s*(?:--|—|–)\s*|\s+-\s+")
_NUMBERS = re.compile(r"[$€£¥%]|\d{2,}")
_OPENS_SPEECH = re.compile(
    r"(?:thank|thanks|good|hello|hi|hey|yes|yeah|sure|okay|ok|so|and|i|we|our|well|great|just|maybe|please|welcome|that|this|"
    r"it|the|with|let|now|if|in|at|as|for|right|no|absolutely)\b(?!.*\bllc\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of a list of participants; `side` is "management", "analysts" or "everyone"."""

    name: str
    title: str | None
    firm: str | None
    side: str


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A name as compared: no honorific, no punctuation, no case."""
    name = re.sub(r"^(?:mr|ms|mrs|dr|prof|sir)\.? ", "", name.casefold().replace("’", "'"))
    return re.sub(r"[^\w ]+", "", name).strip()


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    """Whether a line can be somebody's office or firm."""
    if len(text) > 150 or ";" in text or text.endswith(("?", "!", ":")) or _OPENS_SPEECH.match(text):
        return False
    if text.endswith(".") and not re.search(
        r"\b(?:inc|co|ltd|corp|l\.p|n\.v|s\.a|plc|llc|jr|cie|s\.p\.a|l\.l\.c)\.$", text, re.I
    ):
        return False
    return bool(any_word("offices").search(text) or any_word("firms").search(text))


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a line can be a person's name: two to six words, none of an office, a firm or a heading."""
    parts = text.split()
    if (
        not 1 <= len(parts) <= 7
        or len(text) > 60
        or is_no_name(text)
        or _HONORIFIC.fullmatch(text)
        or re.search(r"[\d$%@/|:;!?]", text)
    ):
        return False
    if any_word("firms").search(text) or any_word("offices").search(text):
        return False
    return all(part[0].isupper() or part[0] in '"“(' or part in _PARTICLES or not part[0].isascii() for part in parts)


def called_so(text: str) -> bool:
    """Whether two or three words can name a person though one is a firm's word too: "Scott Group", "Ann Bank"."""
    parts = text.split()
    plain_words = all(re.fullmatch(r"[^\W\d_a-zß-ÿ][\w'’.\-]*", part) for part in parts)
    return 2 <= len(parts) <= 3 and plain_words and not is_no_name(text) and not any_word("offices").search(text)


_HONORIFIC = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.?", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "la",
        "le",
        "bin",
        "al",
        "el",
        "y",
        "zu",
        "jr.",
        "jr",
    ]
)


def preamble(lines: Sequence[Line], listed: set[int]) -> set[int]:
    """The lines down to the end of the lists above the call: no one speaks there."""
    last = max((index for index in listed if index < max(0.4 * len(lines), 12)), default=-1)
    return set(range(last + 1))


def participants(lines: Sequence[Line]) -> tuple[list[Person], set[int]]:
    """Everybody listed, and the indices of the lines of the lists, headings included."""
    people: list[Person] = []
    taken: set[int] = set()
    side: str | None = None
    index = 0
    while index < len(lines):
        text = lines[index].text.lstrip("*•·-👤 ").strip()
        opened, text = _opens(text)
        if opened:
            side = opened
            taken.add(index)
        if side is None or (opened and not text):
            index += 1
            continue
        if _ends(text):
            side = None
            index += 1
            continue
        below = lines[index + 1].text if index + 1 < len(lines) and lines[index + 1].gap == 1 else ""
        person, used = _entry(text, below, side)
        taken.update(range(index, index + used))
        if person is not None:
            people.append(person)
        index += used
    return people, taken


def _opens(text: str) -> tuple[str | None, str]:
    """The side a heading opens, and what follows the heading on its line."""
    name = heading(text)
    for side in ("management", "analysts", "everyone"):
        if whole_line("participants", side).fullmatch(re.sub(r" \d{1,2}$", "", name)):
            return side, ""
    upper = re.match(r"(EXECUTIVES|ANALYSTS) (?=[A-Z])", text)
    if upper:
        return ("management" if upper.group(1) == "EXECUTIVES" else "analysts"), text[upper.end() :]
    return None, text


def _ends(text: str) -> bool:
    name = heading(text)
    if len(text) > 160 or is_operator(text) or _NUMBERS.search(text):
        return True
    if _OPENS_SPEECH.match(text) and len(text.split()) > 4:
        return True
    return any(
        whole_line("sections", part).fullmatch(name) for part in ("prepared", "questions", "end", "participants_end")
    )


def _entry(text: str, below: str, side: str) -> tuple[Person | None, int]:
    parts = [part for part in _DASH.split(text) if part]
    if len(parts) >= 2:
        name, rest = parts[0], parts[1:]
        if not is_name(name) and is_name(rest[-1]):
            return Person(rest[-1], name, None, side), 1
        firm = rest[0] if len(rest) > 1 or side == "analysts" else None
        title = rest[-1] if len(rest) > 1 or side != "analysts" else None
        if not is_name(name) and not (called_so(name) and is_title(rest[-1])):
            name = _leading_name(name)
        return (Person(name, title, firm, side) if name else None), 1
    if "," in text and is_name(text.split(",")[0]) and is_title(text.split(",", 1)[1].strip()):
        name, title = text.split(",", 1)
        return Person(name, title.strip(), None, side), 1
    pair = _DASH.split(below, maxsplit=1)
    if is_name(text) and below and is_title(below) and not is_name(below) and not (len(pair) > 1 and is_name(pair[0])):
        title = pair[-1] if side != "analysts" or len(pair) > 1 else None
        return Person(text, title, pair[0] if len(pair) > 1 or side == "analysts" else None, side), 2
    return (Person(text, None, None, side) if is_name(text) and len(text.split()) > 1 else None), 1


def _leading_name(text: str) -> str:
    """Of "Jane Q. Doe Acme Securities", where name and firm run on: at most three words before a firm's word."""
    taken: list[str] = []
    for word in text.split()[:3]:
        if not word[0].isupper() or any_word("firms").search(word) or word.casefold() in words().not_names:
            break
        taken.append(word)
    return " ".join(taken) if len(taken) > 1 else ""
