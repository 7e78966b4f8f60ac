"""What two neighbouring figures say together: a correction, a range, a tolerance, a part, a shared unit."""

from __future__ import annotations

from collections.abc import Callable

from kg.figures.corrections import correction, false_start
from kg.figures.found import Found
from kg.figures.parts import part_of
from kg.figures.ranges import flat_to, tolerance
from kg.figures.sharing import shared, with_cents

Join = Callable[[str, Found, Found], tuple[Found, ...] | None]
"""What becomes of two neighbours; None where the rule has nothing to say of them."""

JOINS: tuple[Join, ...] = (correction, false_start, tolerance, flat_to, with_cents, part_of, shared)


def join(text: str, found: list[Found]) -> list[Found]:
    """The figures with all joins done, from right to left so that a list's last unit reaches its first."""
    done: list[Found] = []
    for figure in reversed(found):
        joined = next((both for rule in JOINS if done and (both := rule(text, figure, done[-1]))), None)
        if joined is None:
            done.append(figure)
        else:
            done[-1:] = reversed(joined)
    return done[::-1]
