"""What is made once for all workers of a test run."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def made_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]
) -> Made | None:
    """What `make` makes in a folder of this name, by the first worker that asks; the others wait for it.

    None where it could not be made: the first worker has raised the error.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    done = folder / "done.pickle"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            time.sleep(0.2)
        return pickle.loads(done.read_bytes())
    outcome = None
    try:
        outcome = make(folder)
    finally:
        done.with_suffix(".new").write_bytes(pickle.dumps(outcome))
        done.with_suffix(".new").rename(done)
    return outcome
