from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.names import Entity, EntityType, Names

NamesIn = Callable[..., Names]
EntityIn = Callable[..., "Entity | None"]


@pytest.mark.parametrize(
    ("sentence", "name", "entity_type", "kind", "owner"),
    [
        ("We tested our large translation model, Tavo AI.", "Tavo AI", EntityType.PRODUCT, "model", "Borealis"),
        ("We opened a shop called Mirano.", "Mirano", EntityType.PRODUCT, "product", "Borealis"),
        ("Merchants joined through the Early Harvest Initiative.", "Early Harvest Initiative",
         EntityType.INITIATIVE, "initiative", "Borealis"),
        ("Patients on our Zelvara tablets did well.", "Zelvara", EntityType.PRODUCT, "drug", "Borealis"),
        ("We showed it at the Northlight Developer Conference.", "Northlight Developer Conference",
         EntityType.EVENT, "event", None),
        ("We teach with the Brendel University.", "Brendel University", EntityType.ORGANIZATION, "organisation", None),
        ("We partnered with Vestrano on routes.", "Vestrano", EntityType.COMPANY, "company", None),
        ("Solutions such as OptiRek and G7RL improved targeting, and our solutions, such as OptiRek, won.",
         "OptiRek", EntityType.PRODUCT, "service", "Borealis"),
        ("Spending through the Turbo Placement X, or TPX, rose.", "TPX", EntityType.PRODUCT, "product", "Borealis"),
        ("Revenue from online ticket services rose. We like online ticket services.", "online ticket services",
         EntityType.PRODUCT, "service", "Borealis"),
        ("We signed an agreement with the Danish utility Nordlyset.", "Nordlyset", EntityType.COMPANY, "company", None),
        ("Since its launch in June, Kavango has done well.", "Kavango", EntityType.PRODUCT, "product", "Borealis"),
        ("Another title that led the charts was Zorrow Meadow.", "Zorrow Meadow", EntityType.PRODUCT, "product",
         "Borealis"),
        ("We sold Kavango Edge. The Borealis Kavango Edge launched in May.", "Kavango Edge", EntityType.PRODUCT,
         "product", "Borealis"),
        ("Next, our live auction business. The live auction business grew.", "live auction",
         EntityType.SEGMENT, "business unit", "Borealis"),
    ],
)  # fmt: skip
def test_names_nobody_listed(
    entity_in: EntityIn, sentence: str, name: str, entity_type: EntityType, kind: str | None, owner: str | None
) -> None:
    found = entity_in(name, sentence)
    assert found is not None
    assert (found.type, found.kind, found.owner) == (entity_type, kind, owner)


@pytest.mark.parametrize(
    "sentence",
    [
        "Our Chief Financial Officer will speak in Q3 about Non-GAAP EBITDA.",
        "In October, demand in Northern Europe and Brazil was strong on Friday.",
        "Additionally, Revenue rose. Online grew. Thank you, Jamie.",
        "Please see the Third Quarter Financial Results Conference Call slides.",
        "I'm pleased with AI-driven and ROI-focused growth in FY25 and 2H24.",
        "Next, our CFO, Bram Tolvay, takes over. Thank you, Bram.",
        "The United States and the United Kingdom did well.",
    ],
)
def test_capitals_that_name_nothing(names_in: NamesIn, sentence: str) -> None:
    assert [e.name for e in names_in(sentence).entities] == ["Borealis"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("We hit the Target range.", {"Target"}),
        ("Target revenue is our target.", set()),
        ("We work with FAW-Volkswagen, China Mobile and AT&T.", {"FAW-Volkswagen", "China Mobile", "AT&T"}),
        ("It rose in the United States on united teams.", set()),
        ("Shoppers of Sam's Club and of McDonald's came.", {"Sam's Club", "McDonald's"}),
        ("Kellogg said, thanks to Mr. McDonald.", set()),
    ],
)
def test_listed_names_need_their_capitals(names_in: NamesIn, sentence: str, names: set[str]) -> None:
    assert {e.name for e in names_in(sentence).entities if e.listed} == names


def test_the_reporters_own_name_may_open_a_sentence(names_in: NamesIn) -> None:
    names = names_in("Target delivered. Our target is high.", company="Target Corporation")
    assert [(m.start, m.entity.name) for m in names.mentions] == [(0, "Target")]


def test_a_longer_name_wins_over_a_listed_word_in_it(names_in: NamesIn) -> None:
    found = names_in("We ran the Golden Bounty Initiative for sellers.").entities
    assert {e.name for e in found} == {"Borealis", "Golden Bounty Initiative"}


def test_the_company_at_the_front_owns_what_follows(entity_in: EntityIn) -> None:
    found = entity_in("Microsoft Loomwork Pages", "Teams moved to Microsoft Loomwork Pages.")
    assert found is not None
    assert found.owner == "Microsoft"


def test_a_rivals_model_is_not_ours(names_in: NamesIn) -> None:
    found = names_in("Our tests show it outperformed ZPT 5.0 there. It also surpassed ZPT 5.0 in speed.").entities
    assert [e.name for e in found] == ["Borealis"]


def test_mentions_are_in_place_and_do_not_overlap(names_in: NamesIn) -> None:
    text = "Our Tavo AI app runs on Azure. Nokia's engineers like Tavo AI."
    names = names_in(text)
    assert [(text[m.start : m.end], m.entity.name) for m in names.mentions] == [
        ("Tavo AI", "Tavo AI"),
        ("Azure", "Azure"),
        ("Nokia", "Nokia"),
        ("Tavo AI", "Tavo AI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Then CEO Robert Holm spoke. And CEO Robert Holm agreed.",
        "We finished Phase III in May, and Phase Ib in June. In Phase III, and in Phase Ib, all went well.",
        "We grew in the North and in Talvik. People in Talvik and around Talvik came.",
        "Our share repurchase program goes on. Our accelerated share repurchase program ended.",
        "The Senate voted on it. The bill is with the Senate now, and with LiDAR and mRNA.",
        "Our model beats Borealis AI. And Borealis AI is good.",
    ],
)
def test_what_names_nothing(names_in: NamesIn, text: str) -> None:
    assert [entity.name for entity in names_in(text).entities if entity.type is not EntityType.COMPANY] == []
