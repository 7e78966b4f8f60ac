"""The roles of a call's stretches: the label proposes, the words decide."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.reading.cast import Cast
from kg.reading.document import Role, Section
from kg.reading.handover import opens_question, opens_speech
from kg.reading.labels import certain_of, host_of
from kg.reading.people import key
from kg.reading.split import Stretch
from kg.reading.words import any_of, is_machine


def roles_of(text: str, parts: Sequence[Stretch], cast: Cast) -> list[Role]:
    """A role a stretch: what the label tells for certain, then what the course of the call tells."""
    certain = [certain_of(part, cast) for part in parts]
    host = host_of(text, parts, certain, cast)
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
        if role is Role.OPERATOR and welcomes(said):
            questions = False
        asking = role is Role.ANALYST or (role is Role.OPERATOR and asking and len(said) < 40)
    roles = _steady(parts, certain, roles, asked)
    return _interpreters(text, parts, roles)


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


def welcomes(said: str) -> bool:
    """Whether a call begins here, perhaps for the second time in one file."""
    opening = r"standing by[^?]{0,80}welcome|welcome to [^.?]{0,120}(?:conference|earnings) call"
    return bool(re.search(opening, said[:400], re.IGNORECASE))
