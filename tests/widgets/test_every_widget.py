"""What holds for each widget: presets, controls, words, its line of code, and answers that go wrong."""

import dataclasses
import inspect
import json

import numpy as np
import pytest

from course import widgets
from course.widgets.explorer import Choice, LogSlider, Slider, Toggle, Typed, moved
from course.widgets.scene import Bars, Image, Line
from course.widgets.still import still

EXPLORERS = {name: getattr(widgets, name) for name in widgets.__all__}
PRESETS = [(name, preset) for name, make in EXPLORERS.items() for preset in make().presets]
each = pytest.mark.parametrize("name", EXPLORERS)
each_preset = pytest.mark.parametrize(("name", "preset"), PRESETS)


def numbers(scene):
    """Every array of the scene."""
    for panel in scene.panels:
        for mark in panel.marks:
            if isinstance(mark, Line):
                yield from (np.asarray(mark.x, float), np.asarray(mark.y, float))
            elif isinstance(mark, Bars):
                yield np.asarray(mark.height, float)


def seen(scene):
    """The scene as the browser gets it, without its words."""
    return json.dumps(
        scene.as_dict(), default=lambda data: data.hex() if isinstance(data, bytes) else float(data)
    )


@each_preset
def test_a_preset_shows_something_and_says_what(name, preset):
    explorer = EXPLORERS[name]()
    explorer._settle(explorer.presets[preset].state)
    assert len(explorer.scene.words.split()) > 8
    assert explorer.presets[preset].why.endswith((".", "?", "!"))
    assert any(np.isfinite(array).any() for array in numbers(explorer.scene)) or explorer.scene.panels[0].bare
    for panel in explorer.scene.panels:
        assert panel.x[0] < panel.x[1]
        assert panel.y[0] < panel.y[1]
        assert not (panel.log_x and panel.x[0] <= 0)
        assert not (panel.log_y and panel.y[0] <= 0)


@each_preset
def test_a_presets_line_of_code_brings_its_state_back(name, preset):
    explorer = EXPLORERS[name]()
    explorer._settle(explorer.presets[preset].state)
    again = eval(explorer.line, dict(EXPLORERS))
    assert again.state == explorer.state
    assert again.scene.words == explorer.scene.words


@each
def test_presets_differ_in_what_is_seen(name):
    explorer = EXPLORERS[name]()
    pictures = set()
    for preset in explorer.presets.values():
        explorer._settle(preset.state)
        pictures.add(seen(explorer.scene) + explorer.scene.words)
    assert len(pictures) == len(explorer.presets) >= 4


def other_value(control, value):
    if isinstance(control, Slider):
        return moved(control, value, 1 if value < control.high else -1)
    if isinstance(control, LogSlider):
        return moved(control, value, 4) if moved(control, value, 4) != value else moved(control, value, -4)
    if isinstance(control, Toggle):
        return not value
    if isinstance(control, Typed):
        return value + control.step if value < control.high else value - control.step
    return next(option for option in control.options.values() if option != value)


def states_with(explorer, control):
    """The presets' states, and states in which some other choice makes the control matter."""
    states = [explorer.state, *(preset.state for preset in explorer.presets.values())]
    for state in list(states):
        for other in explorer.controls:
            if isinstance(other, Choice | Toggle):
                options = other.options.values() if isinstance(other, Choice) else (True,)
                states += [dataclasses.replace(state, **{other.name: option}) for option in options]
    return [state for state in states if control.when(state)]


@pytest.mark.parametrize(
    ("name", "control"),
    [(name, control.name) for name, make in EXPLORERS.items() for control in make().controls],
)
def test_every_control_changes_picture_or_words(name, control):
    explorer = EXPLORERS[name]()
    spec = next(one for one in explorer.controls if one.name == control)
    for state in states_with(explorer, spec):
        explorer._settle(state)
        before = seen(explorer.scene) + explorer.scene.words
        explorer.widgets[control].value = other_value(spec, getattr(state, control))
        if seen(explorer.scene) + explorer.scene.words != before:
            return
    pytest.fail(f"{control} of {name} changes nothing")


@each
def test_controls_have_labels_and_show_their_values(name):
    explorer = EXPLORERS[name]()
    labels = [widget.description for widget in explorer.widgets.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for control in explorer.controls:
        assert explorer.widgets[control.name].value == getattr(explorer.state, control.name)


@each
def test_where_no_widget_is_shown_a_still_figure_with_words_stands_in(name):
    bundle = EXPLORERS[name]()._repr_mimebundle_()
    explorer = EXPLORERS[name]()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "<img" in bundle["text/html"]
    assert explorer.scene.words.split(".")[0][:30] in bundle["text/html"].replace("&#x27;", "'")
    assert len(still(explorer.scene).png()) > 5000


@each
def test_the_still_figure_follows_the_scene(name):
    explorer = EXPLORERS[name]()
    images, few = set(), [*explorer.presets.values()][:2]
    for preset in few:
        explorer._settle(preset.state)
        shown = explorer._repr_mimebundle_()["text/html"]
        assert shown == still(explorer.scene)._repr_mimebundle_()["text/html"]
        images.add(shown)
    assert len(images) == len(few)


@each
def test_second_cues_tell_apart_what_colours_do(name):
    explorer = EXPLORERS[name]()
    for preset in explorer.presets.values():
        explorer._settle(preset.state)
        for panel in explorer.scene.panels:
            lines = [mark for mark in panel.marks if isinstance(mark, Line) and mark.label]
            looks = [(mark.dash if mark.width else "", mark.marker) for mark in lines]
            assert len(set(looks)) == len(looks), (preset.name, panel.title)


@each
def test_keys_move_a_slider_by_its_label(name):
    explorer = EXPLORERS[name]()
    for control in explorer.controls:
        if isinstance(control, Slider | LogSlider) and control.when(explorer.state):
            before = getattr(explorer.state, control.name)
            explorer.surface._handle_custom_msg({"kind": "key", "label": control.label, "steps": "last"}, [])
            at_end = explorer.state
            explorer.set(**{control.name: control.high})
            assert explorer.state == at_end
            explorer.surface._handle_custom_msg({"kind": "key", "label": control.label, "steps": "first"}, [])
            assert getattr(explorer.state, control.name) == pytest.approx(control.low)
            explorer.set(**{control.name: before})


@each
def test_a_click_outside_of_what_is_clickable_changes_nothing_and_one_inside_is_taken(name):
    explorer = EXPLORERS[name]()
    clickable = [number for number, panel in enumerate(explorer.scene.panels) if panel.clickable]
    assert bool(explorer.clicked) == bool(clickable)
    for number in clickable:
        panel, before = explorer.scene.panels[number], explorer.state
        for share in (0.21, 0.77):
            x = panel.x[0] + share * (panel.x[1] - panel.x[0])
            y = panel.y[0] + share * (panel.y[1] - panel.y[0])
            explorer.surface._handle_custom_msg({"kind": "click", "panel": number, "x": x, "y": y}, [])
        assert explorer.state != before


@each
def test_the_same_state_gives_the_same_picture(name):
    one, other = EXPLORERS[name](), EXPLORERS[name]()
    assert seen(one.scene) == seen(other.scene)


@each
def test_the_docstring_names_the_states_fields(name):
    text = inspect.getdoc(EXPLORERS[name])
    for control in EXPLORERS[name]().controls:
        assert control.name in text or "..." in text


def test_images_have_one_colour_a_pixel():
    for make in EXPLORERS.values():
        for panel in make().scene.panels:
            for mark in panel.marks:
                if isinstance(mark, Image):
                    assert mark.colours.dtype == np.uint8
                    assert mark.colours.ndim == 3
                    assert mark.colours.shape[2] == 4
