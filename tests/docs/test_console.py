"""Every command of README and docs runs, and prints what is shown there."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def load_console() -> ModuleType:
    spec = importlib.util.spec_from_file_location("console", ROOT / "docs" / "console.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["console"] = module
    spec.loader.exec_module(module)
    return module


console = load_console()
SERVED = [path for path in DOCUMENTS if console.SERVER in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_prints_what_is_shown(path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    with console.sandbox(document) as folder:
        steps = [step for block in console.BLOCK.findall(document) for step in console.steps(block)]
        faults = [console.fault(step, console.run(step, folder)) for step in steps if console.runs_here(step)]
    assert not list(filter(None, faults)), "\n\n".join(filter(None, faults)) + "\n\nmake docs puts what is printed now"


@pytest.mark.neo4j
@pytest.mark.parametrize("path", SERVED, ids=lambda path: path.name)
def test_every_command_for_a_server_works_on_one(path: Path, neo4j_url: str) -> None:
    document = path.read_text(encoding="utf-8")
    steps = [step for block in console.BLOCK.findall(document) for step in console.steps(block)]
    with console.sandbox(document) as folder:
        for step in steps:
            if console.SERVER in step.command:
                here = console.Step(step.command.replace(console.SERVER, neo4j_url), step.shown)
                assert console.fault(here, console.run(here, folder)) is None
        for call in (folder / "samples").glob("*.*"):
            console.run(console.Step(f"kg retract {call.name} --store {neo4j_url}", ""), folder)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_named_exists(path: Path) -> None:
    for target in set(re.findall(r"(?:^\$ |`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.M)):
        subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_shell_command_stands_in_a_console_block(path: Path) -> None:
    fences = re.findall(r"^```(\w*)$", path.read_text(encoding="utf-8"), re.M)[::2]
    assert not {"sh", "bash", "shell"} & set(fences), "only console blocks are run"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_every_command_is_documented() -> None:
    shown = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    from kg.cli import app

    names = [command.name for command in app.registered_commands]
    assert names
    assert not [name for name in names if f"$ kg {name} --help" not in shown]


def test_a_shown_output_may_leave_out_text_and_lines() -> None:
    step = console.Step("kg calls", "first ... here\n...\nlast\n")
    assert re.fullmatch(step.expected, "first 12 here\nsecond\nthird\nlast\n")
    assert not re.fullmatch(step.expected, "first 12 there\nlast\n")


@pytest.mark.parametrize(("command", "shown"), [("printf 'a\\n'", "b\n"), ("exit 3", ""), ("true  # exit 1", "")])
def test_a_command_that_differs_is_a_fault(tmp_path: Path, command: str, shown: str) -> None:
    step = console.Step(command, shown)
    assert shlex.split(command)[0] in str(console.fault(step, console.run(step, tmp_path)))


def test_every_query_is_documented() -> None:
    shown = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    from kg.queries import read_queries

    queries = read_queries()
    assert queries
    assert not [query.name for query in queries if f"## {query.name}\n\n{query.answers}\n" not in shown]
