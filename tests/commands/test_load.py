"""`kg load` and `kg extract`: what is read, what is said, and what bad input leaves behind."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kg.stores import open_store

Kg = Callable[..., Result]

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de") + bytes(range(256)) * 4


def test_a_call_is_new_then_unchanged_then_replaced(kg: Kg, call: Path) -> None:
    first = kg("load", str(call))
    assert first.exit_code == 0
    [line] = first.stdout.splitlines()
    assert line.startswith("quillmark-2025q2.txt: new, Quillmark")
    assert first.stderr == "1 file: 1 new\n"
    assert kg("load", str(call)).stdout.startswith("quillmark-2025q2.txt: unchanged, ")
    call.write_text(call.read_text().replace("$412 million", "$413 million"))
    assert kg("load", str(call)).stdout.startswith("quillmark-2025q2.txt: replaced, ")


def test_the_same_file_is_not_extracted_again(kg: Kg, call: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = kg("load", str(call), "--leftovers").stdout
    with monkeypatch.context() as stop:
        stop.delattr("kg.pipeline.extract")
        assert kg("load", str(call), "--leftovers").stdout == loaded.replace(": new,", ": unchanged,")


def test_another_schema_or_a_damaged_store_extracts_again(
    kg: Kg, call: Path, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kg("load", str(call))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "units.yaml").write_text("{}")
    monkeypatch.setenv("KG_SCHEMA", str(tmp_path / "mine"))
    assert kg("load", str(call)).stdout.startswith("quillmark-2025q2.txt: replaced, ")
    assert kg("load", str(call)).stdout.startswith("quillmark-2025q2.txt: unchanged, ")
    [claims] = Path(address, "claims").iterdir()
    claims.write_bytes(claims.read_bytes().replace(b"412", b"413"))
    assert kg("load", str(call)).stdout.startswith("quillmark-2025q2.txt: replaced, ")
    assert kg("doctor").exit_code == 0


def test_a_machine_gets_an_object_a_line(kg: Kg, call: Path) -> None:
    result = kg("load", str(call), "--json", "--leftovers")
    [summary] = [json.loads(line) for line in result.stdout.splitlines()]
    assert (summary["source"], summary["outcome"]) == ("quillmark-2025q2.txt", "new")
    assert summary["claims"] >= 3
    assert summary["leftovers"] == len(summary["left"])


def test_sentences_that_gave_no_claim_are_listed(kg: Kg, call: Path) -> None:
    call.write_text(call.read_text() + "\nTom Abara: And the 17 of those are of the 46 in it all.\n")
    plain, listed = kg("load", str(call)), kg("load", str(call), "--leftovers")
    assert len(plain.stdout.splitlines()) == 1
    text = call.read_text()
    for line in listed.stdout.splitlines()[1:]:
        place, _, rest = line.strip().partition(" ")
        start, end = map(int, place.split("-"))
        assert rest.endswith(" ".join(text[start:end].split("\n")))


def test_a_folder_is_searched_through(kg: Kg, call: Path, tmp_path: Path) -> None:
    inner = tmp_path / "calls" / "2025"
    inner.mkdir(parents=True)
    call.rename(inner / call.name)
    (inner / ".hidden.txt").write_text("not this")
    (inner / "table.xlsx").write_bytes(b"nor this")
    result = kg("load", str(tmp_path / "calls"))
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1


def test_standard_input_is_named_by_what_it_holds(kg: Kg, call: Path) -> None:
    first = kg("load", "-", input=call.read_bytes())
    assert first.exit_code == 0
    assert first.stdout.startswith("stdin-")
    assert kg("load", "-", input=call.read_bytes()).stdout.split(":")[1].startswith(" unchanged")
    other = kg("load", "-", input=call.read_bytes().replace(b"412", b"411"))
    assert other.stdout.split(":")[0] != first.stdout.split(":")[0]


def test_the_second_of_two_files_of_one_name_is_refused(kg: Kg, call: Path, tmp_path: Path) -> None:
    other, same = tmp_path / "other" / call.name, tmp_path / "same" / call.name
    for path, text in ((other, call.read_text().replace("412", "411")), (same, call.read_text())):
        path.parent.mkdir()
        path.write_text(text)
    result = kg("load", str(call), str(other))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert f"error: {other}: has the name of {call} and another content" in result.stderr
    assert "rename one of them" in result.stderr
    assert kg("load", str(call), str(same), str(call)).exit_code == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("binary.txt", bytes(range(256)) * 64),
        ("picture.txt", PNG),
        ("recipe.txt", b"# Pancakes\n\nTake two eggs and some flour. Stir them well. Bake until brown.\n" * 9),
        ("mixed.txt", "Umsatz stieg um 5 % auf 12 €.\n".encode() + b"\xff\xfe\x00A\x81\x8d" * 50),
    ],
)
def test_what_is_no_call_is_refused_in_one_line(kg: Kg, tmp_path: Path, address: str, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    for command in ("load", "extract"):
        result = kg(command, str(tmp_path / name))
        assert result.exit_code == 1
        assert result.stdout == ""
        [line, *_] = result.stderr.splitlines()
        assert line.startswith("error: ")
        assert name in line
        assert len([each for each in result.stderr.splitlines() if each.startswith("error: ")]) == 1
    assert not Path(address).exists()


def test_a_path_that_names_nothing_is_said(kg: Kg, tmp_path: Path, address: str) -> None:
    (tmp_path / "nothing").mkdir()
    for path, said in (
        ("absent.txt", "there is no such file or folder"),
        ("nothing", "no file in this folder ends in"),
    ):
        result = kg("load", str(tmp_path / path))
        assert result.exit_code == 1
        assert result.stderr.startswith(f"error: {tmp_path / path}: {said}")
    assert not Path(address).exists()


def test_the_rest_is_loaded_where_one_is_refused(kg: Kg, call: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = kg("load", str(tmp_path / "empty.txt"), str(tmp_path / "absent.txt"), str(call))
    assert result.exit_code == 1
    assert result.stdout.startswith("quillmark-2025q2.txt: new")
    assert result.stderr.endswith("3 files: 1 new, 2 refused\n")
    assert len(kg("calls", "--format", "jsonl").stdout.splitlines()) == 1


def test_claims_come_in_the_order_of_the_text(kg: Kg, call: Path, address: str) -> None:
    result = kg("extract", str(call))
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(records) >= 3
    places = [(record["start"], record["end"]) for record in records]
    assert places == sorted(places)
    text = call.read_text()
    assert all(text[record["start"] : record["end"]] == record["quote"] for record in records)
    assert not Path(address).exists()


def test_extraction_goes_on_after_a_file_that_fails(kg: Kg, call: Path, tmp_path: Path) -> None:
    result = kg("extract", str(tmp_path / "absent.txt"), str(call))
    assert result.exit_code == 1
    assert "absent.txt" in result.stderr
    assert result.stdout == kg("extract", str(call)).stdout


def test_a_claim_is_shown_amid_its_file(kg: Kg, call: Path, tmp_path: Path) -> None:
    kg("load", str(call))
    [row, *_] = json.loads(kg("query", "guidance", "--json").stdout)
    record = json.loads(kg("show", row["claim"], "--json").stdout)
    shown = kg("show", row["claim"], "--text", str(call)).stdout
    assert f"«{' '.join(record['quote'].split())}»" in shown.replace("\n", " ")
    (tmp_path / "other.txt").write_text("Operator: " + call.read_text())
    other = kg("show", row["claim"], "--text", str(tmp_path / "other.txt"))
    assert other.exit_code == 1
    assert "is not the file quillmark-2025q2.txt that was loaded" in other.stderr
    assert kg("show", row["claim"], "--text", str(tmp_path / "absent.txt")).exit_code == 1


def test_a_run_that_is_stopped_keeps_what_it_did(call: Path, address: str) -> None:
    """Standard input never ends, so that the run still waits when it is stopped."""
    command = [sys.executable, "-m", "kg", "load", str(call), "-", "--store", address]
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline().startswith("quillmark-2025q2.txt: new")
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert said.splitlines() == ["stopped; nothing is half done: the same command again goes on from here"]
    with open_store(address) as store:
        assert [each.document.source for each in store.calls()] == [call.name]


def test_a_file_whose_name_is_no_text_is_loaded(kg: Kg, call: Path, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    try:
        (folder / "caf\udce9-\x1b[31m-2025q2.txt").write_bytes(call.read_bytes())
    except OSError:
        pytest.skip("this file system takes no such name")
    result = kg("load", str(folder))
    assert result.exit_code == 0
    assert result.stdout.startswith("caf?- [31m-2025q2.txt: new")
