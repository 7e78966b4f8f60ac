"""`kg schema`: what may stand in the graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import typer

from kg.commands.options import Json, example
from kg.commands.output import write_json

if TYPE_CHECKING:
    from kg.graph.model import Property

EXAMPLES = example("kg schema", "kg schema --json | jq '.nodes.Claim.properties'")


def schema(json: Json = False) -> None:
    """Print the model of the graph.

    Node types and relations with their properties. A question mark stands behind what may be absent. A folder
    named by KG_SCHEMA adds to the model.
    """
    from kg.graph import read_model

    model = read_model()
    if json:
        write_json(model.model_dump(mode="json"))
        return
    for label, node in model.nodes.items():
        typer.echo(f"(:{label})  {node.about}\n    id, {_properties(node.properties)}")
    for name, relation in model.relations.items():
        typer.echo(f"(:{'|'.join(relation.start)})-[:{name}]->(:{'|'.join(relation.end)})  {relation.about}")
        if relation.properties:
            typer.echo(f"    {_properties(relation.properties)}")


def _properties(properties: Mapping[str, Property]) -> str:
    return ", ".join(
        f"{name}{'' if known.required else '?'}{'' if known.type == 'string' else f' ({known.type})'}"
        for name, known in properties.items()
    )
