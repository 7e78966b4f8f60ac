"""Names: companies, products, initiatives, people; those the schema lists and those nobody listed."""

from kg.names.find import find_names
from kg.names.mention import Entity, EntityType, Mention, Names

__all__ = ["Entity", "EntityType", "Mention", "Names", "find_names"]
