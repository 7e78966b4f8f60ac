"""What the words say of who speaks next: hand-overs, questions called up, people presented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from kg.reading.people import called_so, is_name, key
from kg.reading.words import any_word, pattern, words

_CAPITAL = r"[^\W\d_a-zß-ÿ][\w'’\-]*"
_PERSON = rf"(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>{_CAPITAL}(?:\.? {_CAPITAL}|\.[A-Z]\.?| [a-z]{{2,3}}(?= [A-Z])){{0,3}})"


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody is called up in `text[start:end]`; `question` tells that he is to put a question."""

    start: int
    end: int
    name: str | None
    firm: str | None
    question: bool


@cache
def _handing() -> re.Pattern[str]:
    forms = "|".join(f"(?:{form})" for form in words().hand_over)
    return re.compile(rf"(?i:{forms})\s*(?P<rest>(?:[^.!?;]|(?<=\b[MD][rs])\.|(?<=Mrs)\.|(?<=\b[A-Z])\.)*)")


@cache
def _question() -> re.Pattern[str]:
    return re.compile(
        rf"(?i:{words().question_from})\s+(?:Mr\.? |Ms\.? |Dr\.? )?"
        rf"(?P<name>{_CAPITAL}(?:[. ]+{_CAPITAL}){{0,3}}|<?\[?inaudible\]?>?)"
        rf"(?:,? (?i:from|with|at|of|for|and your line|"
        rf"representing)\s+(?P<firm>{_CAPITAL}(?:[. &]+(?:{_CAPITAL}|and|of)){{0,4}}))?"
    )


def call_in(text: str, start: int, end: int) -> Call | None:
    """Who is called up in one sentence, if anybody."""
    sentence = text[start:end]
    match = _question().search(sentence)
    if match and (match.group("firm") or re.search(r"question|line", match.group(), re.IGNORECASE)):
        name = match.group("name").strip(" .")
        return Call(start, end, name if is_name(name) or called_so(name) else None, match.group("firm"), True)
    match = _handing().search(sentence)
    if match:
        return Call(start, end, called(match.group("rest")), None, False)
    return None


def called(rest: str) -> str | None:
    """The person in "our CFO, Jane Doe, for her remarks" or "Jane Doe, Head of Investor Relations of Acme"."""
    for match in re.finditer(_PERSON, rest):
        name = match.group("name").strip(" .,")
        if is_name(name) and not any_word("offices").search(name) and not name.isupper():
            return name
    return None


def presented(opening: str) -> dict[str, tuple[str, str]]:
    """People presented with their offices in a call's opening: by key, their name and title."""
    found: dict[str, tuple[str, str]] = {}
    offices = "|".join(map(re.escape, words().offices))
    title = (
        rf"(?P<title>(?:[\w&\-'’]+,? (?:and )?){{0,7}}?(?i:{offices})\b(?:,? (?:and |& |of )?"
        rf"(?:[\w&\-]+ ){{0,2}}?(?i:{offices})\b| (?:of|for)(?: (?:[A-Z&][\w\-’']*|of|"
        rf"and(?= [A-Z]\w+ [A-Z]))){{1,5}})*)"
    )
    for form in (
        rf"{_PERSON},? (?:who is |is )?(?:our |the |its |company's |\w+['’]s )*{title}",
        rf"(?:our|the|['’]s) {title},? {_PERSON}",
    ):
        for match in re.finditer(form, opening, re.UNICODE):
            name, office = match.group("name").strip(" .,"), match.group("title").strip(" ,")
            if is_name(name) and not name.isupper() and key(name) not in found and len(office) < 120:
                found[key(name)] = (name, office)
    return found


def fullest(name: str, text: str, known: Iterable[str] = ()) -> str:
    """A first or last name in full: as presented (each word that sounds the same spelled as called), or as the text
    most often says it."""
    if " " in name:
        return name
    for full in known:
        parts = full.split()
        near = [fuzz.ratio(key(part), key(name)) for part in parts]
        if len(parts) > 1 and max(near) >= 75:
            parts[near.index(max(near))] = name
            return " ".join(parts)
    word = re.escape(name)
    longer = Counter(
        found
        for match in re.finditer(rf"\b({_CAPITAL} {word}|{word} {_CAPITAL})\b", text)
        if is_name(found := match.group(1)) and not _SAID.match(found)
    )
    best = longer.most_common(1)
    return best[0][0] if best else name


_SAID = re.compile(
    r"(?:thanks?|hi|hello|and|so|but|yes|sure|okay|well|as|with|now|then|maybe|hey|great|good|sorry|right|"
    r"this|it|mr|ms|dr|if|for|over|to)\b"
    r"|.* (?:thanks?|and|i|this|can|do|please|so|if|you|would|as|in|it|we|what|here|again|go|maybe|one|the|just)$",
    re.IGNORECASE,
)


def opens_question(text: str, start: int, end: int) -> bool:
    return bool(pattern("question_opens").search(text[start : min(end, start + 260)]))


def opens_speech(sentence: str) -> bool:
    return bool(re.match(pattern("hand_over_opens").pattern, sentence.lstrip(' "“[('), re.IGNORECASE))
