from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.names import Entity, Names

NamesIn = Callable[..., Names]
EntityIn = Callable[..., "Entity | None"]


def test_hearings_of_the_reporter(names_in: NamesIn) -> None:
    names = names_in(
        "Welcome to the Borealys call. Time on the Borealis app rose.",
        "Sellers on the Boriales platform doubled. Users of the Borrealis app stayed.",
    )
    assert set(names.reporter.aliases) >= {"Borealys"}
    spelled = {a for e in names.entities for a in e.aliases}
    assert {"Boriales", "Borrealis app"} <= spelled


def test_the_reporters_app_is_its_product(entity_in: EntityIn) -> None:
    found = entity_in("Borealis app", "Time on the Borealis app rose.")
    assert found is not None
    assert (found.kind, found.owner) == ("app", "Borealis")


def test_hearings_of_a_product_reach_the_foreign_looking_spelling(entity_in: EntityIn) -> None:
    found = entity_in(
        "Zarrow AI",
        "We tested our video model, Zarrow AI, and people liked Zarrow AI.",
        "Supported by our Sarrow AI, it grew. Zarrow is a model that we love. Zarro AI is fast.",
    )
    assert found is not None
    assert "Zarro AI" in {found.name, *found.aliases}


def test_initials_and_what_they_stand_for_are_one(entity_in: EntityIn) -> None:
    found = entity_in("TPX", "Our Turbo Placement X, or TPX, grew. TPX is large. TPX spending rose.")
    assert found is not None
    assert found.aliases == ("Turbo Placement X",)


def test_plurals_hyphens_and_case_are_one(entity_in: EntityIn) -> None:
    found = entity_in("Sky Lounge", "We opened the Sky Lounge. All Sky Lounges and the Sky-Lounge in Oslo are full.")
    assert found is not None
    assert set(found.aliases) == {"Sky Lounges", "Sky-Lounge"}


@pytest.mark.parametrize(
    "sentence",
    [
        "We shipped our QX300 chip and our QX350 chip. The QX300 and the QX350 sell well.",
        "Our Grenpay wallet and our Grenpass card grew. Grenpay and Grenpass sell. Gren is ours.",
    ],
)
def test_siblings_stay_apart(names_in: NamesIn, sentence: str) -> None:
    names = [e for e in names_in(sentence).entities if e.name != "Borealis"]
    assert len(names) >= 2
    assert all(not e.aliases for e in names)


def test_an_everyday_word_far_from_a_name_is_not_the_reporter(names_in: NamesIn) -> None:
    names = names_in("The question as a whole is a question of time. Kuaishou grew.", company="Kuaishou Technology")
    assert "question" not in names.reporter.aliases


def test_an_everyday_word_in_the_reporters_place_is(names_in: NamesIn) -> None:
    names = names_in(
        "Sellers on the Kuaishou platform grew. Buyers on the question platform did, too.",
        company="Kuaishou Technology",
    )
    assert "question" in names.reporter.aliases


def test_models_of_one_number_that_sound_alike_are_one(names_in: Callable[..., Names]) -> None:
    names = names_in(
        "The larger part is Ember 3 in Europe. We like the Ember 3.", "The Amber 3 sold well. Tier 2 of all tiers grew."
    )
    assert {entity.name: entity.aliases for entity in names.entities if entity.owner} == {"Ember 3": ("Amber 3",)}


def test_numbers_with_thousands_name_no_model(names_in: Callable[..., Names]) -> None:
    names = names_in("In May, Nearly 20,000 merchants came.", "In June, Nearly 20,000 merchants came.")
    assert not [entity for entity in names.entities if entity.owner]


def test_a_persons_name_is_nothing_of_another_company(names_in: Callable[..., Names]) -> None:
    names = names_in("Next we have Mr. Marcus Holm. Marcus, please go ahead.")
    assert not [entity for entity in names.entities if entity.owner]
