"""Runs the console blocks of a document and compares, or rewrites, what they show.

A block is fenced as `console`. A line that begins with "$ " is a command, the lines below it are what it prints,
standard output and standard error together; "..." stands for any text, on a line of its own for any lines. What is
not shown is not compared, but the command must succeed, or end with the N of a comment `# exit N` on its line. The
blocks of a document run in order in one new folder that holds our samples and their annotations, after the commands
of its comments `<!-- before: COMMAND -->`, if it has any.

    python docs/console.py README.md docs/*.md      rewrites what differs, and says so
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)
BEFORE = re.compile(r"<!-- before: (.+?) -->")
EXIT = re.compile(r"\s+# exit (\d+)$")
ID = re.compile(r"\b[0-9a-f]{16}\b")
SHIPPED = ("samples", "tests/samples")
# What sets up the machine the document is read on, not kg: CI runs these.
ELSEWHERE = ("git clone ", "cd ", "make ", "docker ", "export ")
SERVER = "bolt://localhost:7687/neo4j"


@dataclass(frozen=True, slots=True)
class Step:
    command: str
    shown: str

    @property
    def expected(self) -> str:
        """A pattern for what it prints."""
        lines = self.shown.splitlines()
        return "".join(
            r"(?:.*\n)*?" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + r"\n" for line in lines
        )


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    printed: str


def steps(block: str) -> list[Step]:
    """The commands of a block, each with what is shown below it."""
    parts = re.split(r"^\$ ", block, flags=re.M)[1:]
    return [Step(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


def runs_here(step: Step) -> bool:
    """Whether it needs nothing but kg: no make, no docker, no server."""
    return not step.command.startswith(ELSEWHERE) and SERVER not in step.command


@contextmanager
def sandbox(document: str) -> Iterator[Path]:
    """A new folder with the samples, in which the document's commands of preparation have run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in SHIPPED:
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        for command in BEFORE.findall(document):
            ran = run(Step(command, ""), folder)
            if ran.code:
                raise RuntimeError(f"{command}: {ran.printed}")
        yield folder


def run(step: Step, folder: Path) -> Ran:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("KG_")}
    environment |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}",
        "COLUMNS": "110",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    done = subprocess.run(
        ["bash", "-c", f"exec 2>&1; {step.command}"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, re.sub(r"[ \t]+$", "", done.stdout, flags=re.M))


def fault(step: Step, ran: Ran) -> str | None:
    """What is wrong with what a step printed, None where it is as shown."""
    wanted = int(code[1]) if (code := EXIT.search(step.command)) else 0
    if ran.code != wanted:
        return f"{step.command}: exit code {ran.code}, not {wanted}\n{ran.printed}"
    if step.shown and not re.fullmatch(step.expected, ran.printed):
        return f"{step.command}: printed\n{ran.printed}\nwhere the document shows\n{step.shown}"
    return None


def rewrite(path: Path) -> bool:
    """Puts what the commands print now where it differs from what is shown; whether anything did.

    Where a claim's id has changed in what is printed, it changes in the commands below too.
    """
    document = path.read_text(encoding="utf-8")
    ids: dict[str, str] = {}
    with sandbox(document) as folder:

        def renewed(block: re.Match[str]) -> str:
            lines = []
            for old in steps(block[0]):
                step = Step(ID.sub(lambda id: ids.get(id[0], id[0]), old.command), old.shown)
                ran = run(step, folder) if runs_here(step) else Ran(0, step.shown)
                shown = step.shown if not step.shown or re.fullmatch(step.expected, ran.printed) else ran.printed
                before, now = ID.findall(step.shown), ID.findall(shown)
                ids.update(zip(before, now, strict=True) if len(before) == len(now) else ())
                lines.append(f"$ {step.command}\n{shown}")
            return "".join(lines)

        new = BLOCK.sub(renewed, document)
    path.write_text(new, encoding="utf-8")
    return new != document


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(f"{name}: {'rewritten' if rewrite(Path(name)) else 'as it was'}")
