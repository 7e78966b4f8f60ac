"""How sure a statement is: actual, guidance, target, or somebody else's."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.claims.scene import Scene, Sort
from kg.periods.words import words as times
from kg.schema.reader import SchemaFile, read_schema

Status = Literal["actual", "guidance", "target", "third_party"]


class StanceWords(SchemaFile):
    """`schema/stance.yaml`; in its phrases `*` stands for any one word."""

    guidance: tuple[str, ...]
    following: tuple[str, ...]
    target: tuple[str, ...]
    third_party: tuple[str, ...]
    neither: tuple[str, ...]
    parting: frozenset[str]
    apart: frozenset[str]
    alike: tuple[str, ...]
    headings: tuple[str, ...]
    flows: frozenset[str]
    doings: frozenset[str]
    against: frozenset[str]
    outstanding: frozenset[str]


def stance() -> StanceWords:
    """The words of `schema/stance.yaml`."""
    return read_schema("stance.yaml", StanceWords)


def status_of(scene: Scene, i: int, *, guided: bool = False) -> Status:
    """The status of number `i`, by the words of its clause; those nearest before it decide.

    After guidance (`guided`) a sentence that only goes on about it is guidance too: "This includes $5 million of".
    """
    if told_today(scene, i):
        return "actual"
    before, after = _clause(scene, i)
    said, coming = _told(before), _told(after)
    if "third_party" in said or "third_party" in coming:
        return "third_party"
    if _TARGET.match(after) or _TARGETS.search(before) or said[-1:] == ["target"]:
        return "target"
    if said or _following().search(after) or (guided and _goes_on(scene, i)):
        return "guidance"
    return "actual"


def _goes_on(scene: Scene, i: int) -> bool:
    """Whether the sentence goes on about the one before, in the present or without a verb."""
    if any(_past(scene, k) or scene.low(k) in GONE for k in range(i)):
        return False
    resumes = scene.low(0) in RESUMING or scene.low(1) in RESUMING
    return resumes or not any(scene.verb(k) for k in range(len(scene.items)))


GONE = frozenset({"have", "has", "had", "versus", "vs", "compared"})
RESUMING = frozenset({"this", "that", "these", "which", "it"})


_TARGET = re.compile(r"(?:target|goal)s?\b")
_TARGETS = re.compile(r"\w targets$")


def told_today(scene: Scene, i: int) -> bool:
    """Whether number `i` is what is there on the day of the call: "from 139 today to 200", "with 200 open today"."""
    for k in range(i + 1, i + 4):
        if scene.low(k) in ("today", "right now"):
            return scene.quantity(i).unit == "count"
        if scene.sort(k) is not Sort.WORD:
            return False
    return False


def _clause(scene: Scene, i: int) -> tuple[str, str]:
    """The words of number `i`'s clause before and after it, lower case; what is no word is a blank.

    A clause before it belongs to it ("we expect that ...") unless it says what was or speaks for itself.
    """
    first = next((j + 1 for j in range(i, -1, -1) if _begins(scene, j, i)), 0)
    last = i + 1
    while last < min(len(scene.items), i + 8) and scene.low(last) not in ENDING:
        last += 1
    return _said(scene, first, i), _said(scene, i + 1, last)


ENDING = frozenset({";", ",", "while", "whereas", "but", "and", "which", "that", "who", "as", "because", "to", "with"})
ALONE = frozenset({";", "while", "whereas", "but", "compared", "versus", "vs", "because", "--", "although"})


def _begins(scene: Scene, j: int, i: int) -> bool:
    """Whether the clause of number `i` begins after item `j`."""
    if scene.low(j) in ALONE:
        return True
    if scene.low(j) not in ("and", ","):
        return False
    return any(_past(scene, k) for k in range(j + 1, i))


def _past(scene: Scene, k: int) -> bool:
    """Whether item `k` is a verb of the past that a subject bears."""
    low = scene.low(k)
    if low not in times().past or not scene.verb(k):
        return False
    return low != "expected" and scene.low(k - 1) not in ("be", "is", "are", "will", "to")


def _said(scene: Scene, first: int, last: int) -> str:
    kept = (Sort.WORD, Sort.MARK, Sort.NAME)
    return " ".join(scene.low(j) if scene.sort(j) in kept else "#" for j in range(first, last))


def _told(said: str) -> list[str]:
    """The kinds of the phrases that tell a status, in their order."""
    cues, kinds = _cues()
    told = (kinds[match.lastindex or 0] for match in cues.finditer(said))
    return [kind for kind in told if kind != "neither"]


@cache
def _cues() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Every phrase that tells a status, or that looks like one and tells none, the longest first, and the kind that
    the number of its group stands for."""
    entries = [(phrase, kind) for kind in KINDS for phrase in getattr(stance(), kind)]
    ordered = sorted(entries, key=lambda entry: (-len(entry[0]), entry))
    # Each group is empty and stands last: a branch that begins with a letter is passed over at a glance.
    branches = "|".join(f"{_words(phrase)}()" for phrase, _ in ordered)
    return re.compile(_whole(branches)), ("", *(kind for _, kind in ordered))


KINDS = ("guidance", "target", "third_party", "neither")


@cache
def _following() -> re.Pattern[str]:
    return re.compile(_whole("|".join(map(_words, stance().following))))


def _whole(branches: str) -> str:
    return rf"(?<![\w-])(?:{branches})(?![\w-])"


def _words(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\S+")
