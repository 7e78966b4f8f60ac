"""The closed classes of English, from `schema/language.yaml`."""

from __future__ import annotations

from functools import cache

from kg.schema.reader import SchemaFile, read_schema


class Words(SchemaFile):
    """`schema/language.yaml`; all lower case."""

    abbreviations: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    coordinators: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    fillers: frozenset[str]
    places: frozenset[str]
    time_prepositions: frozenset[str]
    not_adverbs: frozenset[str]
    verb_leads: frozenset[str]

    def adverb(self, form: str) -> bool:
        """Whether a lower-case form is an adverb that may stand beside a verb."""
        return form in self.adverbs or (form.endswith("ly") and len(form) > 4 and form not in self.not_adverbs)


@cache
def words() -> Words:
    """The word classes, read once."""
    return read_schema("language.yaml", Words)
