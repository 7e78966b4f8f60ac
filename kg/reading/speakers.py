"""Who speaks each turn, in which role and section: the label proposes, the words decide."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.reading.blocks import Block
from kg.reading.boilerplate import boilerplate_in
from kg.reading.document import Role, Section, Speaker, Turn
from kg.reading.handover import call_in, fullest, opens_question, opens_speech, presented
from kg.reading.people import Person, key
from kg.reading.sentences import sentences_in
from kg.reading.split import Stretch, stretches
from kg.reading.words import any_of, any_word, is_interpreter, is_machine, is_nobody, is_operator, pattern, words

_OPENING = (100, 6000)
"""Code points: what a host says before handing over is at least and at most so long."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is known to be in the call: those listed, those presented, by key of their names."""

    listed: Mapping[str, Person]
    presented: Mapping[str, tuple[str, str]]
    guests: frozenset[str]

    def title_of(self, name: str) -> tuple[str | None, str | None, str | None]:
        """Title, firm and side of somebody listed or presented, by the whole name or a part of it."""
        person = self.listed.get(key(name)) or self._misspelt(key(name))
        if person is None and " " not in name.strip():
            person = next((other for known, other in self.listed.items() if key(name) in known.split()), None)
        if person is not None:
            return person.title, person.firm, person.side
        parts = set(key(name).split())
        for known, (_, title) in self.presented.items():
            shared = parts & set(known.split())
            if known == key(name) or len(shared) > 1 or (len(parts) == 1 and shared):
                return title, None, "presented"
        return None, None, None

    def _misspelt(self, name: str) -> Person | None:
        best = max(self.listed, key=lambda known: fuzz.ratio(known, name), default=None)
        return self.listed[best] if best and " " in name and fuzz.ratio(best, name) >= 88 else None


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
        {key(person.name): person for person in people}, presented(opening[:9000]), _guests(blocks, company or "")
    )
    roles = _roles(text, parts, cast)
    names = _names(text, parts, roles, cast)
    turns: list[Turn] = []
    for part, role, section, name in zip(parts, roles, _sections(text, parts, roles), names, strict=True):
        speaker = _speaker(part, role, name, cast)
        for start, end, where in _sections_within(text, part, role, section):
            turns.append(Turn(len(turns), start, end, speaker, where))
    return tuple(turns)


def _guests(blocks: Sequence[Block], company: str) -> frozenset[str]:
    """Labels that once stand beside a firm which shares no word with the company's name."""
    own = set(re.findall(r"\w{3,}", company.casefold())) - set(words().firms) - {"the", "and"}
    return frozenset(
        block.name
        for block in blocks
        if block.name and block.firm and own and not own & set(re.findall(r"\w{3,}", block.firm.casefold()))
    )


def _speaker(part: Stretch, role: Role, name: str | None, cast: Cast) -> Speaker:
    if part.block.name is None and name is None:
        return Speaker(None, role)
    title, firm = (part.block.title, part.block.firm) if not part.split else (None, None)
    known_title, known_firm, _ = cast.title_of(name or "")
    if part.called is not None and part.called.question and role is Role.ANALYST:
        known_firm = known_firm or part.called.firm
    return Speaker(name, role, title or known_title, firm or known_firm, part.block.name)


def _roles(text: str, parts: Sequence[Stretch], cast: Cast) -> list[Role]:
    """A role a stretch: what the label tells for certain, then what the course of the call tells."""
    certain = [_certain(part, cast) for part in parts]
    host = _host(text, parts, certain, cast)
    certain = [
        Role.MODERATOR if host is not None and part.block.name == host else sure
        for part, sure in zip(parts, certain, strict=True)
    ]
    asked = _askers(parts, certain)
    roles: list[Role] = []
    asking = questions = False
    for part, sure in zip(parts, certain, strict=True):
        said = text[part.start : part.end]
        role = sure
        if role is None:
            role = _by_words(said, part, asking, questions, part.block.name in asked)
        roles.append(role)
        questions = questions or (part.called is not None and part.called.question) or part.block.section is Section.QA
        questions = questions or role is Role.ANALYST
        if role is Role.OPERATOR and _welcomes(said):
            questions = False
        asking = role is Role.ANALYST or (role is Role.OPERATOR and asking and len(said) < 40)
    roles = _steady(parts, certain, roles, asked)
    return _interpreters(text, parts, roles)


def _host(text: str, parts: Sequence[Stretch], certain: Sequence[Role | None], cast: Cast) -> str | None:
    """The label that opens a call for management with the safe harbour and hands over, if it leads no company."""
    for part, sure in zip(parts, certain, strict=True):
        name, said = part.block.name, text[part.start : part.end]
        if part.split or sure is Role.OPERATOR or name is None or len(said) < _OPENING[0]:
            continue
        title, _, _ = cast.title_of(name)
        offices = re.sub(
            r"vice[- ]president", "", " ".join(filter(None, (part.block.title, title))), flags=re.IGNORECASE
        )
        leads = any_word("heads_of_company").search(offices)
        opens = len(said) < _OPENING[1] and re.search("forward[- ]looking", said, re.IGNORECASE)
        call = call_in(text, *sentences_in(text, max(part.start, part.end - 400), part.end)[-1])
        hands = call is not None and not call.question
        may = sure in (Role.MANAGEMENT, None) and not is_machine(name)
        return name if may and opens and hands and not leads else None
    return None


def _certain(part: Stretch, cast: Cast) -> Role | None:
    """What a label says, where it says anything: an operator's, a title, a side of the list of participants."""
    name = part.block.name
    if name is None:
        return Role.AUTHOR if part.block.section in (Section.HEADER, Section.SUMMARY) else None
    if part.split:
        return Role.ANALYST if part.called is not None and part.called.question else None
    if is_operator(name):
        return Role.OPERATOR
    if is_interpreter(name):
        return Role.INTERPRETER
    if name in cast.guests:
        return Role.ANALYST
    title, firm, side = cast.title_of(name) if not is_nobody(name) else (None, None, None)
    offices = " ".join(filter(None, (part.block.title, part.block.firm, title, firm)))
    if (
        re.search(r"analyst|shareholder", name, re.IGNORECASE)
        or side == "analysts"
        or any_word("analysts").search(offices)
    ):
        return Role.ANALYST
    return _of_management(offices, side, name)


def _of_management(offices: str, side: str | None, name: str) -> Role | None:
    if any_word("investor_relations").search(offices) and not re.search(
        r"chief (?:executive|financial)|\bC[EF]O\b", offices, re.IGNORECASE
    ):
        return Role.MODERATOR
    if side in ("management", "presented") or any_word("heads_of_company").search(offices):
        return Role.MANAGEMENT
    if re.search(r"executive|company representative|corporate participant", name, re.IGNORECASE):
        return Role.MANAGEMENT
    return Role.MANAGEMENT if re.fullmatch(r"executive|management", offices.strip(), re.IGNORECASE) else None


def _askers(parts: Sequence[Stretch], certain: Sequence[Role | None]) -> set[str]:
    """Labels that are called up to put a question and are never called up, or known, to do anything else."""
    called: Counter[str] = Counter()
    first: dict[str, int] = {}
    begun = False
    for index, (part, sure) in enumerate(zip(parts, certain, strict=True)):
        name = part.block.name
        if name is None or sure is not None or part.split:
            begun = begun or (part.called is not None and part.called.question)
            continue
        first.setdefault(name, index if begun or (part.called is not None and part.called.question) else -1)
        call = part.called
        if call is not None and call.question:
            begun = True
            if (
                call.name is None
                or is_machine(name)
                or set(key(call.name).split()) & set(key(name).split())
                or " " in name
            ):
                called[name] += 1
    return {name for name in called if first[name] >= 0 and not is_machine(name)}


def _by_words(said: str, part: Stretch, asking: bool, questions: bool, asker: bool) -> Role:
    if asker:
        return Role.ANALYST
    operating = any_of("operator_words").search(said)
    moderating = re.search(r"operator|next question|our host|forward[- ]looking|last question", said, re.IGNORECASE)
    handed = part.split and part.called is not None and not part.called.question and opens_speech(said)
    if (
        operating
        and not handed
        and (len(said) < 900 or re.search(r"standing by|listen[- ]?only|\bstar\b|\*", said[:900], re.IGNORECASE))
    ):
        return Role.OPERATOR if len(said) < 900 or part.split is False else Role.UNKNOWN
    if part.answer:
        return Role.MANAGEMENT
    if part.called is not None and part.called.question and not _thanks_for_question(said):
        return Role.ANALYST
    if questions and asking and opens_question(said, 0, len(said)) and not _thanks_for_question(said):
        return Role.ANALYST
    if (questions and len(said) < 220 and moderating) or (
        not questions and moderating and len(said) < 6000 and re.search("forward[- ]looking", said)
    ):
        return Role.MODERATOR
    if (
        not questions
        and part.called is not None
        and re.search(
            r"(?:joining|with) (?:us|me)[^.]{0,40}\b(?:is|are)\b|on the call (?:today )?(?:with me )?(?:is|are)\b",
            said[:900],
        )
    ):
        return Role.MODERATOR
    return Role.MANAGEMENT


def _thanks_for_question(said: str) -> bool:
    return bool(
        re.match(
            r"[^.?!]{0,60}(?:for (?:the|your|that|those|these)[^.?!]{0,24}questions?|let me (?:answer|take|address))",
            said,
            re.IGNORECASE,
        )
    )


def _steady(parts: Sequence[Stretch], certain: Sequence[Role | None], roles: list[Role], asked: set[str]) -> list[Role]:
    """A person's label has one role through the call: who ever moderates or manages is no analyst elsewhere."""
    seen: dict[str, Counter[Role]] = defaultdict(Counter)
    for part, role in zip(parts, roles, strict=True):
        if part.block.name and not part.split:
            seen[part.block.name][role] += 1
    callers = {name for name, counts in seen.items() if counts[Role.ANALYST] and not counts[Role.OPERATOR]}
    for part, role in zip(parts, roles, strict=True):
        if role is Role.MANAGEMENT and part.end - part.start >= 160:
            callers.discard(part.block.name or "")
    steady: list[Role] = []
    for part, sure, role in zip(parts, certain, roles, strict=True):
        name = part.block.name
        short = part.end - part.start < 160
        if sure is None and name in callers and short and role is Role.MANAGEMENT and not part.split:
            role = Role.ANALYST if is_machine(name or "") else role
        if sure is None and name and not part.split and not is_machine(name) and name not in asked:
            counts = seen[name]
            if role is Role.OPERATOR and counts[Role.OPERATOR] < counts.total() / 2:
                role = Role.MODERATOR
            if (
                counts[Role.MODERATOR]
                and role is Role.MANAGEMENT
                and 2 * counts[Role.MODERATOR] >= counts[Role.MANAGEMENT]
            ):
                role = Role.MODERATOR
            if role is Role.ANALYST and counts[Role.ANALYST] == 1 and counts[Role.MANAGEMENT] > 3 and " " in name:
                role = Role.MANAGEMENT
        steady.append(role)
    return steady


def _interpreters(text: str, parts: Sequence[Stretch], roles: list[Role]) -> list[Role]:
    """A label that renders questions as well as answers, or says what another just said, interprets."""
    announced = re.search(
        r"\b(?:interpret(?:er|ation)|translat(?:or|ion))\b", text[: max(8000, parts[0].end if parts else 0) * 2]
    )
    answers: Counter[str] = Counter()
    renders: Counter[str] = Counter()
    for part, role in zip(parts, roles, strict=True):
        if part.block.name and not part.split:
            answers[part.block.name] += role is Role.MANAGEMENT
            renders[part.block.name] += role is Role.ANALYST
    double = {
        name for name in renders if renders[name] > 1 and answers[name] > 1 and announced and not is_machine(name)
    }
    return [
        Role.INTERPRETER
        if role is Role.MANAGEMENT
        and (
            (part.block.name in double and index > 12)
            or re.match(r"\s*\[Interpreted\]", text[part.start : part.start + 20])
        )
        else role
        for index, (part, role) in enumerate(zip(parts, roles, strict=True))
    ]


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


def _welcomes(said: str) -> bool:
    """Whether a call begins here, perhaps for the second time in one file."""
    opening = r"standing by[^?]{0,80}welcome|welcome to [^.?]{0,120}(?:conference|earnings) call"
    return bool(re.search(opening, said[:400], re.IGNORECASE))


def _sections(text: str, parts: Sequence[Stretch], roles: Sequence[Role]) -> list[Section]:
    """Where each stretch stands; the first question opens the Q&A, a new welcome closes it."""
    sections: list[Section] = []
    current = Section.PREPARED
    for part, role in zip(parts, roles, strict=True):
        if part.block.name is None and part.block.section in (Section.HEADER, Section.SUMMARY):
            sections.append(part.block.section)
            continue
        said = text[part.start : part.start + 400]
        if role is Role.OPERATOR and _welcomes(said):
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
