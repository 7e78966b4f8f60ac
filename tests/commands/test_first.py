"""What `kg` says before it is asked anything, and where options may stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kg import __version__
from kg.cli import app

Kg = Callable[..., Result]


def test_kg_alone_says_what_to_do_first(kg: Kg) -> None:
    result = kg()
    assert result.exit_code == 0
    for word in ("kg load", "kg query", "kg show", "--help"):
        assert word in result.stdout


@pytest.mark.parametrize("name", [command.name for command in app.registered_commands])
def test_every_command_explains_itself_with_examples(kg: Kg, name: str) -> None:
    result = kg(name, "--help")
    assert result.exit_code == 0
    assert "Examples:\n    kg " in result.stdout or "Examples:\n  " in result.stdout
    assert f"kg {name}" in result.stdout.split("Examples:")[1]


def test_the_version_is_said(kg: Kg) -> None:
    assert kg("--version").stdout == f"{__version__}\n"


@pytest.mark.parametrize("words", [("lod",), ("load",), ("calls", "--formt", "csv"), ("calls", "--format", "xml")])
def test_wrong_usage_ends_with_2(kg: Kg, words: tuple[str, ...]) -> None:
    result = kg(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error" in result.stderr


def test_the_store_may_be_named_before_or_after_the_command(
    kg: Kg, loaded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_STORE", "/nowhere")
    after, before = kg("calls", "--store", loaded), kg("--store", loaded, "calls")
    assert after.exit_code == before.exit_code == 0
    assert after.stdout == before.stdout
    assert kg("--store", "/nowhere", "calls", "--store", loaded).stdout == after.stdout
    assert kg("--json", "--store", loaded, "calls").stdout.startswith("[")


def test_without_a_name_the_store_is_a_folder_here(
    kg: Kg, tmp_path: Path, call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KG_STORE")
    monkeypatch.chdir(tmp_path)
    assert kg("load", str(call)).exit_code == 0
    assert (tmp_path / ".kg").is_dir()
