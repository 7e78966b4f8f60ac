"""Whatever sentences a text is made of, claims are found without an error, in their places, the same each time."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.claims import ClaimsFound

Found = Callable[..., ClaimsFound]

THINGS = ("revenue", "gross margin", "orders", "the cloud business", "Velora", "our users and merchants", "it", "")
DEEDS = (
    "grew",
    "was",
    "fell by",
    "doubled",
    "accounted for",
    "compared with",
    "is expected to reach",
    ", up",
    "of",
    "",
)
NUMBERS = (
    "5%",
    "$3. 2 billion",
    "40 million",
    "5% and 7%",
    "12",
    "double digits",
    "8% to 9%",
    "2 points",
    "a third",
    "",
)
TAILS = ("year over year", "in Q2", "of revenue", "from $2 billion", "respectively", "stores", "what", "which", ",", "")
ENDS = (". ", ", and ", "; ", "\n", "? ", " (", "")

words = st.one_of(*(st.sampled_from(part) for part in (THINGS, DEEDS, NUMBERS, TAILS)))
statement = st.tuples(*(st.sampled_from(part) for part in (THINGS, DEEDS, NUMBERS, TAILS, ENDS))).map(" ".join)
texts = st.lists(st.one_of(statement, words), min_size=1, max_size=6).map(" ".join)

FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FAST
@given(texts)
def test_every_claim_stands_in_its_place(found: Found, text: str) -> None:
    for claim in found(text).claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.value_text in claim.quote
        assert all(text[evidence.start : evidence.end] == evidence.quote for evidence in claim.also)


@FAST
@given(texts)
def test_every_claim_is_whole(found: Found, text: str) -> None:
    claims = found(text).claims
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.subject.strip()
        assert claim.metric.strip()
        assert (claim.measure == "change") is (claim.comparator is not None)
        assert claim.period_start is None or claim.period_end is None or claim.period_start <= claim.period_end
        assert claim.value_high is None or (claim.value is not None and abs(claim.value) <= abs(claim.value_high))


@FAST
@given(texts)
def test_the_same_text_gives_the_same_claims(found: Found, text: str) -> None:
    assert found(text) == found(text)


@FAST
@given(texts, texts)
def test_a_turn_takes_nothing_from_those_before_it(found: Found, text: str, later: str) -> None:
    """What a later turn may tell of an earlier number is its currency alone."""
    alone = [(claim.start, claim.end, claim.value, claim.metric) for claim in found(text).claims]
    both = [(claim.start, claim.end, claim.value, claim.metric) for claim in found(text, later).claims]
    assert both[: len(alone)] == alone
