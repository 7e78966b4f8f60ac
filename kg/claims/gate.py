"""Which quantities can be statements at all, and who may state them."""

from __future__ import annotations

from kg.claims.frames import Frame
from kg.claims.lexicon import phrases
from kg.claims.scene import Scene, Sort
from kg.reading.document import Role, Section, Turn

SILENT_ROLES = frozenset({Role.OPERATOR, Role.ANALYST})
SILENT_SECTIONS = frozenset({Section.HEADER, Section.BOILERPLATE})
ASSERTIVE = frozenset({"after_state", "to_level", "of_level", "after_change_verb", "change_verb", "base"})


def speaks(turn: Turn) -> bool:
    """Whether what is said in the turn can be a fact of the company: not a question, not boilerplate."""
    return turn.speaker.role not in SILENT_ROLES and turn.section not in SILENT_SECTIONS


def stated(scene: Scene, i: int, frame: Frame) -> bool:
    """Whether number `i` says something of the business: no ordinal, no loose duration or dose, no "two things"."""
    quantity = scene.quantity(i)
    if quantity.ordinal or quantity.rule == "small_count" or any(unfit(scene, i) for unfit in UNFIT):
        return False
    if quantity.unit in phrases().durations or quantity.unit in phrases().doses:
        return frame.rule in ASSERTIVE
    return not (quantity.bare and frame.rule in ("joined", "after_noun", "compared_with"))


def _kind(scene: Scene, i: int) -> bool:
    """A measure that tells a kind of thing: "5-nanometer nodes", "the 1-year anniversary"."""
    quantity = scene.quantity(i)
    measured = quantity.unit not in ("%", "pp", "x", "count") and not quantity.unit.isupper()
    return measured and "-" in scene.items[i].low and scene.sort(i + 1) in (Sort.WORD, Sort.NAME)


def _recalled(scene: Scene, i: int) -> bool:
    """A number that was said before: "the $5 million that we talked about", "that 2.3 billion includes"."""
    quantity = scene.quantity(i)
    under_the = quantity.bare and " the " in scene.items[i].low  # "under the 365 rollout"
    if not under_the and scene.low(i - 1) not in ("the", "that", "this", "those", "these"):
        return False
    return quantity.unit not in ("%", "pp", "x") and scene.low(i + 1) not in ("of", "mark", "in", "milestone")


def _ranked(scene: Scene, i: int) -> bool:
    """How long a ranking is: "in the 10 largest cities"."""
    after = scene.low(i + 1)
    return scene.quantity(i).bare and (after.endswith("est") or after in ("leading", "most"))


def _model(scene: Scene, i: int) -> bool:
    """A number that is part of a name: "Ryzen 7", "the 300 series"."""
    if not scene.quantity(i).bare:
        return False
    joined = scene.low(i + 1) in ("series", "-") or scene.low(i - 1) == "-"
    before = scene.items[i - 1] if i else None
    named = before is not None and i > 1 and before.sort is Sort.NAME
    return joined or named


def _uncounted(scene: Scene, i: int) -> bool:
    """What nobody counted and nobody would ask for: "a few minutes", "a few times", "1 app"."""
    quantity = scene.quantity(i)
    if quantity.rule == "multiple" and quantity.value is None:
        return not scene.low(i + 1).endswith(("er", "more", "less"))
    return quantity.rule in ("vague_time", "time_span") or (quantity.bare and quantity.value == 1)


def _how_soon(scene: Scene, i: int) -> bool:
    """A time that something takes and nobody measured: "answers within 30 seconds", "every 2 minutes"."""
    quantity = scene.quantity(i)
    led = scene.items[i].low.startswith("within ") or scene.low(i - 1) in ("within", "every")
    return led and quantity.rule in ("duration", "range") and quantity.unit in CLOCK


CLOCK = frozenset({"seconds", "minutes", "hours"})


def _all_of_them(scene: Scene, i: int) -> bool:
    """How many there are of what everyone knows: "our 3 brands", "all 4 regions"."""
    quantity = scene.quantity(i)
    small = quantity.bare and quantity.value is not None and 0 < quantity.value < FEW
    return small and scene.low(i - 1) in WHOSE and scene.sort(i + 1) in (Sort.WORD, Sort.NAME)


FEW = 10
WHOSE = frozenset({"our", "its", "their", "your", "all", "both"})


UNFIT = (_kind, _recalled, _ranked, _model, _uncounted, _how_soon, _all_of_them)
