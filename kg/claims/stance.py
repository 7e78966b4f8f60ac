"""How sure a statement is: actual, guidance, target, or somebody else's."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.claims.scene import Scene
from kg.schema.reader import SchemaFile, read_schema

Status = Literal["actual", "guidance", "target", "third_party"]


class StanceWords(SchemaFile):
    """`schema/stance.yaml`."""

    guidance: tuple[str, ...]
    target: tuple[str, ...]
    third_party: tuple[str, ...]
    past: tuple[str, ...]


def status_of(scene: Scene, i: int) -> Status:
    """The status of number `i`, by the words of its clause."""
    clause = _clause(scene, i)
    patterns = _patterns()
    if patterns["third_party"].search(clause):
        return "third_party"
    if patterns["target"].search(clause):
        return "target"
    if patterns["guidance"].search(patterns["past"].sub(" ", clause)):
        return "guidance"
    return "actual"


def _clause(scene: Scene, i: int) -> str:
    """The words from the sentence's start to the number's clause's end, lower case, without the clauses between."""
    first = 0
    for j in range(i, -1, -1):
        if scene.low(j) in (";", "while", "whereas", "but", "compared", "versus", "vs", "following"):
            first = j + 1
            break
    last = i + 1
    while (
        last < len(scene.items)
        and last < i + 8
        and scene.low(last) not in (";", ",", "while", "whereas", "but", "and", "which")
    ):
        last += 1
    return " ".join(scene.low(j) for j in range(first, last))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    stance = read_schema("stance.yaml", StanceWords)
    return {
        name: re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, getattr(stance, name))) + r")(?![\w-])")
        for name in ("guidance", "target", "third_party", "past")
    }
