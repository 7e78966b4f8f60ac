"""A file of `schema/`, with what the user's own folder adds to it, validated once."""

import os
import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import SchemaError
from kg.resources import folder

M = TypeVar("M", bound="SchemaFile")


class SchemaFile(BaseModel):
    """The model of one file of `schema/`: unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def read_schema(name: str, model: type[M]) -> M:
    """The file `name` ("units.yaml", "names/companies.yaml") of `schema/` as `model`.

    A folder named by KG_SCHEMA may hold a file of the same name that adds to ours: its mappings are merged into
    ours, its lists come after ours, its other values replace ours. Raises SchemaError with file, place and reason.
    """
    found = _read(name, model, os.environ.get("KG_SCHEMA", ""))
    assert isinstance(found, model)
    return found


@cache
def _read(name: str, model: type[SchemaFile], users: str) -> SchemaFile:
    paths = [folder("schema") / name]
    if users and (Path(users) / name).is_file():
        paths.append(Path(users) / name)
    merged: Any = {}
    for path in paths:
        merged = _merge(merged, _load(path))
    try:
        return model.model_validate(merged)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise SchemaError(f"{paths[-1]}: {place}: {first['msg']}") from error


def _load(path: Path) -> Any:
    try:
        with path.open(encoding="utf-8") as stream:
            return yaml.load(stream, _loader()) or {}
    except (OSError, yaml.YAMLError) as error:
        raise SchemaError(f"{path}: cannot be read: {error}") from error


@cache
def _loader() -> type[yaml.SafeLoader]:
    """A loader for word lists: "no", "on" and "may 1" are words; only true, false and numbers are not text."""

    class Words(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar = {
            first: [(tag, rule) for tag, rule in rules if not tag.endswith((":bool", ":timestamp"))]
            for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
    return Words


def _merge(ours: Any, theirs: Any) -> Any:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {key: _merge(ours.get(key), theirs[key]) if key in theirs else ours[key] for key in ours | theirs}
    if isinstance(ours, list) and isinstance(theirs, list):
        return ours + [item for item in theirs if item not in ours]
    return theirs
