"""What all tests share: the surroundings that the `course` command gives."""

import pytest

from course.start import prepare

prepare()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The hostile class, which takes longest to grade, comes first: at the end nobody waits for it."""
    items.sort(key=lambda item: item.path.parent.name != "hostile")
