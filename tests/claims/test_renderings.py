"""Answers that an interpreter renders, and conversations that only look like it."""

from __future__ import annotations

from kg.reading.document import Role, Section, Speaker, Turn
from kg.reading.rendering import PAIRS, renderings

ORIGINAL = "In quarter three our {} business it grows very fast, revenue up 1{} percent, the merchants like it a lot."
RENDERED = (
    "In the third quarter, our {} business grew very fast, with revenue up 1{} percent, and merchants like it a lot."
)
OTHER = "Let me add one more point on hiring plans, office space and how we think about the {} team over time, item {}."
THINGS = ("cloud", "games", "retail", "travel", "payments", "logistics", "music")


def talk(*said: tuple[str, str], section: Section = Section.QA) -> tuple[str, tuple[Turn, ...]]:
    """A text and its turns, each a voice and its words."""
    text, turns = "", []
    for index, (voice, words) in enumerate(said):
        speaker = Speaker(voice, Role.OPERATOR if voice == "Operator" else Role.MANAGEMENT, label=voice)
        turns.append(Turn(index, len(text), len(text) + len(words), speaker, section))
        text += words + "\n"
    return text, tuple(turns)


def answers(second: str, count: int = len(THINGS)) -> list[tuple[str, str]]:
    """Answers of one voice, each followed by another voice; the operator stands between."""
    said: list[tuple[str, str]] = []
    for k, thing in enumerate(THINGS[:count]):
        said += [("Bo Lin", ORIGINAL.format(thing, k)), ("Kit", second.format(thing, k)), ("Operator", "Next, please.")]
    return said


OPENING = ("Operator", "An interpreter will render the answers.")


def test_the_second_voice_renders_the_first() -> None:
    text, turns = talk(OPENING, *answers(RENDERED))
    assert dict(renderings(text, turns)) == {3 * k + 1: 3 * k + 2 for k in range(len(THINGS))}


def test_no_interpreter_no_rendering() -> None:
    assert not renderings(*talk(("Operator", "Welcome."), *answers(RENDERED)))


def test_two_executives_who_say_different_things_render_nothing() -> None:
    assert not renderings(*talk(OPENING, *answers(OTHER)))


def test_a_few_pairs_prove_nothing() -> None:
    assert not renderings(*talk(OPENING, *answers(RENDERED, PAIRS - 1)))


def test_prepared_remarks_are_no_answers() -> None:
    assert not renderings(*talk(OPENING, *answers(RENDERED), section=Section.PREPARED))
