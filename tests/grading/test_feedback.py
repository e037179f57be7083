"""Feedback shows the verdict and the hint, hides the tests, runs nothing, and needs no network."""

import re
from html.parser import HTMLParser

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from course.grading.feedback import SafeFeedback
from course.grading.formulas import clean_html, render, to_mathml
from tests.grading.conftest import WARNING, marks

PAGES = ["ana", "zoe", "skips_tests", "writes_scripts", "truncated", "loops_forever", "kills_kernel"]
LOADING = {"src", "data", "poster", "background", "srcset", "action", "formaction"}


class Loads(HTMLParser):
    """Collects what a page would run or fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.loaded: list[str] = []
        self.handlers: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            if name in LOADING or (tag == "link" and name == "href"):
                self.loaded.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)
            if tag == "a" and name == "href":
                self.links.append(value or "")


@pytest.mark.parametrize("student", PAGES)
def test_page_runs_nothing_and_fetches_nothing(graded, student):
    loads = Loads(graded.page(student))
    assert not loads.tags & {"script", "iframe", "object", "embed", "form", "base", "link"}
    assert not [url for url in loads.loaded if not url.startswith("data:image/")]
    assert not loads.handlers
    assert not [url for url in loads.links if url.strip().lower().startswith(("javascript:", "data:"))]
    assert "@import" not in graded.page(student)


@pytest.mark.parametrize("student", PAGES)
def test_hidden_tests_and_the_graders_frames_are_not_shown(graded, student):
    page = graded.page(student)
    for secret in (
        "HIDDEN TESTS",
        "secret_square",
        "secret_cube",
        "judgement",
        "NoPoints",
        "course/grading",
        WARNING,
    ):
        assert secret not in page


def test_verdict_and_hint_stay_readable(graded):
    page = graded.page("zoe")
    assert page.count("Verdict on cube") == 1
    assert page.count("Verdict on square") == 1
    for tag in ('<div role="group">', "<strong>Verdict on cube</strong>", "<li>a hint</li>", "<td>1</td>"):
        assert tag in page


def test_the_students_own_error_is_shown_as_text(graded):
    assert "ValueError" in graded.page("writes_scripts")


def test_long_output_is_cut(graded):
    page = graded.page("writes_scripts")
    assert len(page) < 500_000
    assert "output cut here" in page


def test_a_page_says_why_a_notebook_was_not_graded(graded):
    assert "Not graded automatically (damaged)." in graded.page("truncated")
    assert "Not graded automatically (stopped)." in graded.page("kills_kernel")
    assert "Not graded" not in graded.page("ana")


@pytest.mark.parametrize("student", ["ana", "writes_scripts"])
def test_formulas_need_no_network(graded, student):
    page = graded.page(student)
    assert re.search(r"<math><mfrac>", page)
    assert re.search(r'<math display="block"><mtable', page)
    assert "$" not in re.sub(r"<style.*?</style>|<pre>.*?</pre>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    "tex",
    [
        r"\begin{cases} 1 & z > 0 \\ 0 & \text{otherwise} \end{cases}",
        r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
        r"\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}",
        r"\underbrace{a - y}_{\delta} \odot \sigma'(z), \quad \hat{y}, \mathbf{W}^{(1)}",
        r"\left.\frac{dz}{dt}\right|_{t=1} = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}",
    ],
)
def test_the_courses_kinds_of_formulas_are_converted(tex):
    assert to_mathml(tex, is_block=True).startswith("<math")


def test_what_is_no_formula_is_shown_as_written():
    assert to_mathml(r"\frac{<b>", is_block=False) == r"<code>\frac{&lt;b&gt;</code>"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,<script>alert(1)</script>">x</a>',
        "<svg onload=alert(1)><style>*{}</style></svg>",
        '<div style="background:url(https://example.org/x)">x</div>',
        '<img src="data:text/html;base64,PHNjcmlwdD4=">',
        '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
        "<math><mtext></mtext><script>alert(1)</script></math>",
        r"$\text{<script>alert(1)</script>}$",
        "<scr<script></script>ipt>alert(1)</scr<script></script>ipt>",
        "![x](https://example.org/spy.png)",
        "![x](attachment:missing.png)",
    ],
)
def test_no_markdown_gets_through_that_runs_or_fetches(attack):
    loads = Loads(render(attack))
    assert not loads.tags & {"script", "iframe", "svg", "style", "object"}
    assert not loads.loaded
    assert not loads.handlers
    assert not [url for url in loads.links if url.startswith(("javascript", "data"))]
    assert "url(" not in clean_html(attack)


def test_folded_hints_tables_and_pasted_pictures_stay():
    picture = {"a.png": {"image/png": "iVBORw0KGgo="}}
    html = render(
        "<details><summary>Hint</summary>x</details>\n\n| a |\n|---|\n| 1 |\n\n![p](attachment:a.png)",
        picture,
    )
    for piece in (
        "<details><summary>Hint</summary>",
        "<td>1</td>",
        'src="data:image/png;base64,iVBORw0KGgo="',
    ):
        assert piece in html


def test_figures_keep_their_picture_and_alt_text():
    figure = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="A line" style="max-width: 100%">'
    for piece in ('alt="A line"', "max-width: 100%", "base64,iVBORw0KGgo="):
        assert piece in clean_html(figure)


def test_a_mark_scheme_is_for_graders_only():
    task = new_markdown_cell(
        "Study it.\n\n### BEGIN MARK SCHEME\nTwo points for the table.\n### END MARK SCHEME\n\nThank you.",
        metadata=marks("written_study", points=2),
    )
    task.metadata.nbgrader |= {"task": True, "solution": False, "grade": False}
    shown, _ = SafeFeedback().preprocess_cell(task, {}, 0)
    assert shown.source == "Study it.\n\n\n\nThank you."


def test_a_widgets_still_picture_stands_in_for_it():
    data = {
        "application/vnd.jupyter.widget-view+json": {},
        "text/html": '<img alt="a map" src="data:image/png;base64,">',
    }
    cell = new_code_cell("explore()", outputs=[new_output("display_data", data=data)])
    shown, _ = SafeFeedback().preprocess_cell(cell, {}, 0)
    assert list(shown.outputs[0].data) == ["text/html"]
