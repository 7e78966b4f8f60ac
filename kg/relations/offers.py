"""OFFERS: what a company runs, once a name, where it is first said clearly."""

from __future__ import annotations

from collections.abc import Iterator

from kg.names.mention import EntityType
from kg.relations.found import Found, Said

_OFFERED = {EntityType.PRODUCT, EntityType.INITIATIVE, EntityType.SEGMENT, EntityType.COMPANY}


def offers(said: Said) -> Iterator[Found]:
    """Every thing of the reporter's that a sentence names."""
    for mention in said.mentions:
        entity = mention.entity
        if entity.type in _OFFERED and said.owned(entity) and entity.name != said.names.reporter.name:
            yield Found.of("OFFERS", said, mention, "named thing of the company", known=entity.listed)
