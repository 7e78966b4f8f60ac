"""Who speaks each turn, in which role and section: the label proposes, the words decide."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reading.blocks import Block
from kg.reading.document import Kind, Role, Section, Speaker, Turn
from kg.reading.people import Person, key
from kg.reading.words import any_of, any_word, is_interpreter, is_operator


def turns_of(text: str, blocks: Sequence[Block], people: Sequence[Person], kind: Kind) -> tuple[Turn, ...]:
    listed = {key(person.name): person for person in people}
    section = Section.PREPARED
    turns: list[Turn] = []
    for block in blocks:
        said = text[block.start : block.end]
        role, title, firm = Role.UNKNOWN, block.title, block.firm
        if block.name is None:
            turns.append(
                Turn(len(turns), block.start, block.end, Speaker(None, Role.AUTHOR), block.section or Section.SUMMARY)
            )
            continue
        section = block.section or section
        person = listed.get(key(block.name))
        if person is not None:
            title, firm = title or person.title, firm or person.firm
        words = " ".join(filter(None, (title, firm)))
        if is_operator(block.name):
            role = Role.OPERATOR
        elif is_interpreter(block.name):
            role = Role.INTERPRETER
        elif (person is not None and person.side == "analysts") or any_word("analysts").search(words):
            role = Role.ANALYST
        elif any_word("investor_relations").search(words):
            role = Role.MODERATOR
        elif (person is not None and person.side == "management") or any_word("heads_of_company").search(words):
            role = Role.MANAGEMENT
        speaker = Speaker(block.name, role, title, firm, block.name)
        turns.append(Turn(len(turns), block.start, block.end, speaker, section))
        if role is Role.OPERATOR and any_of("operator_words").search(said) and "question" in said:
            section = Section.QA
    return tuple(turns)
