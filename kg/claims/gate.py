"""Which quantities can be statements at all, and who may state them."""

from __future__ import annotations

from kg.claims.frames import Frame
from kg.claims.lexicon import phrases
from kg.claims.scene import Scene
from kg.reading.document import Role, Section, Turn

SILENT_ROLES = frozenset({Role.OPERATOR, Role.ANALYST})
SILENT_SECTIONS = frozenset({Section.HEADER, Section.BOILERPLATE})
ASSERTIVE = frozenset({"after_state", "to_level", "of_level", "after_change_verb", "change_verb", "base"})


def speaks(turn: Turn) -> bool:
    """Whether what is said in the turn can be a fact of the company: not a question, not boilerplate."""
    return turn.speaker.role not in SILENT_ROLES and turn.section not in SILENT_SECTIONS


def stated(scene: Scene, i: int, frame: Frame) -> bool:
    """Whether number `i` says something of the business: no ordinal, no loose duration, no "two things"."""
    quantity = scene.quantity(i)
    if quantity.ordinal or quantity.rule == "small_count":
        return False
    if quantity.unit in phrases().durations:
        return frame.rule in ASSERTIVE
    return not (quantity.bare and frame.rule in ("joined", "after_noun", "compared_with"))
