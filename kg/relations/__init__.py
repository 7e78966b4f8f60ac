"""Relations between companies, products, initiatives, organisations and events."""

from kg.relations.find import find_relations

__all__ = ["find_relations"]
