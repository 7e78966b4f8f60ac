"""Verbs of change: what rose, fell, doubled, and what somebody raised or cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net interest income grew 5%.", ["group | net interest income | change 5 % yoy Q3 actual"]),
        ("Passenger revenue increased by 12.5% year over year.", ["passenger | revenue | change 12.5 % yoy Q3 actual"]),
        ("Cargo revenue fell 4%.", ["cargo | revenue | change -4 % yoy Q3 actual"]),
        (
            "Gross margin contracted by 80 basis points sequentially.",
            ["group | gross margin | change -0.8 pp qoq Q3 actual"],
        ),
        ("Prescriptions for Velora grew more than 30%.", ["velora | prescriptions | change 30 % yoy Q3 actual over"]),
        ("Operating expenses were reduced by 8%.", ["group | operating expenses | change -8 % yoy Q3 actual"]),
        ("Operating loss narrowed by 31.5% year-over-year.", ["group | operating loss | change -31.5 % yoy Q3 actual"]),
        ("Fuel expense decreased $55 million.", ["fuel | expenses | change -5.5e+07 USD yoy Q3 actual"]),
        ("Inventory is expected to decline 10% next quarter.", ["group | inventory | change -10 % yoy Q4 guidance"]),
        ("Revenue grew 5% to 6%.", ["group | revenue | change 5..6 % yoy Q3 actual"]),
        (
            "Gross merchandise value rose by more than a third.",
            ["group | gross merchandise value | change 33.33 % yoy Q3 actual over"],
        ),
        # Two statements, each with its own subject and sign.
        (
            "Comparable sales slipped 0.6%, while traffic rose 1.2%.",
            ["group | comparable sales | change -0.6 % yoy Q3 actual", "group | traffic | change 1.2 % yoy Q3 actual"],
        ),
        (
            "Capacity rose 7% year over year and 2% sequentially.",
            ["group | capacity | change 7 % yoy Q3 actual", "group | capacity | change 2 % qoq Q3 actual"],
        ),
        # A better cost is a lower one, a better margin a higher one.
        ("Unit costs improved by 2%.", ["group | unit cost | change -2 % yoy Q3 actual"]),
        ("Operating margin improved by 2 points.", ["group | operating margin | change 2 pp yoy Q3 actual"]),
        # An aside between subject and verb.
        ("Revenue, including advertising, increased 9%.", ["group | revenue | change 9 % yoy Q3 actual"]),
        # What somebody changed.
        ("We grew average deposits 6%.", ["group | average deposits | change 6 % yoy Q3 actual"]),
        ("Acme grew revenue 5%.", ["group | revenue | change 5 % yoy Q3 actual"]),
        ("We reduced our headcount by 4%.", ["group | headcount | change -4 % yoy Q3 actual"]),
        (
            "The team cut operating expenses by $40 million.",
            ["group | operating expenses | change -4e+07 USD yoy Q3 actual"],
        ),
        (
            "We boosted GMV by 40% and orders by 25%.",
            [
                "group | gross merchandise value | change 40 % yoy Q3 actual",
                "group | orders | change 25 % yoy Q3 actual",
            ],
        ),
        # Verbs that are numbers themselves.
        ("Wafer shipments doubled.", ["wafer | shipments | change 2 x yoy Q3 actual"]),
        (
            "Data center revenue more than tripled from a year ago.",
            ["data center | revenue | change 3 x yoy Q3 actual over"],
        ),
        ("Orders increased tenfold.", ["group | orders | change 10 x yoy Q3 actual"]),
        # Where it went is no change.
        (
            "Net charge-offs declined below $400 million.",
            ["group | net charge-offs | level 4e+08 USD - Q3 actual under"],
        ),
        (
            "Electricity output rose 3% to 41 terawatt hours.",
            [
                "electricity | production | change 3 % yoy Q3 actual",
                "electricity | production | level 41 terawatt hours - Q3 actual",
            ],
        ),
        # Nobody says what grew.
        ("We grew 5 new people into leaders.", []),
    ],
)
def test_change_verbs(said: Said, text: str, expected: list[str]) -> None:
    assert said(text) == expected
