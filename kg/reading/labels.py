"""What a label says for certain of the role of who speaks under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reading.cast import Cast
from kg.reading.document import Role, Section
from kg.reading.handover import call_in
from kg.reading.sentences import sentences_in
from kg.reading.split import Stretch
from kg.reading.words import any_word, is_interpreter, is_machine, is_nobody, is_operator

_OPENING = (100, 6000)
"""Code points: what a host says before handing over is at least and at most so long."""


def certain_of(part: Stretch, cast: Cast) -> Role | None:
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


def host_of(text: str, parts: Sequence[Stretch], certain: Sequence[Role | None], cast: Cast) -> str | None:
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
