"""`schema`, `doctor`, `export`, and stores that are none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kg.exports import FORMATS

Kg = Callable[..., Result]

READING = [
    ("query", "names"),
    ("cypher", "MATCH (n) RETURN n.id AS id"),
    ("calls",),
    ("show", "feedfeed"),
    ("retract", "a.txt"),
    ("export", "--format", "jsonl"),
]


def test_the_model_is_printed(kg: Kg) -> None:
    printed = kg("schema").stdout
    assert "(:Claim)  one statement" in printed
    assert "(:Company)-[:MAKES]->(:Claim)" in printed
    assert set(json.loads(kg("schema", "--json").stdout)) >= {"nodes", "relations"}


def test_a_schema_of_ones_own_that_is_wrong_is_said(kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.yaml").write_text("nodes: {Company: {properties: {type: {type: string}}}}\n")
    monkeypatch.setenv("KG_SCHEMA", str(tmp_path))
    for words in (("schema",), ("doctor",)):
        result = kg(*words)
        assert result.exit_code == 1
        assert "model.yaml" in result.stdout + result.stderr


@pytest.mark.usefixtures("loaded")
def test_a_sound_store_is_well_and_can_be_made_anew(kg: Kg) -> None:
    for words in (("doctor",), ("doctor", "--rebuild")):
        result = kg(*words)
        assert result.exit_code == 0, result.stdout
        assert "3 calls" in result.stdout
        assert "wrong" not in result.stdout
    assert all(check["fault"] is None for check in json.loads(kg("doctor", "--json").stdout))


def test_a_damaged_store_is_said_and_mended(kg: Kg, loaded: str) -> None:
    for path in Path(loaded).rglob("*.kgl"):
        path.write_bytes(path.read_bytes()[:40])
    assert kg("doctor", "--rebuild").exit_code == 0
    assert kg("doctor").exit_code == 0


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_a_store_that_is_not_there_is_said(kg: Kg, address: str, words: tuple[str, ...]) -> None:
    result = kg(*words)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"error: there is no store at {address}: load calls into it with kg load")
    assert len(result.stderr.splitlines()) == 1
    assert not Path(address).exists()


@pytest.mark.parametrize("words", [*READING, ("load", "CALL")], ids=lambda words: words[0])
@pytest.mark.parametrize("kind", ["file", "folder", "scheme", "down"])
def test_a_store_that_is_none_is_said(kg: Kg, tmp_path: Path, call: Path, kind: str, words: tuple[str, ...]) -> None:
    (tmp_path / "a file").write_text("no store")
    (tmp_path / "a folder").mkdir()
    (tmp_path / "a folder" / "letter.txt").write_text("no store")
    places = {"scheme": "http://localhost", "down": "bolt://127.0.0.1:1"}
    where = places.get(kind) or str(tmp_path / f"a {kind}")
    result = kg(*(str(call) if word == "CALL" else word for word in words), "--store", where)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")
    assert len(result.stderr.splitlines()) == 1
    assert {path.name for path in (tmp_path / "a folder").iterdir()} == {"letter.txt"}
    assert (tmp_path / "a file").read_text() == "no store"


def test_what_cannot_be_reached_is_no_reason_for_secrets(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "sesame-open")
    for words in (("calls",), ("doctor",)):
        result = kg(*words, "--store", "bolt://127.0.0.1:1")
        assert result.exit_code == 1
        assert "sesame" not in result.stdout + result.stderr


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("form", FORMATS)
def test_everything_is_written_for_other_programs(kg: Kg, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    written = kg("export", "--format", form, "--out", str(out))
    assert written.exit_code == 0
    assert written.stderr == f"{out}: written\n"
    shown = kg("export", "--format", form)
    if form == "csv":
        assert shown.exit_code == 2
        assert sorted(path.name for path in out.iterdir()) == ["edges.csv", "nodes.csv"]
    else:
        assert shown.exit_code == 0
        assert shown.stdout_bytes == out.read_bytes()


@pytest.mark.usefixtures("loaded")
def test_an_export_that_cannot_be_is_said(kg: Kg, tmp_path: Path) -> None:
    assert kg("export").exit_code == 2
    assert kg("export", "--format", "html").exit_code == 2
    result = kg("export", "--format", "jsonl", "--out", str(tmp_path / "absent" / "x"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
