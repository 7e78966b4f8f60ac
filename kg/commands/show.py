"""`kg show`: a claim with its words, or a named thing with its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.commands.options import Json, Where, example, opened
from kg.commands.output import Format, cell, plain, write_json, write_rows
from kg.errors import InputError, QueryError, StoreError

if TYPE_CHECKING:
    from kg.records import Claim
    from kg.stores import Store

EXAMPLES = example(
    "kg show 0123456789abcdef",
    "kg show 0123456789abcdef --text calls/kuaishou-2024q3.txt",
    "kg show 'Kling AI'",
)
Row = dict[str, Any]

AROUND = 240
# Said already by the lines above the fields, or for machines only.
_APART = ("id", "source", "quote", "start", "end", "also", "section", "speaker", "kind", "value_text", "surfaces")


def show(
    what: Annotated[str, typer.Argument(metavar="ID", help="A claim's id or its first digits, or a name.")],
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="PATH", show_default=False, help="The call's file: show what stands around."),
    ] = None,
    store: Where = "",
    json: Json = False,
) -> None:
    """Show a claim with its words, or a name with its claims.

    A claim: in plain words, its fields, every place that says it and who speaks there. A name: what it is, how
    else it is spelt, and the claims about it.
    """
    with opened(store) as source:
        found = _ask(source, "evidence", claim=what) if _is_id(what) else []
        ids = sorted({row["claim"] for row in found})
        if not ids:
            _show_thing(source, what, json)
            return
        if len(ids) > 1:
            raise QueryError(f"{what} begins the ids of {len(ids)} claims: give more of its digits")
        claim, words = _claim(source, ids[0], found[0]["source"]), found[0]["text"]
    whole = _read(text, claim) if text else None
    if json:
        write_json({"text": words, **claim.model_dump(mode="json")})
    else:
        _show_claim(claim, words, whole)


def _is_id(what: str) -> bool:
    return 4 <= len(what) <= 16 and all(c in "0123456789abcdef" for c in what.lower())


def _claim(source: Store, id: str, call: str) -> Claim:
    extraction = source.extraction(call)
    for claim in extraction.claims if extraction else ():
        if claim.id == id:
            return claim
    raise QueryError(f"{id} stands in the graph and not in the call {call}: kg doctor --rebuild makes the graph anew")


def _read(path: str, claim: Claim) -> str:
    """The file's text; raises InputError where the claim's words are not in their place there."""
    from pathlib import Path

    from kg.reading import read

    try:
        whole = read(Path(path).read_bytes(), claim.source).reading.source
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if whole[claim.start : claim.end] != claim.quote:
        raise InputError(f"{path}: is not the file {claim.source} that was loaded: give that one")
    return whole


def _show_claim(claim: Claim, words: str, whole: str | None) -> None:
    typer.secho(plain(words), bold=True)
    said = claim.model_dump(mode="json")
    for name, value in said.items():
        if name not in _APART and value is not None:
            typer.echo(f"  {name.replace('_', ' '):14}{cell(value)}")
    mark = claim.value_text if claim.kind == "metric" else claim.object
    places = [(claim.start, claim.end, claim.quote, claim.speaker, claim.section)]
    places += [(also.start, also.end, also.quote, also.speaker, "") for also in claim.also]
    for start, end, quote, speaker, section in places:
        by = ", ".join(filter(None, (speaker, section)))
        typer.echo(plain(f"\n{claim.source}:{start}-{end}" + (f"  {by}" if by else ""), keep="\n"))
        words = _marked(_line(quote), _line(mark))
        typer.echo(f"  {words}" if whole is None else f"  {_amid(whole, start, end, words)}")


def _amid(whole: str, start: int, end: int, words: str) -> str:
    """The words between « and », with what stands around them."""
    before, after = whole[max(0, start - AROUND) : start], whole[end : end + AROUND]
    return f"{typer.style(_line(before), dim=True)}«{words}»{typer.style(_line(after), dim=True)}"


def _line(text: str) -> str:
    return plain(text.replace("\r\n", "\n"))


def _marked(quote: str, mark: str) -> str:
    """The quote with the words that give the value, or the name, in bold; a pipe gets the plain text."""
    at = quote.find(mark) if mark else -1
    if at < 0:
        return quote
    return quote[:at] + typer.style(mark, bold=True, underline=True) + quote[at + len(mark) :]


def _show_thing(source: Store, name: str, json: bool) -> None:
    things = [row for row in _ask(source, "names", like=name) if _is_named(row, name)]
    if not things:
        near = sorted({row["name"] for row in _ask(source, "names", like=name)})[:3]
        hint = f"did you mean {' or '.join(near)}" if near else "kg query names lists the names, every answer has ids"
        raise StoreError(f"{name!r} is neither a claim's id nor a name in this store: {hint}")
    said = [
        *_ask(source, "about", name=name),
        *({**row, "name": row["speaker"], "label": "Person"} for row in _ask(source, "speaker-claims", speaker=name)),
    ]
    for thing in things:
        thing["claims"] = [
            {"id": row["claim"], "text": row["text"]}
            for row in said
            if (row["label"], row["name"]) == (thing["label"], thing["name"])
        ]
    if json:
        write_json(things)
        return
    for thing in things:
        typer.secho(plain(f"{thing['name']}, {thing['kind'] or thing['label']}"), bold=True)
        for key in ("aliases", "calls"):
            if thing[key]:
                typer.echo(f"  {key:14}{cell(thing[key])}")
        write_rows(("claim", "text"), [(claim["id"], claim["text"]) for claim in thing["claims"]], Format.TABLE)


def _is_named(row: Row, name: str) -> bool:
    return name.casefold() in {spelling.casefold() for spelling in (row["name"], *(row["aliases"] or ()))}


def _ask(source: Store, query: str, **given: str) -> list[Row]:
    from kg.queries import find_query

    asked = find_query(query)
    table = source.run(asked.statement, asked.bind(given))
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
