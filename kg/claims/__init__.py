"""Metric claims: which number is said of what, when, by whom and how surely."""

from kg.claims.find import ClaimsFound, find_claims

__all__ = ["ClaimsFound", "find_claims"]
