"""Where a layout sees speakers named, and which layout sees most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.reading.lines import Line, heading
from kg.reading.people import Person, is_name, is_title, key
from kg.reading.profile import Form, Layout, whole_line
from kg.reading.words import any_word, is_interpreter, is_machine, is_no_name, is_nobody, is_operator


@dataclass(frozen=True, slots=True)
class Head:
    """Lines `first` to `last` (inclusive) name who speaks; what is said begins at `speech` of the text."""

    first: int
    last: int
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
    counts = Counter(key(head.name) for head in candidates)
    return [head for head in candidates if _accept(head, listed, counts, introduced)]


def _match(forms: Sequence[Form], lines: Sequence[Line], index: int, skip: set[int]) -> Head | None:
    for form in forms:
        head = _match_form(form, lines, index, skip)
        if head is not None:
            return head
    return None


def _match_form(form: Form, lines: Sequence[Line], index: int, skip: set[int]) -> Head | None:
    last = index + len(form.lines) - 1
    if last >= len(lines) or any(line in skip for line in range(index + 1, last + 1)):
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
    if title and not form.sure and not (is_title(title) or is_name(name)):
        return None
    return Head(index, last, speech, name, title, said.get("firm"), form.sure)


def _accept(head: Head, listed: set[str], counts: Counter[str], introduced: set[str]) -> bool:
    name = head.name
    if head.sure or is_operator(name) or is_interpreter(name) or is_nobody(name) or is_machine(name):
        return True
    if key(name) in listed:
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
    r"(?:question[^.]{0,40}(?:from|of)|line of|over to|introduce|turn it to|welcome|thank(?:s| you),|hand[^.]{0,20}to|Mr\.|Ms\.|Dr\.)"
    r"\s+(?:the line of )?(?:Mr\.? |Ms\.? |Dr\.? )?((?:[^\W\d_a-zß-ÿ][\w'’\-]+[ .]?){1,3})"
)


def introduced_names(text: str) -> set[str]:
    """Words of the names by which somebody in the text is called up."""
    return {word for match in _INTRODUCED.finditer(text) for word in key(match.group(1)).split()}
