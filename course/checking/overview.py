"""Several reports at a glance."""

from __future__ import annotations

import html
from dataclasses import dataclass

from course.checking.report import MARKS, Report


@dataclass(frozen=True)
class Overview:
    """One line an exercise: does it hold, and if not, what to look at."""

    title: str
    reports: list[Report]

    @property
    def headline(self) -> str:
        right = sum(report.right for report in self.reports)
        return f"{self.title}: {right} of {len(self.reports)} exercises hold on the visible inputs"

    def rows(self) -> list[tuple[str, str, str]]:
        return [_row(report) for report in self.reports]

    def __repr__(self) -> str:
        width = max((len(report.exercise.name) for report in self.reports), default=0)
        return "\n".join(
            [self.headline, *(f"  {mark} {name:<{width}}  {state}" for mark, name, state in self.rows())]
        )

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><td><span aria-hidden="true">{mark}</span></td><td><code>{name}</code></td><td>{html.escape(state)}</td></tr>'
            for mark, name, state in self.rows()
        )
        head = '<tr><th scope="col"></th><th scope="col">exercise</th><th scope="col">state</th></tr>'
        return f"<p><strong>{html.escape(self.headline)}</strong></p><table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def _row(report: Report) -> tuple[str, str, str]:
    name = report.exercise.name
    if report.right:
        return MARKS["held"], name, "holds"
    if report.outcome == "not written":
        return MARKS["open"], name, "not written yet"
    held = sum(result.held for result in report.results)
    return MARKS["failed"], name, f"{held} of {len(report.results)} parts hold: run check({name})"
