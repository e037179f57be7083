"""An empty gradebook to be copied: nbgrader takes seconds to make one."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    Gradebook(f"sqlite:///{path}").close()
    return path
