"""`kg calls`: what is loaded."""

from __future__ import annotations

from kg.commands.options import Json, Rows, Where, chosen_format, example, opened
from kg.commands.output import write_rows

EXAMPLES = example("kg calls", "kg calls --format csv")
COLUMNS = ("source", "company", "period", "date", "kind", "claims", "relations", "names", "leftovers")


def calls(form: Rows = None, store: Where = "", json: Json = False) -> None:
    """List the calls in the store, with how much was found in each.

    Leftovers are sentences with numbers that gave no claim.
    """
    with opened(store) as source:
        rows = [
            (
                call.document.source,
                call.document.company,
                call.document.fiscal_period,
                call.document.date.isoformat() if call.document.date else None,
                call.document.kind,
                call.figures,
                call.relations,
                call.entities,
                call.leftovers,
            )
            for call in source.calls()
        ]
    write_rows(COLUMNS, rows, chosen_format(form, json))
