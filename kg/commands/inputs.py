"""The files that paths name."""

from __future__ import annotations

import filecmp
import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError

if TYPE_CHECKING:
    from kg.records import Extraction

SUFFIXES = (".txt", ".json", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, standard input where `path` is None, or the `fault` of a path that names neither."""

    shown: str
    path: Path | None = None
    fault: str | None = None

    def read(self) -> tuple[bytes, str]:
        """The bytes and the source's name. Raises InputError."""
        if self.fault is not None:
            raise InputError(f"{self.shown}: {self.fault}")
        if self.path is None:
            data = sys.stdin.buffer.read()
            # Standard input has no name; one made of its bytes keeps two calls apart and the same call the same.
            return data, f"stdin-{hashlib.sha256(data).hexdigest()[:8]}"
        try:
            return self.path.read_bytes(), _readable(self.path.name)
        except OSError as error:
            raise InputError(f"{self.shown}: cannot be read: {error.strerror}") from error


def find_inputs(paths: Sequence[str]) -> list[Input]:
    """Every file the paths name, folders searched, in order; one with a fault where a path names none."""
    found: list[Input] = []
    named: dict[str, Path] = {}
    for path in paths:
        for item in _find(path):
            if item.path is None:
                found.append(item)
            elif item.path.name not in named:
                named[item.path.name] = item.path
                found.append(item)
            elif not _same(item.path, named[item.path.name]):
                first = named[item.path.name]
                fault = f"has the name of {first} and another content; a call is known by its name: rename one of them"
                found.append(Input(item.shown, fault=fault))
    return found


def extract_input(item: Input) -> Extraction:
    """What the pipeline finds in it. Raises InputError, which names the file."""
    return extract_data(item.shown, *item.read())


def extract_data(shown: str, data: bytes, source: str) -> Extraction:
    """What the pipeline finds in what was read of the file `shown`. Raises InputError, which names the file."""
    from kg.pipeline import extract

    try:
        return extract(data, source)
    except InputError as error:
        raise InputError(str(error) if source in str(error) else f"{shown}: {error}") from error
    except Exception as fault:
        fault.add_note(f"This is a fault of kg's own, met in {shown}; what was loaded before it stays.")
        raise


def _find(path: str) -> Iterator[Input]:
    if path == "-":
        yield Input("standard input")
    elif Path(path).is_dir():
        files = list(_walk(Path(path)))
        if not files:
            yield Input(path, fault=f"no file in this folder ends in {', '.join(SUFFIXES)}: name the files themselves")
        yield from (Input(_readable(str(file)), file) for file in files)
    elif Path(path).exists():
        yield Input(_readable(path), Path(path))
    else:
        yield Input(_readable(path), fault="there is no such file or folder: check the spelling")


def _readable(name: str) -> str:
    """A file's name as text: a byte that is none in the file system's encoding becomes a question mark."""
    return name.encode(errors="replace").decode()


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(root, name)


def _same(left: Path, right: Path) -> bool:
    try:
        return filecmp.cmp(left, right, shallow=False)
    except OSError:
        return False
