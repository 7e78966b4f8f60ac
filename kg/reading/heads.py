"""Where a layout sees speakers named, and which layout sees most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.reading.lines import Line, heading
from kg.reading.people import Person, called_so, is_name, is_title, key
from kg.reading.profile import Form, Layout, whole_line
from kg.reading.words import any_word, is_interpreter, is_machine, is_no_name, is_nobody, is_operator


@dataclass(frozen=True, slots=True)
class Head:
    """Lines `first` to `last` (inclusive) name who speaks; the label begins at `start` of the text, perhaps at the end
    of the line before, and what is said at `speech`."""

    first: int
    last: int
    start: int
    speech: int
    name: str
    title: str | None
    firm: str | None
    sure: bool


def best(
    choice: Sequence[Layout], lines: Sequence[Line], people: Sequence[Person], skip: set[int], introduced: set[str]
) -> tuple[Layout | None, list[Head]]:
    """The layout whose heads take most lines, and its heads; None where no layout sees two speakers."""
    chosen: Layout | None = None
    heads: list[Head] = []
    for layout in choice:
        found = find(layout, lines, people, skip, introduced)
        if len(found) > 1 and _weight(found) > _weight(heads):
            chosen, heads = layout, found
    return chosen, heads


def _weight(heads: Sequence[Head]) -> float:
    return sum(head.last - head.first + 1 + 0.1 * (head.title is not None) for head in heads)


def find(
    layout: Layout, lines: Sequence[Line], people: Sequence[Person], skip: set[int], introduced: set[str]
) -> list[Head]:
    candidates: list[Head] = []
    index = 0
    while index < len(lines):
        head = None if index in skip else _match(layout.forms, lines, index, skip)
        if head is not None:
            candidates.append(head)
            index = head.last + 1
        else:
            index += 1
    listed = {key(person.name) for person in people}
    gaps = sorted(line.gap for line in lines)
    usual = gaps[len(gaps) // 2] if gaps else 1
    candidates = [_grown(head, lines) for head in candidates if _stands_free(head, lines, listed, usual, skip)]
    counts = Counter(key(head.name) for head in candidates)
    capitals = sum(head.name.isupper() for head in candidates) > max(4, 0.6 * len(candidates))
    accepted = [
        head
        for head in candidates
        if (capitals and head.name.isupper() and is_name(head.name))
        or (
            _accept(head, listed, counts, introduced)
            and (not capitals or head.name.isupper() or not (head.title or head.firm))
        )
    ]
    if len(accepted) < 3:
        return accepted
    begun, small = accepted[0].first, set(re.findall(r"\b[a-z][\w’']*", " ".join(line.text for line in lines)))
    known = set(accepted)
    return [head for head in candidates if head in known or (head.first > begun and _names_only(head, small))]


def _names_only(head: Head, small: set[str]) -> bool:
    """Whether a label once seen among others is a name: its words are not all words of the text in small letters."""
    parts = key(head.name).split()
    return len(parts) > 1 and is_name(head.name) and not head.title and not all(part in small for part in parts)


def _entitles(form: Form, name: str, title: str, firm: str | None) -> bool:
    """Whether what stands beside a name is an office or a firm; between dashes a misspelt one passes."""
    if is_title(title):
        return True
    return "--" in form.lines[-1].pattern and (bool(firm and is_title(firm)) or is_name(name))


_LEGAL = re.compile(r"(?:inc|corp|ltd|llc|limited|co|plc)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:…\])\"”'’。！？-][\"”'’)\]]*$")


def _stands_free(head: Head, lines: Sequence[Line], listed: set[str], usual: int, skip: set[int]) -> bool:
    """Whether a name alone on its line begins something, and is no end of a broken line."""
    if head.sure or head.speech < lines[head.last].end or key(head.name) in listed or is_operator(head.name):
        return True
    if head.first == 0 or head.first - 1 in skip or (head.title is None and lines[head.first].gap > 1):
        return True
    before = lines[head.first - 1]
    return lines[head.first].gap > max(usual, 1) or bool(_ENDED.search(before.text)) or len(before.text) < 40


_BROKEN_NAME = re.compile(r"(?:^|(?<=[.?!\])] ))([A-Z][A-Z'’.\-]+(?: [A-Z][A-Z'’.\-]*)?)$")


def _grown(head: Head, lines: Sequence[Line]) -> Head:
    """A label in capitals that a line's end broke gets back its first half."""
    if not head.name.isupper() or " " in head.name or head.first == 0 or is_operator(head.name):
        return head
    before = lines[head.first - 1]
    half = _BROKEN_NAME.search(before.text)
    if half is None or len(half.group(1)) > 24:
        return head
    return replace(head, start=before.start + half.start(1), name=f"{half.group(1)} {head.name}")


def _match(forms: Sequence[Form], lines: Sequence[Line], index: int, skip: set[int]) -> Head | None:
    for form in forms:
        head = _match_form(form, lines, index, skip)
        if head is not None:
            return head
    return None


def _match_form(form: Form, lines: Sequence[Line], index: int, skip: set[int]) -> Head | None:
    last = index + len(form.lines) - 1
    if last >= len(lines) or (last > index and any(line in skip for line in range(index + 1, last + 1))):
        return None
    said: dict[str, str] = {}
    speech = lines[last].end
    for offset, pattern in enumerate(form.lines):
        line = lines[index + offset]
        if offset and line.gap > 1:
            return None
        if form.open and offset == len(form.lines) - 1:
            match = pattern.match(line.text)
            if match:
                speech = line.start + match.end()
        else:
            match = pattern.fullmatch(line.text) if len(line.text) <= 240 else None
        if not match:
            return None
        said.update({name: value for name, value in match.groupdict().items() if value})
    name, title = said["name"].strip(" ,"), said.get("title")
    if whole_line("sections", "questions").fullmatch(heading(name)) or is_no_name(name):
        return None
    if title and len(form.lines) > 1 and not form.sure and not is_title(title):
        return None
    if said.get("firm") and (is_operator(name) or " " not in name):
        return None
    if title and not form.sure and (_LEGAL.match(title) or not _entitles(form, name, title, said.get("firm"))):
        return None
    return Head(index, last, lines[index].start, speech, name, title, said.get("firm"), form.sure)


def _accept(head: Head, listed: set[str], counts: Counter[str], introduced: set[str]) -> bool:
    name = head.name
    if head.sure or is_operator(name) or is_interpreter(name) or is_nobody(name) or is_machine(name):
        return True
    if key(name) in listed:
        return True
    if head.title and (head.firm or head.last > head.first) and called_so(name):
        return True
    if any_word("firms").search(name) or any_word("offices").search(name):
        return False
    if not is_name(name):
        return False
    if head.title and is_title(head.title):
        return True
    known = any(len(word) > 2 and word in introduced for word in key(name).split())
    return known or (counts[key(name)] > 1 and (" " in name or "\u4e00" <= name[0] <= "\u9fff"))


_INTRODUCED = re.compile(
    r"(?:question[^.]{0,40}?(?:from|of)|line of|over to|introduce|turn it to|welcome|thank(?:s| you),|"
    r"hand[^.]{0,20}?to|Mr\.|Ms\.|Dr\.)"
    r"\s+(?:the line of )?(?:Mr\.? |Ms\.? |Dr\.? )?((?:[^\W\d_a-zß-ÿ][\w'’\-]+[ .]?){1,3})"
)


def introduced_names(text: str) -> set[str]:
    """Words of the names by which somebody in the text is called up."""
    return {word for match in _INTRODUCED.finditer(text) for word in key(match.group(1)).split()}
