"""Every widget in JupyterLab and Chromium: mouse, keys, player, presets, its line of code, and faults of access."""

import dataclasses
import functools
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from nbconvert import HTMLExporter

from course import widgets
from course.figures import himmelblau_descent as landscape
from course.widgets.explorer import Choice, LogSlider, Slider, Toggle, moved
from tests.browser.driving import opened, until
from tests.widgets.test_every_widget import other_value, seen, states_with

pytestmark = [pytest.mark.slow, pytest.mark.browser]
NAMES = {name: getattr(widgets, name) for name in widgets.__all__}
PLAYERS = [name for name, make in NAMES.items() if make().advance]
MAPS = [name for name, make in NAMES.items() if make().clicked]
SLIDERS = (Slider, LogSlider)
SERIOUS = ("serious", "critical")
FUNCTIONS = {"himmelblau": landscape.himmelblau, "slow": landscape.gradient}
"""What lines of code name, as far as it is not a widget."""


@pytest.fixture(scope="module", params=NAMES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def notebook(browser, lab, name):
    """A notebook with the widget in its first cell."""
    path = lab.write(f"{name}.ipynb", [f"from course.widgets import *\n{name}()", "print(6 * 7)"])
    with opened(browser, lab, path) as notebook:
        notebook.run_all()
        yield notebook


@pytest.fixture(autouse=True)
def no_troubles(request):
    yield
    if "notebook" in request.fixturenames:
        notebook = request.getfixturevalue("notebook")
        assert notebook.troubles == []


@functools.cache
def lines(name):
    """(control, line): for each control, the line of code of a state in which moving it shows."""
    return [(control, _line(NAMES[name](), control)) for control in NAMES[name]().controls]


def _line(explorer, control):
    for state in states_with(explorer, control):
        explorer._settle(state)
        line, before = explorer.line, seen(explorer.scene)
        explorer.set(**{control.name: other_value(control, getattr(state, control.name))})
        if seen(explorer.scene) != before or control.name == "prediction":
            return line
    raise AssertionError(f"{control.name} changes nothing")


def each_control(notebook, name):
    """(control, widget in the page) for each control, in a state in which moving it shows."""
    for control, line in lines(name):
        yield control, notebook.explore(line)


def expected(explorer):
    """What the words should be, by the line of code that the page shows."""
    return eval(explorer.line, NAMES | FUNCTIONS).scene.words


def check_words(explorer, more=""):
    """The words come to be what the state that the page shows asks for."""
    until(lambda: explorer.words == expected(explorer) + more, "the words fit the state", 20)


def place(handle):
    """Where a slider's handle stands between its ends, from 0 to 1."""
    low, high, now = (float(handle.get_attribute(f"aria-value{end}")) for end in ("min", "max", "now"))
    return (now - low) / (high - low)


def value(explorer, control):
    """What a control shows."""
    found = explorer.control(control.label)
    if isinstance(control, SLIDERS):
        return explorer.readout(control.label)
    return found.is_checked() if isinstance(control, Toggle) else found.input_value()


def move_by_mouse(explorer, control):
    found = explorer.control(control.label)
    if isinstance(control, SLIDERS):
        explorer.drag(control.label, [-12] * 3 if place(found) > 0.5 else [12] * 3)
    elif isinstance(control, Choice):
        options = found.locator("option").all_inner_texts()
        found.select_option(
            next(one for one in options if one != found.evaluate("s => s.selectedOptions[0].text"))
        )
    elif isinstance(control, Toggle):
        found.click()
    else:
        found.click(click_count=3)
        explorer.page.keyboard.type("1.5\n")


def move_by_keys(explorer, control):
    found, keys = explorer.control(control.label), explorer.page.keyboard
    found.focus()
    if isinstance(control, SLIDERS):
        keys.press("Home")
        until(lambda: place(found) == 0, f"Home moves {control.label} to its low end", 10)
        for key in ("End", "ArrowLeft"):
            before = explorer.readout(control.label)
            keys.press(key)
            until(lambda b=before: explorer.readout(control.label) != b, f"{key} moves {control.label}", 10)
    elif isinstance(control, Choice):
        keys.press("ArrowUp" if found.evaluate("s => s.selectedIndex") else "ArrowDown")
    elif isinstance(control, Toggle):
        keys.press("Space")
    else:
        keys.press("ArrowUp")
    assert found.evaluate("control => control === document.activeElement"), f"{control.label} lost the focus"


@pytest.mark.parametrize("move", [move_by_mouse, move_by_keys])
def test_every_control_changes_what_is_seen(notebook, name, move, screenshot):
    for control, explorer in each_control(notebook, name):
        before, shown = explorer.seen(), value(explorer, control)
        move(explorer, control)
        until(lambda e=explorer, b=before: e.seen() != b, f"{control.label} changes picture or words", 10)
        check_words(explorer)
        assert value(explorer, control) != shown
    screenshot(explorer.box)


def test_tab_reaches_every_control_in_the_order_in_which_they_stand(notebook, name):
    explorer, model = notebook.explore(f"{name}()"), NAMES[name]()
    reached = [label for label in explorer.tab_order() if not label.endswith(", as a number")]
    shown = [control.label for control in model.controls if control.when(model.state)]
    player = ["Play", "Pause", "Step", "Rewind"] if model.advance else []
    assert reached == ["Worth seeing", *shown, *player, "Copy this state as code"]


def test_presets_show_something_of_their_own_and_say_why(notebook, name, screenshot):
    explorer = notebook.explore(f"{name}()")
    pictures = set()
    for preset in NAMES[name]().presets.values():
        explorer.control("Worth seeing").select_option(preset.name)
        until(lambda preset=preset: explorer.words.endswith(preset.why), f"{preset.name} says why", 10)
        model = NAMES[name](**dataclasses.asdict(preset.state))
        until(lambda model=model: explorer.line == model.line, f"{preset.name} comes to its state")
        check_words(explorer, f" {preset.why}")
        pictures.add(explorer.pixels())
        screenshot(explorer.box, preset.name)
    assert len(pictures) == len(NAMES[name]().presets)


@pytest.mark.parametrize("name", PLAYERS, scope="module")
def test_the_player_plays_pauses_steps_and_rewinds(notebook, name):
    explorer = notebook.explore(f"{name}()")
    explorer.button("Rewind").click()
    start = explorer.settle()
    explorer.button("Step").click()
    until(lambda: explorer.seen() != start, "a step is seen", 10)
    one_step = explorer.settle()
    explorer.button("Rewind").click()
    until(lambda: explorer.seen() == start, "it goes back to the start", 10)
    assert explorer.settle() == start
    frame = explorer.drawn
    explorer.button("Play").press("Enter")
    until(lambda: explorer.drawn > frame + 5, "it plays", 20)
    explorer.button("Pause").press("Space")
    paused = explorer.settle(1.5)
    time.sleep(1)
    assert explorer.seen() == paused
    explorer.button("Rewind").click()
    until(lambda: explorer.seen() == start, "it goes back to the start once more", 10)
    assert explorer.settle() == start
    explorer.button("Step").click()
    until(lambda: explorer.seen() == one_step, "the step is seen again", 10)
    assert explorer.settle() == one_step
    frame = explorer.drawn
    explorer.button("Play").click()
    until(lambda: explorer.drawn > frame + 5, "it plays once more", 20)


@pytest.mark.parametrize("name", MAPS, scope="module")
def test_a_click_on_the_map_is_taken(notebook, name):
    explorer = notebook.explore(f"{name}()")
    before = explorer.settle()
    box = explorer.canvas.bounding_box()
    explorer.canvas.click(position={"x": box["width"] * 0.3, "y": box["height"] * 0.3})
    until(lambda: explorer.seen() != before, "the click is seen", 10)
    check_words(explorer)


def test_the_line_of_code_restores_the_state(notebook, name):
    control, line = lines(name)[-1]
    explorer = notebook.explore(line)
    before = explorer.seen()
    move_by_keys(explorer, control)
    until(lambda: explorer.seen() != before, f"{control.label} changes what is seen", 10)
    seen = explorer.settle(1)
    again = notebook.explore(explorer.line)
    until(lambda: again.seen() == seen, "the line brings the same picture and words", 10)
    assert again.settle() == seen


def test_axe_finds_no_serious_fault(notebook, name):
    notebook.explore(f"{name}()")
    assert faults(notebook.page) == []


def faults(page):
    found = Axe().run(page, ".course-explorer").response["violations"]
    return [(one["id"], node["html"]) for one in found if one["impact"] in SERIOUS for node in one["nodes"]]


SLOW = """
import time
from course.figures.himmelblau_descent import gradient, himmelblau
from course.widgets import explore_descent

trouble = False

def slow(x):
    if trouble:
        raise ValueError("a slip of the pen")
    time.sleep({seconds})
    return gradient(x)

explore_descent(himmelblau, slow)
"""


@pytest.fixture
def descent(browser, lab):
    """A function from the seconds that a slope takes to a notebook with that descent."""
    path = lab.write(
        "own-descent.ipynb", [SLOW.format(seconds=0), "trouble = True", "trouble = False", "print(6 * 7)"]
    )
    with opened(browser, lab, path) as notebook:
        notebook.run_all()
        yield notebook
        assert notebook.troubles == []


def test_dragging_draws_the_newest_state_and_leaves_no_backlog(descent):
    descent.explore(SLOW.format(seconds=0.001))
    explorer = descent.explorer()
    before, moves = explorer.drawn, [1, 1, -1] * 40
    explorer.drag("Learning rate", moves)
    # An older state has words that fit it, too: what counts is where the slider stands.
    newest, end = f"Rate {explorer.readout('Learning rate')} ", time.monotonic()
    until(lambda: newest in explorer.words, "the words tell of where the slider stands", 3)
    check_words(explorer)
    assert time.monotonic() - end < 3
    assert explorer.drawn - before < len(moves) / 2
    assert f"Rate {explorer.readout('Learning rate')} " in explorer.words


def test_a_key_held_down_leaves_no_backlog(descent):
    explorer = descent.explore(SLOW.format(seconds=0.001))
    before = explorer.drawn
    explorer.control("Learning rate").focus()
    for _ in range(40):
        descent.page.keyboard.press("ArrowRight")
    model = widgets.explore_descent()
    rate = next(control for control in model.controls if control.name == "learning_rate")
    last = f"learning_rate={moved(rate, model.state.learning_rate, 40):g},"
    until(lambda: last in f"{explorer.line[:-1]},", "all forty steps arrive", 10)
    assert explorer.drawn - before < 20
    check_words(explorer)


def test_an_answer_that_raises_is_named_and_the_widget_lives_on(descent):
    explorer = descent.explorer()
    descent.run_cell(1)
    explorer.control("Learning rate").press("ArrowRight")
    until(
        lambda: "Your function raises ValueError: a slip of the pen" in explorer.words,
        "the trouble is named",
        10,
    )
    descent.run_cell(2)
    explorer.control("Learning rate").press("ArrowRight")
    until(lambda: "reaches the minimum" in explorer.words, "the picture is back", 10)


def test_another_cell_answers_while_it_plays(descent):
    explorer = descent.explorer()
    explorer.button("Rewind").click()
    explorer.button("Play").click()
    frame = explorer.drawn
    until(lambda: explorer.drawn > frame, "it plays", 10)
    descent.page.evaluate(
        "document.querySelectorAll('.jp-OutputArea-output pre').forEach(one => one.remove())"
    )
    descent.run_cell(3)
    until(lambda: "42" in descent.output(3).inner_text(), "another cell answers", 3)
    frame = explorer.drawn
    until(lambda: explorer.drawn > frame, "it plays on", 3)
    explorer.button("Pause").click()
    paused = explorer.settle(1.5)
    time.sleep(1)
    assert explorer.seen() == paused


def test_the_keys_work_in_notebook_7(browser, lab):
    """What the page reports is not looked at: Notebook has page errors of its own, before any cell has run."""
    path = lab.write(
        "keys.ipynb", ["from course.widgets import *\nexplore_tangent()", "explore_activations()"]
    )
    with opened(browser, lab, path, app="notebooks") as notebook:
        notebook.run_all()
        for number, label in ((0, "x"), (0, "Step h"), (1, "Layers")):
            explorer = notebook.explorer(number)
            handle = explorer.control(label)
            handle.scroll_into_view_if_needed()
            handle.focus()
            for key, there in (("Home", 0.0), ("End", 1.0)):
                notebook.page.keyboard.press(key)
                until(lambda there=there, handle=handle: place(handle) == there, f"{key} moves {label}", 10)
            before = explorer.settle()
            notebook.page.keyboard.press("ArrowLeft")
            until(
                lambda before=before, explorer=explorer: explorer.seen() != before,
                f"an arrow moves {label}",
                10,
            )
            check_words(explorer)


def test_dark_and_narrow_it_stays_readable(browser, lab, screenshot):
    path = lab.write(
        "dark.ipynb", ["from course.widgets import *\nexplore_descent(compare=3)", "explore_playground()"]
    )
    lab.choose_theme("JupyterLab Dark")
    with opened(browser, lab, path, width=900) as notebook:
        notebook.page.locator("body[data-jp-theme-name='JupyterLab Dark']").wait_for(state="attached")
        notebook.run_all()
        for number in (0, 1):
            explorer = notebook.explorer(number)
            explorer.box.scroll_into_view_if_needed()
            assert explorer.box.evaluate("box => box.scrollWidth <= box.clientWidth")
            screenshot(notebook.page, str(number))
        assert faults(notebook.page) == []
        assert notebook.troubles == []
    lab.choose_theme("JupyterLab Light")


def test_where_no_widget_can_be_shown_a_still_picture_stands_in(notebook, name):
    explorer = notebook.explore(f"{name}()")
    until(lambda: "[*]" not in notebook.prompts()[0], "the cell comes to its end")
    saved = notebook.save()
    saved.metadata.pop("widgets", None)
    page, _ = HTMLExporter().from_notebook_node(saved)
    assert "<img" in page
    assert explorer.words.split(".")[0] in page
