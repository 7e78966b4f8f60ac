"""The graph and its claims as other programs read them; the same store gives the same bytes."""

from kg.exports.formats import FORMATS, Export, write_export

__all__ = ["FORMATS", "Export", "write_export"]
