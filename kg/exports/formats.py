"""Which formats there are, and where an export goes."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError, QueryError
from kg.exports.cypher_script import cypher_script
from kg.exports.cytoscape import cytoscape
from kg.exports.gexf import gexf
from kg.exports.graphml import graphml
from kg.exports.jsonl import jsonl
from kg.exports.tables import tables
from kg.stores import Store

# Zip keeps a time for every file; the earliest it knows keeps the bytes the same.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Export:
    """`one` gives the text of a single file, `many` the texts of several by their names."""

    one: Callable[[Store], str] | None = None
    many: Callable[[Store], Mapping[str, str]] | None = None


FORMATS: Mapping[str, Export] = {
    "jsonl": Export(one=lambda store: jsonl(store.extractions())),
    "graphml": Export(one=lambda store: graphml(store.graph())),
    "gexf": Export(one=lambda store: gexf(store.graph())),
    "cytoscape": Export(one=lambda store: cytoscape(store.graph())),
    "csv": Export(many=lambda store: tables(store.graph())),
    "cypher": Export(one=lambda store: cypher_script(store.graph())),
}


def write_export(store: Store, form: str, out: Path | None) -> None:
    """Write the store to `out`, whole or not at all; one file goes to standard output where `out` is None.

    Raises QueryError where a format of several files has no place to go, KgError where it cannot be written.
    """
    export = FORMATS[form]
    if export.one is not None:
        text = export.one(store)
        if out is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode())
        else:
            _replace(out, text.encode())
        return
    if out is None:
        raise QueryError(f"{form} is more than one file: say --out FOLDER or --out FILE.zip")
    texts = export.many(store) if export.many else {}
    if out.suffix.lower() == ".zip":
        _replace(out, _zip(texts))
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KgError(f"{out}: cannot be made a folder: {error.strerror}") from error
    for name, text in texts.items():
        _replace(out / name, text.encode())


def _zip(texts: Mapping[str, str]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), text, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KgError(f"{path}: cannot be written: {error.strerror}") from error
