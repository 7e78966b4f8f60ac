"""What is said twice is one claim with several evidences; what is said of two things is two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.claims import ClaimsFound

Found = Callable[..., ClaimsFound]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Revenue was $4.27 billion.", "Our revenue came in at $4.27 billion."),
        ("Revenue grew 13.4% year over year.", "Total revenue increased by 13.4%."),
        ("Cloud revenue was $1.53 billion.", "Revenue from cloud services was $1.53 billion."),
        ("Net profit grew double digits.", "We saw double-digit growth in net profit."),
        # A machine mishears a name by a letter or two.
        ("Revenue from Velora was $415 million.", "Revenue from Valora was $415 million."),
        # Round values of one name are one.
        ("Revenue grew 5%.", "Revenue grew 5% year over year."),
    ],
)
def test_one_claim(found: Found, first: str, second: str) -> None:
    (claim,) = found(first, second).claims
    assert claim.quote == first
    assert [(evidence.quote, evidence.speaker) for evidence in claim.also] == [(second, "Ada Ray 1")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Revenue was $4.27 billion.", "Gross profit was $4.27 billion."),
        ("Revenue grew 13.4% year over year.", "Revenue grew 13.4% quarter over quarter."),
        ("Revenue was $4.27 billion.", "Revenue was $4.27 billion in the second quarter."),
        ("We expect revenue of $4.27 billion in the third quarter.", "Revenue was $4.27 billion."),
        ("Revenue was $4.27 billion.", "Revenue was €4.27 billion."),
        ("Revenue grew 13.4%.", "Revenue fell 13.4%."),
        # Two things may well share a round value.
        ("Cloud revenue grew 5%.", "Retail revenue grew 5%."),
        ("Net profit grew double digits.", "Net profit grew triple digits."),
    ],
)
def test_two_claims(found: Found, first: str, second: str) -> None:
    assert [claim.also for claim in found(first, second).claims] == [(), ()]


def test_evidence_of_one_sentence_is_given_once(found: Found) -> None:
    (claim,) = found("Revenue was $4.27 billion, and as I said revenue was $4.27 billion.").claims
    assert claim.also == ()
