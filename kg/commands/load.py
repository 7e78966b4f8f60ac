"""`kg load`: calls into the store."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Any, Protocol

import typer

from kg.commands.inputs import extract_data, find_inputs
from kg.commands.options import Json, Where, example, opened
from kg.commands.output import plain, say, write_json
from kg.errors import InputError, StoreError
from kg.fingerprint import fingerprint

if TYPE_CHECKING:
    from kg.records import Extraction
    from kg.stores import Store

EXAMPLES = example(
    "kg load calls/",
    "kg load kuaishou-2024q3.txt alibaba-2024q1.txt --leftovers",
    "curl -s URL | kg load -",
    "kg load calls/ --store neo4j://localhost/neo4j",
)


class Watch(Protocol):
    def __call__(self, shown: str, /) -> None: ...


def load(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders (searched through), - for standard input.")
    ],
    store: Where = "",
    json: Json = False,
    leftovers: Annotated[
        bool, typer.Option("--leftovers", help="List the sentences with numbers that gave no claim.")
    ] = False,
) -> None:
    """Read calls and put their claims into the store.

    A call is known by its file's name. A new one is added, a changed one replaces what was there, the same one is
    left alone, unless another version of kg read it; each is all in or not at all. What cannot be read is named, the
    rest is loaded, and the exit code is 1.
    """
    inputs = find_inputs(paths)
    done: Counter[str] = Counter()
    with ExitStack() as stack:
        watch = stack.enter_context(_progress(len(inputs)))
        target: Store | None = None
        for item in inputs:
            try:
                watch(item.shown)
                data, source = item.read()
                # Opened, which does not make it yet, at the first file that can be read.
                target = target or stack.enter_context(opened(store, create=True))
                held = _held(target, data, source)
                extraction = held or extract_data(item.shown, data, source)
            except InputError as error:
                done["refused"] += 1
                say(f"error: {error}")
                continue
            outcome = "unchanged" if held else target.load(extraction)
            done[outcome] += 1
            _summarise(extraction, outcome, leftovers, json)
    say(_total(done))
    if done["refused"]:
        raise typer.Exit(1)


def _held(store: Store, data: bytes, source: str) -> Extraction | None:
    """What the store has of the same bytes, found by this very program: there is nothing to extract then."""
    try:
        held = store.extraction(source)
    except StoreError:
        return None  # damaged, or written by another version: loading mends it
    same = held is not None and (held.made_by, held.document.sha256) == (fingerprint(), sha256(data).hexdigest())
    return held if same else None


def _summarise(extraction: Extraction, outcome: str, leftovers: bool, json: bool) -> None:
    kinds = Counter(claim.kind for claim in extraction.claims)
    document = extraction.document
    counts = {
        "claims": kinds["metric"],
        "relations": kinds["relation"],
        "names": len(extraction.entities),
        "leftovers": len(extraction.leftovers),
    }
    if json:
        summary: dict[str, Any] = {
            "source": document.source,
            "outcome": outcome,
            "company": document.company,
            "fiscal_period": document.fiscal_period,
            **counts,
        }
        if leftovers:
            summary["left"] = [leftover.model_dump(mode="json") for leftover in extraction.leftovers]
        write_json(summary, indent=None)
        return
    _tell(
        f"{document.source}: {outcome}, {document.company}{_of(document.fiscal_period)}: "
        f"{_count(counts['claims'], 'claim')}, {_count(counts['relations'], 'relation')}, "
        f"{_count(counts['names'], 'name')}; {_count(counts['leftovers'], 'sentence')} with numbers gave no claim"
    )
    for leftover in extraction.leftovers if leftovers else ():
        _tell(f"  {leftover.start}-{leftover.end} {leftover.reason}: {leftover.quote}")


def _tell(line: str) -> None:
    """Not by typer.echo: it writes past the bar, which would then stand in the middle of the line."""
    print(plain(line), flush=True)


def _of(period: str | None) -> str:
    return f" {period}" if period else ""


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _total(done: Counter[str]) -> str:
    parts = [f"{done[word]} {word}" for word in ("new", "replaced", "unchanged", "refused") if done[word]]
    return f"{_count(sum(done.values()), 'file')}: {', '.join(parts)}"


@contextmanager
def _progress(total: int) -> Iterator[Watch]:
    """A bar on standard error where a person watches and has to wait; otherwise nothing."""
    if total < 2 or not (sys.stderr.isatty() and sys.stdout.isatty()):
        yield lambda _shown: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, completed=-1)

        def watch(shown: str) -> None:
            bar.update(task, advance=1, description=escape(plain(shown)))

        yield watch
