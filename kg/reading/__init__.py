"""From a file to a document: decoded text, header, turns."""

from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.reading.read import read

__all__ = ["Document", "Header", "Kind", "Role", "Section", "Speaker", "Turn", "read"]
