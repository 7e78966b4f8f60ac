from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.names import Names

NamesIn = Callable[..., Names]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kuaishou Technology", "Kuaishou"),
        ("Alibaba Group Holding Limited", "Alibaba"),
        ("American Airlines Group Inc.", "American Airlines"),
        ("Bank of America Corporation", "Bank of America"),
        ("The Kroger Co.", "Kroger"),
        ("Taiwan Semiconductor Manufacturing Company Limited", "TSMC"),
        ("The Procter & Gamble Company", "Procter & Gamble"),
        ("Borealis Ferries, Inc.", "Borealis Ferries"),
        ("The Quillon Tea Co.", "Quillon Tea"),
    ],
)
def test_legal_name_to_common_name(names_in: NamesIn, written: str, name: str) -> None:
    assert names_in("Thank you all.", company=written).reporter.name == name


def test_loose_form_goes_only_where_the_rest_stands_alone(names_in: NamesIn) -> None:
    alone = names_in("Welcome to Vantiq Technology. At Vantiq we grow.", company="Vantiq Technology")
    never = names_in("Welcome to Vantiq Technology.", company="Vantiq Technology")
    assert (alone.reporter.name, never.reporter.name) == ("Vantiq", "Vantiq Technology")


def test_garbled_header_yields_to_the_company_that_the_text_names(names_in: NamesIn) -> None:
    text = "Kuaishou grew. Users love Kuaishou. Merchants on Kuaishou sold more."
    assert names_in(text, company="Quaishow Technology").reporter.name == "Kuaishou"


def test_without_a_header_the_company_named_most_reports(names_in: NamesIn) -> None:
    assert names_in("Nokia grew. Nokia and Vodafone signed.", company=None).reporter.name == "Nokia"


def test_a_text_without_any_company_has_its_source_for_a_name(names_in: NamesIn) -> None:
    assert names_in("we grew a lot.", company=None).reporter.name == "call"


@pytest.mark.parametrize(
    ("written", "text", "aliases"),
    [
        ("Larksburg Devices, Inc.", "Thank you.", {"Larksburg", "Larksburg Devices, Inc."}),
        ("Bright Harbour Foods", "Bright Harbour grew.", {"Bright Harbour"}),
        ("Bright Harbour Foods", "Bright Harbour Foods grew.", set()),
        ("Larksburg Devices", "It was a good year for Larks Burg and all of us.", {"Larksburg", "Larks Burg"}),
        (
            "Larksburg Devices",
            "Welcome to the Latchworks third quarter 2024 conference call.",
            {"Larksburg", "Latchworks"},
        ),
        ("Larksburg Devices", "Welcome to the Nokia second quarter 2024 conference call.", {"Larksburg"}),
        ("Larksburg Devices", "Welcome to Tavo City, where we opened a shop in the third quarter.", {"Larksburg"}),
    ],
)
def test_other_names_of_the_reporter(names_in: NamesIn, written: str, text: str, aliases: set[str]) -> None:
    assert set(names_in(text, company=written).reporter.aliases) == aliases
