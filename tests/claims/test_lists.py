"""Numbers in a row that go one by one with things in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Revenue and operating profit were $4 billion and $600 million, respectively.",
            ["group | revenue | level 4e+09 USD - Q3 actual", "group | operating profit | level 6e+08 USD - Q3 actual"],
        ),
        (
            "Revenue, gross profit and net income were $9 billion, $3 billion and $1 billion, respectively.",
            [
                "group | revenue | level 9e+09 USD - Q3 actual",
                "group | gross profit | level 3e+09 USD - Q3 actual",
                "group | net income | level 1e+09 USD - Q3 actual",
            ],
        ),
        (
            "DAUs and MAUs grew 5% and 7%, respectively.",
            ["group | daus | change 5 % yoy Q3 actual", "group | maus | change 7 % yoy Q3 actual"],
        ),
        (
            "Revenue from Brazil and Mexico was up 12% and 15% respectively.",
            ["brazil | revenue | change 12 % yoy Q3 actual", "mexico | revenue | change 15 % yoy Q3 actual"],
        ),
        (
            "Operating expenses grew 5% and 3% on a year-over-year and sequential basis, respectively.",
            [
                "group | operating expenses | change 5 % yoy Q3 actual",
                "group | operating expenses | change 3 % qoq Q3 actual",
            ],
        ),
        (
            "Sales in Japan grew 12%, Korea grew 8% and Taiwan fell 3%.",
            [
                "japan | revenue | change 12 % yoy Q3 actual",
                "korea | revenue | change 8 % yoy Q3 actual",
                "taiwan | revenue | change -3 % yoy Q3 actual",
            ],
        ),
        (
            "Clothing and footwear sales were $2 billion and $1 billion, respectively, up 5% and 8%, respectively.",
            [
                "clothing | revenue | level 2e+09 USD - Q3 actual",
                "footwear | revenue | level 1e+09 USD - Q3 actual",
                "clothing | revenue | change 5 % yoy Q3 actual",
                "footwear | revenue | change 8 % yoy Q3 actual",
            ],
        ),
    ],
)
def test_lists(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
