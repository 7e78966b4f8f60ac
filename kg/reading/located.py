"""JSON whose strings know where they stand, and the pieces of each that make a reading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import JSONArray, JSONObject, scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from kg.text.reading import Piece

_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


class Located(str):
    """A string of a JSON text whose characters stand, escapes and all, at `start` to `end` of it."""

    start: int
    end: int


def loads(text: str) -> Any:
    """As json.loads, every string value Located; also takes one value a line. Raises json.JSONDecodeError."""
    decoder: Any = json.JSONDecoder()
    decoder.parse_object = JSONObject
    decoder.parse_array = JSONArray
    decoder.parse_string = _scan
    decoder.scan_once = py_make_scanner(decoder)
    values: list[Any] = []
    at = _skip(text, 0)
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        at = _skip(text, at)
    return values[0] if len(values) == 1 else values


def pieces(source: str, string: Located) -> Iterator[Piece]:
    """The string as pieces of its source, one for each escape and one for each stretch between."""
    at = string.start
    for match in _ESCAPE.finditer(source, string.start, string.end):
        if match.start() > at:
            yield Piece(source[at : match.start()], at, match.start())
        yield Piece(json.loads(f'"{match.group()}"'), match.start(), match.end())
        at = match.end()
    if at < string.end:
        yield Piece(source[at : string.end], at, string.end)


def _scan(text: str, start: int, strict: bool = True) -> tuple[Located, int]:
    value, end = scanstring(text, start, strict)
    located = Located(value)
    located.start, located.end = start, end - 1
    return located, end


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\ufeff":
        at += 1
    return at
