"""Reading of `schema/`: what may exist and what words name it."""

from kg.schema.reader import read_schema

__all__ = ["read_schema"]
