"""The canned queries of `queries/`: what each asks, and its parameters."""

from kg.queries.catalog import find_query, read_queries
from kg.queries.query import Parameter, Query

__all__ = ["Parameter", "Query", "find_query", "read_queries"]
