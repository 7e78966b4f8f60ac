"""Numbers that go on about the thing of the number before, in the sentence or in the one before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales rose 5%, or 7% in constant currency.",
            ["group | revenue | change 5 % yoy Q3 actual", "group | revenue | change 7 % yoy Q3 actual"],
        ),
        (
            "Net sales grew 6% reported and 8% organic.",
            ["group | revenue | change 6 % yoy Q3 actual", "group | revenue | change 8 % yoy Q3 actual"],
        ),
        (
            "Revenue increased 10% year over year, 2% quarter over quarter.",
            ["group | revenue | change 10 % yoy Q3 actual", "group | revenue | change 2 % qoq Q3 actual"],
        ),
        (
            "Net profit was $120 million, 5% year over year.",
            ["group | net profit | level 1.2e+08 USD - Q3 actual", "group | net profit | change 5 % yoy Q3 actual"],
        ),
        (
            "Revenue was $2 billion. It grew 8% year over year.",
            ["group | revenue | level 2e+09 USD - Q3 actual", "group | revenue | change 8 % yoy Q3 actual"],
        ),
        (
            "Total deposits were $40 billion. That is up 3% from last year.",
            ["group | deposits | level 4e+10 USD - Q3 actual", "group | deposits | change 3 % yoy Q3 actual"],
        ),
        (
            "Revenue of our cloud business was RMB 5.2 billion. This represents an increase of 14% year over year.",
            [
                "cloud | revenue | level 5.2e+09 CNY - Q3 actual",
                "cloud | revenue | change 14 % yoy Q3 actual",
            ],
        ),
        (
            "Oncology revenue of $310 million increased 9%, or 11% at constant currency.",
            [
                "oncology | revenue | level 3.1e+08 USD - Q3 actual",
                "oncology | revenue | change 9 % yoy Q3 actual",
                "oncology | revenue | change 11 % yoy Q3 actual",
            ],
        ),
        pytest.param(
            "Net income was $90 million, or $0.45 per diluted share.",
            [
                "group | net income | level 9e+07 USD - Q3 actual",
                "group | diluted earnings per share | level 0.45 USD - Q3 actual",
            ],
        ),
        pytest.param(
            "In China, revenue declined 7%; in Europe, it increased 3%.",
            ["china | revenue | change -7 % yoy Q3 actual", "europe | revenue | change 3 % yoy Q3 actual"],
            marks=pytest.mark.xfail(strict=True, reason="a pronoun within the sentence is not resolved"),
        ),
        # Another topic stands between: nothing goes on.
        ("Revenue was strong. The team is happy. It grew 8%.", []),
    ],
)
def test_apposition(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
