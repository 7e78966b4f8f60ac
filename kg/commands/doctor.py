"""`kg doctor`: what is wrong with the installation or the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kg.commands.options import Json, Where, example, exists, opened
from kg.commands.output import plain, write_json
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.stores import Store

EXAMPLES = example("kg doctor", "kg doctor --rebuild", "kg doctor --store bolt://localhost")


class Check(NamedTuple):
    """What was looked at; `fault` and `remedy` where it is not well."""

    what: str
    fault: str | None = None
    remedy: str | None = None


def doctor(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the graph anew from the claims kept of each call, then look.")
    ] = False,
    store: Where = "",
    json: Json = False,
) -> None:
    """Say what is wrong here, and what to do.

    Looks at the libraries, the data files and the store. The exit code is 1 where something is wrong.
    """
    checks = [*_libraries(), *_data(), *_store(store, rebuild)]
    if json:
        write_json([check._asdict() for check in checks])
    else:
        for check in checks:
            if check.fault is None:
                typer.echo(plain(f"ok     {check.what}"))
            else:
                typer.echo(plain(f"wrong  {check.what}: {'; '.join(filter(None, check[1:]))}"))
    if any(check.fault for check in checks):
        raise typer.Exit(1)


def _libraries() -> Iterator[Check]:
    """What kg's own metadata asks for, against what is installed."""
    from importlib.metadata import PackageNotFoundError, requires, version

    from packaging.requirements import Requirement

    try:
        wanted = [Requirement(text) for text in requires("kg") or ()]
    except PackageNotFoundError:
        yield Check("kg", "is not installed", "install it: pip install .")
        return
    for requirement in wanted:
        if requirement.marker and not requirement.marker.evaluate():
            continue
        try:
            found = version(requirement.name)
        except PackageNotFoundError:
            yield Check(requirement.name, "is not installed", f"pip install '{requirement}'")
            continue
        if requirement.specifier.contains(found, prereleases=True):
            yield Check(f"{requirement.name} {found}")
        else:
            yield Check(
                f"{requirement.name} {found}", f"kg needs {requirement.specifier}", f"pip install '{requirement}'"
            )


def _data() -> Iterator[Check]:
    from kg.graph import read_model
    from kg.queries import read_queries

    try:
        model = read_model()
        yield Check(f"schema: {len(model.nodes)} node types, {len(model.relations)} relations")
    except KgError as error:
        yield Check("schema", str(error), "mend that file, or unset KG_SCHEMA")
    try:
        yield Check(f"queries: {len(read_queries())}")
    except KgError as error:
        yield Check("queries", str(error), "install kg again")


def _store(where: str, rebuild: bool) -> Iterator[Check]:
    if not exists(where):
        yield Check(f"store {where}: none yet, kg load makes it")
        return
    try:
        with opened(where) as store:
            if rebuild:
                yield Check(f"store {where}: the graph was made anew from {store.rebuild()} calls")
            yield from _findings(where, store)
    except KgError as error:
        yield Check(f"store {where}", str(error))


def _findings(where: str, store: Store) -> Iterator[Check]:
    findings = store.check()
    yield from (Check(f"store {where}", finding.problem, finding.remedy) for finding in findings)
    if not findings:
        yield Check(f"store {where}: {len(store.calls())} calls")
