"""Who speaks each turn, under which name and in which section."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kg.reading.blocks import Block
from kg.reading.boilerplate import boilerplate_in
from kg.reading.cast import Cast, guests
from kg.reading.document import Role, Section, Speaker, Turn
from kg.reading.handover import fullest, presented
from kg.reading.people import Person, key
from kg.reading.roles import roles_of, welcomes
from kg.reading.split import Stretch, stretches
from kg.reading.words import any_word, is_machine, is_operator, pattern


def turns_of(
    text: str, blocks: Sequence[Block], people: Sequence[Person], company: str | None, spoken: bool
) -> tuple[Turn, ...]:
    """The turns of a call; of an article, its stretches as they stand. Whoever speaks for another firm is a guest."""
    if not spoken:
        return tuple(
            Turn(index, block.start, block.end, Speaker(None, Role.AUTHOR), block.section or Section.SUMMARY)
            for index, block in enumerate(blocks)
        )
    parts = stretches(text, blocks)
    opening = " ".join(text[part.start : part.end] for part in parts[:8] if part.block.section is not Section.HEADER)
    cast = Cast(
        {key(person.name): person for person in people}, presented(opening[:9000]), guests(blocks, company or "")
    )
    roles = roles_of(text, parts, cast)
    names = _names(text, parts, roles, cast)
    turns: list[Turn] = []
    for part, role, section, name in zip(parts, roles, _sections(text, parts, roles), names, strict=True):
        speaker = _speaker(part, role, name, cast)
        for start, end, where in _sections_within(text, part, role, section):
            turns.append(Turn(len(turns), start, end, speaker, where))
    return tuple(turns)


def _speaker(part: Stretch, role: Role, name: str | None, cast: Cast) -> Speaker:
    if part.block.name is None and name is None:
        return Speaker(None, role)
    title, firm = (part.block.title, part.block.firm) if not part.split else (None, None)
    known_title, known_firm, _ = cast.title_of(name or "")
    if part.called is not None and part.called.question and role is Role.ANALYST:
        known_firm = known_firm or part.called.firm
    return Speaker(name, role, title or known_title, firm or known_firm, part.block.name)


def _names(text: str, parts: Sequence[Stretch], roles: Sequence[Role], cast: Cast) -> list[str | None]:
    """A person's label as it stands; for a machine's, who was called up or who says who he is."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    own: list[str | None] = []
    for part, role in zip(parts, roles, strict=True):
        name = None
        if role is not Role.OPERATOR and (part.block.name is None or part.split or is_machine(part.block.name)):
            name = _named_by_words(text, part, cast)
            if name and part.block.name and not part.split:
                called[part.block.name][name] += 1
        own.append(name)
    names: list[str | None] = []
    for part, role, name in zip(parts, roles, own, strict=True):
        label = part.block.name
        if role is Role.AUTHOR:
            names.append(None)
        elif role is Role.OPERATOR:
            names.append("Operator" if label is None or part.split or is_machine(label) else _written(label, text))
        elif name is not None:
            names.append(name)
        elif label is not None and is_machine(label):
            one = called[label] if len(called[label]) == 1 and not part.split else None
            names.append(next(iter(one)) if one else (None if part.split else label))
        elif part.split:
            names.append(None)
        else:
            names.append(_written(label, text) if label else None)
    return names


def _named_by_words(text: str, part: Stretch, cast: Cast) -> str | None:
    said = text[part.start : min(part.end, part.start + 300)]
    own = re.search(rf"(?i:\b(?:{pattern('self_naming').pattern}))\s+((?:[^\W\d_a-zß-ÿ][\w'’\-]+ ?){{1,3}})", said)
    if own and len(own.group(1).split()) > 1 and key(own.group(1)) and not any_word("offices").search(own.group(1)):
        return own.group(1).strip()
    if part.called is not None and part.called.name is not None:
        known = [] if part.called.question else [name for name, _ in cast.presented.values()]
        return fullest(part.called.name, text, known)
    return None


def _written(label: str, text: str) -> str:
    """A label in capitals as the text writes the name elsewhere."""
    if is_operator(label) and label.isupper():
        return label.capitalize()
    if not label.isupper() or is_machine(label):
        return label
    for match in re.finditer(re.escape(label), text, re.IGNORECASE):
        if not match.group().isupper():
            return match.group()
    return re.sub(r"[A-Z][A-Z]+", lambda word: word.group().capitalize(), label)


def _sections(text: str, parts: Sequence[Stretch], roles: Sequence[Role]) -> list[Section]:
    """Where each stretch stands; the first question opens the Q&A, a new welcome closes it."""
    sections: list[Section] = []
    current = Section.PREPARED
    for part, role in zip(parts, roles, strict=True):
        if part.block.name is None and part.block.section in (Section.HEADER, Section.SUMMARY):
            sections.append(part.block.section)
            continue
        said = text[part.start : part.start + 400]
        if role is Role.OPERATOR and welcomes(said):
            current = Section.PREPARED
        elif role is Role.ANALYST or (part.called is not None and part.called.question):
            current = Section.QA
        if part.block.section is Section.QA:
            current = Section.QA
        sections.append(current)
    return sections


def _sections_within(text: str, part: Stretch, role: Role, section: Section) -> Iterator[tuple[int, int, Section]]:
    if role is Role.OPERATOR:
        yield part.start, part.end, Section.BOILERPLATE
    elif role is Role.AUTHOR or (section is Section.QA and role is not Role.MODERATOR):
        yield part.start, part.end, section
    else:
        yield from boilerplate_in(text, part.start, part.end, section)
