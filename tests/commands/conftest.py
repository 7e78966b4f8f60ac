"""The command line, run in this process with a store of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner, Result

from kg.cli import app
from kg.records import Extraction
from kg.stores import open_store

CALL = """Quillmark Instruments Inc. (QMI) Q2 2025 Earnings Call Transcript

July 24, 2025

Operator: Good morning and welcome to the Quillmark Instruments second quarter 2025 earnings call.

Dana Reyes, Chief Executive Officer: Thank you, and good morning. Revenue was $412 million in the second quarter, up 9%
year over year. Gross margin was 38.5%. In June we launched Inkwell Pro, our new plotter.

Tom Abara, Chief Financial Officer: For the third quarter we expect revenue of $420 million to $430 million.
"""


class Kg(Protocol):
    def __call__(self, *words: str, input: str | bytes | None = None) -> Result: ...


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "store")


@pytest.fixture
def kg(address: str, monkeypatch: pytest.MonkeyPatch) -> Kg:
    """Runs `kg WORDS`; fails on anything but an exit, as a traceback would be."""
    monkeypatch.setenv("KG_STORE", address)

    def run(*words: str, input: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(app, words, input=input, prog_name="kg")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def call(tmp_path: Path) -> Path:
    path = tmp_path / "quillmark-2025q2.txt"
    path.write_text(CALL, encoding="utf-8")
    return path


@pytest.fixture
def loaded(address: str, first: Extraction, second: Extraction, article: Extraction) -> str:
    """The address of a store with three calls in it."""
    with open_store(address) as store:
        for extraction in (first, second, article):
            store.load(extraction)
    return address
