"""Every released notebook in JupyterLab and Chromium, with right answers: it runs, and the browser has no complaint."""

import shutil

import nbformat
import pytest

from course.proof.stage import answer_cells
from tests.browser.driving import ROOT, opened
from tests.notebooks.test_in_kernels import with_answers

pytestmark = [pytest.mark.slow, pytest.mark.browser]
RELEASED = sorted((ROOT / "release").glob("*/*.ipynb"))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_with_right_answers_it_runs_and_every_widget_shows_its_picture(path, browser, lab, screenshot):
    folder = lab.work / path.parent.name
    shutil.copytree(path.parent, folder, dirs_exist_ok=True)
    nbformat.write(with_answers(path, answer_cells(path.parent.name)), folder / path.name)
    with opened(browser, lab, f"{path.parent.name}/{path.name}") as notebook:
        notebook.run_all()
        for number in range(notebook.page.locator(".course-explorer").count()):
            explorer = notebook.explorer(number)
            explorer.box.scroll_into_view_if_needed()
            assert "Your function" not in explorer.words
            assert "Not written yet" not in explorer.words
            screenshot(explorer.box, f"widget {number}")
        screenshot(notebook.page)
        saved = notebook.save()
        assert notebook.page.locator(".jp-Dialog, .Toastify__toast").count() == 0
        assert notebook.troubles == []
    cells = [cell for cell in saved.cells if cell.cell_type == "code"]
    assert all(cell.execution_count for cell in cells if cell.source)
    assert [output for cell in cells for output in cell.outputs if output.output_type == "error"] == []
