"""How a number stands to the thing it measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.claims.lexicon import phrases
from kg.claims.metrics import metrics
from kg.claims.phrase import NOTHING, Phrase, right_phrase
from kg.claims.scene import Scene, Sort
from kg.figures.lexicon import numbers

# Units of rates and of changes.
RATES = frozenset({"%", "pp", "x"})


class Measure(StrEnum):
    LEVEL = "level"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of one number.

    `topic` is the phrase that names what is measured, NOTHING where the sentence does not say; `deed` is the verb's
    item where the number is what a subject did ("returned $2 billion to shareholders"), else -1; `share_of` names the
    whole of which the number is a share; `prior` tells the level that a change started from; `sign` is -1 for a fall.
    `head` is the item of the verb or noun that decided; `like` the item of an earlier number that shares its topic;
    `better` tells a verb of improvement, whose direction depends on what improves; `owner` is who has or does what the
    topic names, or what a contribution comes from.
    """

    rule: str
    measure: Measure
    topic: Phrase = NOTHING
    sign: int = 1
    prior: bool = False
    share_of: Phrase = NOTHING
    deed: int = -1
    head: int = -1
    like: int = -1
    better: bool = False
    owner: Phrase = NOTHING


# A rule looks at number `i` of a scene, with the frames of the numbers before it, and answers or passes.
Rule = Callable[[Scene, int, Mapping[int, Frame]], Frame | None]


def nearest_earlier(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> int:
    """The number before `i` that has a frame and is no base of comparison; -1 for none."""
    return max((j for j, frame in earlier.items() if j < i and not frame.prior), default=-1)


def thing_after(scene: Scene, i: int) -> Phrase:
    """What stands right after number `i` and is counted or measured by it: "5 new stores", "$5 million of fees"."""
    j = i + 1
    while scene.timing(j):
        j += 1
    thing = NOTHING
    if whole := _whole_after(scene, i):
        thing = right_phrase(scene, whole)
    elif scene.low(j) in ("of", "in", "for") and not scene.timing(j + 1):
        thing = right_phrase(scene, j + 1)
        # A rate in something is of another thing: "it was 5% in the end".
        if scene.low(j) == "in" and scene.quantity(i).unit == "%" and not names_metric(scene, thing):
            return NOTHING
    elif j == i + 1 and scene.sort(j) in (Sort.WORD, Sort.NAME):
        thing = right_phrase(scene, j)
    # "in constant currency", "in RMB terms" tell the basis of a number and name nothing.
    named = any(scene.low(k) not in phrases().bases | phrases().empty for k in range(thing.first, thing.last))
    return thing if named else NOTHING


def _whole_after(scene: Scene, i: int) -> int:
    """What follows the whole that number `i` is a part of, in "8 of our 10 markets"; 0 where no whole is counted."""
    first = i + 2 if scene.low(i + 1) == "out" else i + 1
    if not scene.quantity(i).bare or scene.low(first) != "of":
        return 0
    whole = next((k for k in range(first + 1, first + 5) if numeral(scene.low(k)) and scene.sort(k) is Sort.WORD), 0)
    return whole - 1 if scene.low(whole - 1) == "top" else whole and whole + 1


def numeral(word: str) -> bool:
    """Whether the lower-case word is a number that no figure is, as the whole in "8 of 10"."""
    return word.isdigit() or word in numbers().teens or word in numbers().ones


def names_metric(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase holds a quantity that the field knows by name."""
    return bool(metrics().find([scene.low(k) for k in range(phrase.first, phrase.last)]))
