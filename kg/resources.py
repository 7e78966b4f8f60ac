"""Where the data folders are, in a checkout or in an installed wheel."""

from pathlib import Path
from typing import Literal

Folder = Literal["schema", "loaders", "queries", "samples"]


def folder(name: Folder) -> Path:
    """The folder of shipped data of that name: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name
