"""Which program it was: by its code and its data, so that a change of either counts without a new version number."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.resources import folder


def fingerprint() -> str:
    """A digest of the code, of `schema/` and `loaders/`, and of what the user's folder KG_SCHEMA adds to ours.

    Where it is the same, the same file gives the same claims.
    """
    return _fingerprint(os.environ.get("KG_SCHEMA", ""))


@cache
def _fingerprint(users: str) -> str:
    digest = hashlib.sha256()
    for path in _files(users):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)} ".encode() + content)
    return digest.hexdigest()[:16]


def _files(users: str) -> Iterator[Path]:
    yield from sorted(Path(__file__).parent.rglob("*.py"))
    yield from sorted(folder("loaders").rglob("*.yaml"))
    ours = sorted(folder("schema").rglob("*.yaml"))
    yield from ours
    if users:
        theirs = (Path(users) / path.relative_to(folder("schema")) for path in ours)
        yield from (path for path in theirs if path.is_file())
