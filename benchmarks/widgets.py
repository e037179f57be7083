"""From the move of a slider to new pixels in Chromium, beside the same picture by `interact` and matplotlib.

A real JupyterLab and real mouse moves on the slider's handle, one at a time. The clock runs from the time stamp of the
browser's input event to the frame that follows the new picture.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.driving import Notebook

MOVES = 40
MEDIAN, NINETY_FIFTH = 60, 150
"""Milliseconds that a widget may take."""


@dataclass(frozen=True)
class Case:
    """A widget in a state in which it has much to do, and the control that gives it most."""

    line: str
    field: str
    label: str

    @property
    def name(self) -> str:
        return self.line.partition("(")[0]


CASES = (
    Case("explore_tangent()", "x", "x"),
    Case("explore_activations()", "x", "Pre-activation x"),
    Case("explore_softmax()", "z0", "Logit 0"),
    Case("explore_graph(graph='2-2-2', step=28)", "first", "First input (x)"),
    Case("explore_descent(compare=3)", "learning_rate", "Learning rate"),
    Case("explore_initialization(train=True)", "scale", "Scale"),
    Case("explore_playground()", "seed", "Seed"),
    Case("explore_iris_sweep()", "learning_rate", "Learning rate"),  # has no slider: its list
)

INTERACT = """
import dataclasses
import ipywidgets
from IPython.display import display
from course.widgets.still import still

def show(value):
    display(still(explorer.picture(dataclasses.replace(explorer.state, {field}=value))))

explorer = {line}
control = explorer.widgets["{field}"]
control.unobserve_all("value")  # from here on it moves the still picture alone
ipywidgets.interact(show, value=control);
"""

CLOCK = """
box => {
    window.taken = [];
    let moved = null;
    const started = event => { if (event.buttons || event.type === 'input') moved = event.timeStamp; };
    window.addEventListener('pointermove', started, true);
    window.addEventListener('input', started, true);
    const seen = () => requestAnimationFrame(() => {
        if (moved !== null) window.taken.push(performance.now() - moved);
        moved = null;
    });
    const canvas = box.querySelector('canvas');
    if (canvas) return void new MutationObserver(seen).observe(canvas, { attributeFilter: ['data-drawn'] });
    let last = box.querySelector('img').src;
    new MutationObserver(() => {
        const image = box.querySelector('img');
        if (!image || image.src === last) return;
        last = image.src;
        image.decode().then(seen);
    }).observe(box, { childList: true, subtree: true, attributes: true });
}
"""

WAIT = """
count => new Promise(done => {
    const end = performance.now() + 2000;
    const look = () => {
        if (window.taken.length > count || performance.now() > end) done(window.taken);
        else setTimeout(look, 20);
    };
    look();
})
"""
"""Waits in the page: to ask from outside again and again would slow down what is measured."""


def measure(notebook: Notebook, output: Locator, control: Locator) -> list[float]:
    """Milliseconds of each of the moves, in their order; the first two warm up and are left out."""
    page = notebook.page
    control.scroll_into_view_if_needed()
    output.evaluate(CLOCK)
    by_mouse = control.get_attribute("role") == "slider"
    control.focus()
    box = control.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if by_mouse:
        page.mouse.move(x, y)
        page.mouse.down()
    taken: list[float] = []
    for move in range(4 * MOVES):
        if len(taken) == MOVES + 2:
            break
        if by_mouse:
            page.mouse.move(x + (0, 30, 12, -18)[move % 4], y)
        else:
            control.select_option(index=move % 2)
        # A move within one step of a slider changes nothing and is not counted.
        taken = page.evaluate(WAIT, len(taken))
        time.sleep(0.03)
    if by_mouse:
        page.mouse.up()
    return taken[2:]


def main() -> None:
    """Print the table: a line a widget, with its ratio to `interact`."""
    try:
        from tests.browser.driving import NO_CHROMIUM, Lab, chromium, chromium_path, opened
    except ModuleNotFoundError as missing:
        print(f"widgets: the package {missing.name} is missing; make bench installs it")
        return
    if chromium_path() is None:
        print(f"widgets: {NO_CHROMIUM}")
        return
    print(
        f"widgets: from a move to new pixels, in ms; {MOVES} moves each, {NINETY_FIFTH} at most, half below {MEDIAN}"
    )
    print(f"  {'':34}{'median':>8}{'p95':>8}{'interact':>10}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        lab = Lab(Path(folder))
        try:
            for case in CASES:
                cells = [f"from course.widgets import *\n{case.line}", INTERACT.format(**vars(case))]
                with opened(browser, lab, lab.write(f"{case.name}.ipynb", cells)) as notebook:
                    notebook.run_all()
                    explorer, still = notebook.explorer(), notebook.output(1)
                    live = measure(notebook, explorer.box, explorer.control(case.label))
                    still.locator("img").wait_for(state="attached")
                    slow = measure(notebook, still, still.locator("[role=slider], select").first)
                report(f"{case.name}, {case.label}", live, slow)
        finally:
            lab.stop()


def report(name: str, live: list[float], slow: list[float]) -> None:
    median, other = statistics.median(live), statistics.median(slow)
    last = sorted(live)[round(0.95 * (len(live) - 1))]
    over = "  over the bar" if median > MEDIAN or last > NINETY_FIFTH else ""
    print(f"  {name:34}{median:8.0f}{last:8.0f}{other:10.0f}{median / other:8.2f}{over}", flush=True)
