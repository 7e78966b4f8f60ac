"""Bytes of a file become its text, or one line that says why not and what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.errors import InputError

LARGEST = 20 * 1024 * 1024
"""Bytes: a call is a hundred kilobytes, a page with its scripts a few megabytes; more is no transcript."""
LONGEST = 1_000_000
"""Code points of text: ten long calls."""

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "save its text (pdftotext FILE.pdf) and give that"),
    (b"PK\x03\x04", "a zip archive or an office document", "save its text as .txt and give that"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save its text as .txt and give that"),
    (b"{\\rtf", "a rich text document", "save its text as .txt and give that"),
    (b"\x89PNG", "a picture", "give the transcript's text"),
    (b"\xff\xd8\xff", "a picture", "give the transcript's text"),
    (b"GIF8", "a picture", "give the transcript's text"),
    (b"RIFF", "a sound or a picture", "give the transcript's text"),
    (b"ID3", "a sound", "give the transcript's text"),
    (b"\x1f\x8b", "a compressed file", "unpack it and give what is inside"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it and give what is inside"),
    (b"\x7fELF", "a program", "give the transcript's text"),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a]")
_WELL_FORMED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经们年季度收入增长亿元公司业务用户亿万本个与及"
)


class Decoded(NamedTuple):
    text: str
    encoding: str


def decode(data: bytes, source: str) -> Decoded:
    """The text of `data`; a byte order mark stays as its first character, newlines stay as they stand.

    UTF-8, UTF-16, UTF-32, GB18030 and Western (cp1252, Latin-1) are read. Raises InputError for a file that is
    empty, larger than LARGEST, binary, or of more than one encoding.
    """
    if len(data) > LARGEST:
        raise InputError(
            f"{source}: {len(data) / 1048576:.0f} MB is no single call "
            f"(at most {LARGEST // 1048576} MB): split the file"
        )
    if not data.strip():
        raise InputError(f"{source}: the file is empty: nothing to read")
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{source}: this is {what}, not text: {remedy}")
    decoded = _decode(data, source)
    if len(_CONTROL.findall(decoded.text[:200_000])) > 0.001 * min(len(decoded.text), 200_000):
        raise InputError(f"{source}: this is a binary file, not text: give the transcript's text")
    if not decoded.text.strip("\ufeff \t\r\n"):
        raise InputError(f"{source}: the file is empty: nothing to read")
    return decoded


def _decode(data: bytes, source: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, source), encoding)
    if b"\x00" in data:
        return _wide(data, source)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        failure = error
    chinese = _chinese(data)
    if chinese is not None:
        return Decoded(chinese, "gb18030")
    high = sum(byte > 0x7F for byte in data)
    well_formed = sum(map(len, _WELL_FORMED.findall(data)))
    if well_formed > 0.1 * high:
        line = data.count(b"\n", 0, failure.start) + 1
        raise InputError(f"{source}: line {line} is not in the encoding of the rest (UTF-8): save the file as UTF-8")
    if high > 0.2 * len(data):
        raise InputError(f"{source}: its encoding cannot be told: save the file as UTF-8")
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "latin-1")


def _strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{source}: broken {encoding.upper()} at byte {error.start}: save the file as UTF-8"
        ) from error


def _wide(data: bytes, source: str) -> Decoded:
    """UTF-16 without its mark has its zeros on one side of each pair; anything else with zeros is binary."""
    zeros = data.count(b"\x00")
    odd = data[1::2].count(b"\x00")
    if len(data) % 2 == 0 and zeros > 0.3 * len(data) and (odd > 0.95 * zeros or odd < 0.05 * zeros):
        encoding = "utf-16-le" if odd > 0.5 * zeros else "utf-16-be"
        return Decoded(_strictly(data, encoding, source), encoding)
    raise InputError(f"{source}: this is a binary file, not text: give the transcript's text")


def _chinese(data: bytes) -> str | None:
    """GB18030 where its commonest characters are common; other encodings read so give rare ones."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    wide = [char for char in text if "\u4e00" <= char <= "\u9fff"]
    return text if wide and sum(char in _COMMON for char in wide) > 0.12 * len(wide) else None
