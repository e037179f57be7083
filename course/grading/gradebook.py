"""nbgrader's gradebook, opened once for a whole class."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from alembic.config import Config
from alembic.script import ScriptDirectory
from nbgrader import api
from nbgrader.api import Comment, Grade, Gradebook, SubmittedNotebook
from nbgrader.auth import Authenticator
from nbgrader.dbutil import _temp_alembic_ini
from sqlalchemy import Engine
from sqlalchemy.orm import scoped_session, sessionmaker

INDICES = (
    (SubmittedNotebook, "assignment_id"),
    (Grade, "notebook_id"),
    (Comment, "notebook_id"),
)
"""What belongs to one submission is looked up for each: without an index its whole table is searched."""


@contextlib.contextmanager
def opened_once() -> Iterator[None]:
    """While it lasts, every Gradebook of one address shares the connections, and the prepared statements, of the first.

    Each of nbgrader's steps opens the gradebook anew, a dozen times for each notebook, and looks every time whether all
    tables are there; for a new one it starts a program that takes seconds to say the version of its tables. Sessions
    stay apart, and no transaction stays open behind a Gradebook that was closed. Tables that grow with the class get
    INDICES.
    """
    opening, closing, asking = Gradebook.__init__, Gradebook.close, api.get_alembic_version
    engines: dict[tuple[str, str], Engine] = {}

    def open_again(
        self: Gradebook,
        db_url: str,
        course_id: str = "default_course",
        authenticator: Authenticator | None = None,
    ) -> None:
        known = engines.get((db_url, course_id))
        if known is None:
            opening(self, db_url, course_id, authenticator)
            engines[db_url, course_id] = self.engine
            add_indices(self.engine)
            return
        self.engine, self.course_id, self.authenticator = known, course_id, authenticator
        self.db = scoped_session(sessionmaker(autoflush=True, bind=known, future=True))

    Gradebook.__init__ = open_again
    Gradebook.close = lambda self: self.db.remove()
    api.get_alembic_version = newest_version
    try:
        yield
    finally:
        Gradebook.__init__, Gradebook.close, api.get_alembic_version = opening, closing, asking
        for engine in engines.values():
            engine.dispose()


def add_indices(engine: Engine) -> None:
    """Gives a gradebook, new or old, the indices that its tables lack."""
    with engine.begin() as connection:
        for table, column in INDICES:
            name = table.__tablename__
            connection.exec_driver_sql(
                f"CREATE INDEX IF NOT EXISTS course_{name}_{column} ON {name} ({column})"
            )


def newest_version() -> str:
    """Of the gradebook's tables, as nbgrader's own migrations count."""
    with _temp_alembic_ini("sqlite://") as settings:
        return str(ScriptDirectory.from_config(Config(settings)).get_current_head())
