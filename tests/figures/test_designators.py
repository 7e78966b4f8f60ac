"""Which numbers of a text are names in it, and count nothing there."""

from __future__ import annotations

import pytest

from kg.figures import designators


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We use the Suite 365 and fly 737s, the A321 and the 777-300s.", {"365", "737", "321", "777"}),
        ("The 4681 cell: 1,000 packs, 20,000 cars and 30,000 cells.", {"4681"}),
        ("We opened 4681 stores and 1,000 kiosks.", set()),
        ("In Texas 437 stores opened, in March 312, for INR 165 and EUR 165 million.", set()),
        ("In 2024 and the 1990s, a 250-299 range, Index 500 and Fund 777 million.", set()),
    ],
)
def test_designators(text: str, named: set[str]) -> None:
    assert designators(text) == named
