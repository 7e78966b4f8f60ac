"""Sentences as a machine heard them: hesitations, full stops in numbers, no capitals, broken grammar."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Uh revenue was um 4.2 billion dollars, up uh 8 percent.",
            ["group | revenue | level 4.2e+09 USD - Q3 actual", "group | revenue | change 8 % yoy Q3 actual"],
        ),
        ("Um, we grew uh loans by like 5%.", ["group | loans | change 5 % yoy Q3 actual"]),
        ("so revenue you know grew like 5% year over year", ["group | revenue | change 5 % yoy Q3 actual"]),
        (
            "Net sales was $28. 5 billion, up 4%.",
            ["group | revenue | level 2.85e+10 USD - Q3 actual", "group | revenue | change 4 % yoy Q3 actual"],
        ),
        ("The gross margin, it was 45%.", ["group | gross margin | level 45 % - Q3 actual"]),
        ("gross margin was 45% okay next question", ["group | gross margin | level 45 % - Q3 actual"]),
        ("Okay, can you uh hear me? One two three.", []),
        ("Uh, page uh 12, please.", []),
    ],
)
def test_hearing(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
