"""The types of node and relation that may stand in the graph: `schema/model.yaml`, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from kg.errors import SchemaError
from kg.graph.values import Edge, Node, Value
from kg.schema import read_schema
from kg.schema.reader import SchemaFile

Label = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]*$")]
RelationName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z_]*$")]
# Names that one of the stores answers for itself, whatever was written under them, or keeps for itself.
_TAKEN = {"id", "type", "label", "labels", "start", "end", "title", "record", "header", "digest"}


def _free(name: str) -> str:
    if name in _TAKEN:
        raise ValueError(f"the stores use {name!r} themselves")
    return name


PropertyName = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9]*$"), AfterValidator(_free)]

_FITS: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "float": (float,),
    "boolean": (bool,),
    "strings": (tuple,),
}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Property(_Part):
    """`default` is what the graph says of a thing of which no document says it."""

    type: Literal["string", "integer", "float", "boolean", "strings"]
    required: bool = False
    default: str | None = None

    def fits(self, value: Value) -> bool:
        if value is None:
            return not self.required
        if isinstance(value, bool) and self.type != "boolean":
            return False
        if isinstance(value, tuple) and not all(isinstance(item, str) for item in value):
            return False
        return isinstance(value, _FITS[self.type])


class NodeType(_Part):
    about: str
    key: str
    properties: dict[PropertyName, Property]


class RelationType(_Part):
    about: str
    start: tuple[Label, ...]
    end: tuple[Label, ...]
    properties: dict[PropertyName, Property] = Field(default_factory=dict)


class Model(SchemaFile):
    """Node types by label, relation types by name, and the units that make a metric a ratio, a count or a time."""

    nodes: dict[Label, NodeType]
    relations: dict[RelationName, RelationType]
    unitKinds: dict[str, tuple[str, ...]]  # noqa: N815 (as the file writes it)

    @model_validator(mode="after")
    def _ends_exist(self) -> Model:
        for name, relation in self.relations.items():
            for label in relation.start + relation.end:
                if label not in self.nodes:
                    raise ValueError(f"{name} joins {label}, which is no node type")
        return self

    @property
    def shared(self) -> tuple[str, ...]:
        """The labels of things that several documents may mention."""
        return self.relations["MENTIONS"].end

    def settled(self, label: str) -> tuple[str, ...]:
        """The properties of a thing that rest on what its documents say of it."""
        said = self.relations["MENTIONS"].properties
        return tuple(name for name in self.nodes[label].properties if name in said)

    def unit_kind(self, unit: str) -> str:
        """Money, ratio, count, time or other."""
        if re.fullmatch("[A-Z]{3}", unit):
            return "money"
        return next((kind for kind, units in self.unitKinds.items() if unit in units), "other")

    def node_type(self, label: str) -> NodeType:
        """Raises SchemaError for a label that `model.yaml` does not have."""
        if label not in self.nodes:
            raise SchemaError(f"model.yaml has no node type {label!r}; it has {', '.join(self.nodes)}")
        return self.nodes[label]

    def check_node(self, node: Node) -> None:
        """Raises SchemaError where the node has no type, or a property its type does not allow."""
        _check(f"{node.label} {node.id}", self.node_type(node.label).properties, node.properties)

    def check_edge(self, edge: Edge) -> None:
        """Raises SchemaError where the relation has no type, joins what it may not, or a property does not fit."""
        what = f"{edge.start.label} {edge.start.id} {edge.type} {edge.end.label} {edge.end.id}"
        relation = self.relations.get(edge.type)
        if relation is None:
            raise SchemaError(f"model.yaml has no relation {edge.type}: {what}")
        if edge.start.label not in relation.start or edge.end.label not in relation.end:
            raise SchemaError(f"model.yaml lets {edge.type} not join these: {what}")
        _check(what, relation.properties, edge.properties)


def _check(what: str, allowed: Mapping[str, Property], given: Mapping[str, Value]) -> None:
    for name in given:
        if name not in allowed:
            raise SchemaError(f"model.yaml allows no property {name}: {what}")
    for name, declared in allowed.items():
        if not declared.fits(given.get(name)):
            kind = "required " * declared.required + declared.type
            raise SchemaError(f"property {name} is {given.get(name)!r}, not a {kind}: {what}")


def read_model() -> Model:
    """The model of `schema/model.yaml` and what the user's own schema folder adds to it."""
    return read_schema("model.yaml", Model)
