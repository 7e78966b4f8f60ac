"""A knowledge graph of companies, products and claims, from earnings calls."""

__version__ = "0.1.0"
