"""The frame of every widget: controls around a surface, words below it, presets, a player, and the state as code.

A widget is a model, which turns a state into a scene and knows nothing of browsers, and a few lines that name its
controls. `Explorer` joins the two.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import functools
import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import ipywidgets
import numpy as np

from course.checking.run import TimeIsUp, time_limit
from course.widgets.scene import Panel, Scene, Words
from course.widgets.surface import Surface

State = TypeVar("State")
SECONDS_PER_PICTURE = 2.0
FRAMES_PER_SECOND = 30


class Trouble(Exception):
    """What is wrong with a function that was handed in; the message is for the student."""


When = Callable[[Any], bool]


def always(_: Any) -> bool:
    return True


@dataclass(frozen=True)
class Slider:
    """A number of the state, moved on a line in steps.

    when  whether it matters in a state; where it doesn't it is hidden
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    when: When = always


@dataclass(frozen=True)
class LogSlider:
    """A positive number of the state, moved by factors, over round numbers."""

    name: str
    label: str
    low: float
    high: float
    when: When = always


@dataclass(frozen=True)
class Choice:
    """One of several values, by name."""

    name: str
    label: str
    options: dict[str, Any]
    when: When = always


@dataclass(frozen=True)
class Toggle:
    """Yes or no."""

    name: str
    label: str
    when: When = always


@dataclass(frozen=True)
class Typed:
    """A number typed in."""

    name: str
    label: str
    low: float
    high: float
    step: float
    when: When = always


Control = Slider | LogSlider | Choice | Toggle | Typed


@dataclass(frozen=True)
class Preset(Generic[State]):
    """A state worth seeing, and a sentence that says why."""

    name: str
    state: State
    why: str


class Explorer(Generic[State]):
    """A widget in a notebook.

    call      the line that makes it, "explore_descent(himmelblau, himmelblau_gradient", without the closing bracket
    state     a frozen dataclass; every control is one of its fields
    picture   state -> Scene; may raise Trouble
    controls  in the order in which they stand
    presets   states worth seeing
    clicked   (state, panel, x, y) -> state
    advance   state -> the next state while it plays, or None where it has come to its end
    rewind    state -> the state that a run begins with
    follow    (before, after) -> after: what else changes when a control was moved
    gradual   whether steps take so long that a preset is reached by playing to it: the kernel stays free for others
    """

    def __init__(
        self,
        call: str,
        state: State,
        picture: Callable[[State], Scene],
        controls: Sequence[Control],
        presets: Sequence[Preset[State]] = (),
        clicked: Callable[[State, int, float, float], State] | None = None,
        advance: Callable[[State], State | None] | None = None,
        rewind: Callable[[State], State] | None = None,
        follow: Callable[[State, State], State] | None = None,
        gradual: bool = False,
        extra: Sequence[ipywidgets.Widget] = (),
    ) -> None:
        self.call, self.picture, self.controls = call, picture, tuple(controls)
        self.clicked, self.advance, self.rewind, self.follow = clicked, advance, rewind, follow
        self.gradual = gradual
        self._state, self._default = state, type(state)()
        self._settling = False
        self._why = ""
        self._playing: asyncio.Task[None] | None = None
        self._seen = asyncio.Event()
        # Messages from the browser may arrive in another thread than the cells' (JupyterLab's subshells).
        self._lock = threading.RLock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.surface = Surface(self._on_click, self._on_key, self._on_drawn)
        self.widgets = {control.name: self._make(control) for control in self.controls}
        self.presets = {preset.name: preset for preset in presets}
        self._chosen = self._preset_choice()
        self.box = ipywidgets.VBox([*self._parts(extra)])
        self.box.add_class("course-explorer")
        self.scene = self._draw()

    @property
    def state(self) -> State:
        return self._state

    def set(self, **changes: Any) -> None:
        """Changes some fields of the state; controls, picture and words follow."""
        after: State = dataclasses.replace(self._state, **changes)  # type: ignore[type-var]
        self._settle(self.follow(self._state, after) if self.follow else after)

    @property
    def line(self) -> str:
        """The line of code that brings this state back."""
        changed = [
            f"{field.name}={_written(getattr(self._state, field.name))}"
            for field in dataclasses.fields(self._state)  # type: ignore[arg-type]
            if getattr(self._state, field.name) != getattr(self._default, field.name)
        ]
        opening, _, arguments = self.call.partition("(")
        return f"{opening}({', '.join([*filter(None, [arguments]), *changed])})"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        from course.widgets.still import still_bundle

        # Where no widget can be shown, what stands beside it is: the still picture, with its words as alt text.
        # nbconvert and JupyterLab take the widget first, where they can.
        return {**self.box._repr_mimebundle_(**options), **still_bundle(self.scene)}

    # The picture follows the state.

    def _settle(self, state: State) -> None:
        with self._lock:
            self._state = state
            self._settling = True
            try:
                for control in self.controls:
                    self._put(control, getattr(state, control.name))
            finally:
                self._settling = False
            self.scene = self._draw()

    def _draw(self) -> Scene:
        try:
            with time_limit(SECONDS_PER_PICTURE), np.errstate(all="ignore"):
                scene = self.picture(self._state)
        except TimeIsUp:
            scene = message_scene("This takes too long: is there a loop that never ends in your function?")
        except Trouble as trouble:
            scene = message_scene(str(trouble))
        except NotImplementedError:
            scene = message_scene(
                "Not written yet: write the function, run its cell, then run this one again."
            )
        except Exception as error:
            scene = message_scene(f"Your function raises {type(error).__name__}: {error}")
        for control in self.controls:
            shown = None if control.when(self._state) else "none"
            if self.widgets[control.name].layout.display != shown:
                self.widgets[control.name].layout.display = shown
        self.surface.show(scene, self.line, self._why)
        return scene

    # Controls.

    def _make(self, control: Control) -> ipywidgets.Widget:
        value = getattr(self._state, control.name)
        common: dict[str, Any] = {"description": control.label, "layout": _wide()}
        made: ipywidgets.Widget
        if isinstance(control, LogSlider):
            made = ipywidgets.SelectionSlider(options=_options(control, value), value=value, **common)
        elif isinstance(control, Slider):
            made = _slider(control, value, common)
        elif isinstance(control, Typed):
            made = ipywidgets.BoundedFloatText(
                value=value, min=control.low, max=control.high, step=control.step, **common
            )
        elif isinstance(control, Choice):
            made = ipywidgets.Dropdown(options=list(control.options.items()), value=value, **common)
        else:
            made = ipywidgets.Checkbox(value=value, indent=False, **common)
        made.observe(lambda change, control=control: self._moved(control, change["new"]), "value")
        return made

    def _moved(self, control: Control, value: Any) -> None:
        with self._lock:
            taken = _taken(control, value)
            # A slider in the browser answers to a value that it was given with the same one, rounded in its way.
            if not self._settling and taken != getattr(self._state, control.name):
                self._leave_preset()
                self.set(**{control.name: taken})

    def _put(self, control: Control, value: Any) -> None:
        widget = self.widgets[control.name]
        if _taken(control, widget.value) == value:
            return
        if isinstance(control, LogSlider) and value not in [one for _, one in widget.options]:
            widget.options = _options(control, value)
        widget.value = value

    def _on_key(self, label: str, steps: int | str) -> None:
        for control in self.controls:
            if isinstance(control, Slider | LogSlider) and control.label == label:
                self._leave_preset()
                self.set(**{control.name: moved(control, getattr(self._state, control.name), steps)})

    def _on_click(self, panel: int, x: float, y: float) -> None:
        if self.clicked:
            self._leave_preset()
            self._settle(self.clicked(self._state, panel, x, y))

    # Parts.

    def _parts(self, extra: Sequence[ipywidgets.Widget]) -> list[ipywidgets.Widget]:
        parts: list[ipywidgets.Widget] = [self._chosen] if self.presets else []
        columns = ipywidgets.Layout(grid_template_columns="repeat(auto-fit, minmax(330px, 1fr))")
        parts.append(ipywidgets.GridBox(list(self.widgets.values()), layout=columns))
        if self.advance:
            parts.append(self._player())
        return [*parts, *extra, self.surface]

    def _preset_choice(self) -> ipywidgets.Dropdown:
        chosen = ipywidgets.Dropdown(options=["", *self.presets], description="Worth seeing", layout=_wide())
        chosen.observe(lambda change: self._take(self.presets.get(change["new"])), "value")
        return chosen

    def _take(self, preset: Preset[State] | None) -> None:
        if preset is None:
            return
        self.stop()
        self._why = preset.why
        if self.gradual and self.rewind:
            self._settle(self.rewind(preset.state))
            self.play(until=preset.state)
        else:
            self._settle(preset.state)

    def _leave_preset(self) -> None:
        """What was said of a preset is no longer so, and it can be chosen again."""
        self._why = ""
        self._chosen.value = ""

    def _player(self) -> ipywidgets.Widget:
        buttons = [
            _button("Play", "play", self.play),
            _button("Pause", "pause", self.stop),
            _button("Step", "step-forward", self.step),
            _button("Rewind", "fast-backward", self.to_start),
        ]
        return ipywidgets.HBox(buttons)

    # The player: one step a frame, and a frame only when the last one has been drawn, so nothing queues up.

    def play(self, until: State | None = None) -> None:
        """Plays to the end, or to a state on the way there."""
        if self._playing is None or self._playing.done():
            # Another message may come in another thread, with another loop: event and task belong to this one.
            self._loop, self._seen = asyncio.get_running_loop(), asyncio.Event()
            self.surface.asked = True
            self._playing = self._loop.create_task(self._run(until))

    def stop(self) -> None:
        if self._playing is not None and self._loop is not None:
            self._loop.call_soon_threadsafe(self._playing.cancel)
            self._playing = None
            self.surface.asked = False

    def _on_drawn(self) -> None:
        if self._loop is not None and self._playing is not None:
            self._loop.call_soon_threadsafe(self._seen.set)

    def step(self) -> None:
        self.stop()
        self._forward()

    def to_start(self) -> None:
        self.stop()
        if self.rewind:
            self._settle(self.rewind(self._state))

    def _forward(self) -> bool:
        try:
            after = self.advance(self._state) if self.advance else None
        except Exception as error:
            self._why = f"It stops here: {type(error).__name__}: {error}"
            self._draw()
            return False
        if after is None:
            return False
        self._settle(after)
        return True

    async def _run(self, until: State | None) -> None:
        while self._state != until:
            self._seen.clear()
            if not self._forward():
                break
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._seen.wait(), timeout=1.0)
            await asyncio.sleep(1 / FRAMES_PER_SECOND)
        self.surface.asked = False


def moved(control: Slider | LogSlider, value: float, steps: int | str) -> float:
    """A slider's value some steps on, or at one of its ends ("first", "last")."""
    if isinstance(control, LogSlider):
        values = [one for _, one in _options(control, value)]
        place = {"first": 0, "last": len(values) - 1}.get(steps) if isinstance(steps, str) else None  # type: ignore[call-overload]
        place = values.index(value) + int(steps) if place is None else place
        return values[min(len(values) - 1, max(0, place))]
    ends = {"first": control.low, "last": control.high}
    after = ends[steps] if isinstance(steps, str) else value + control.step * steps
    after = min(control.high, max(control.low, after))
    return round(after) if isinstance(value, int) else round(float(after), 12)


def _options(control: LogSlider, value: float) -> list[tuple[str, float]]:
    """The round numbers of a logarithmic slider, and the value that it has to show, with their names."""
    return [(f"{one:.6g}", one) for one in sorted({*round_numbers(control.low, control.high), value})]


@functools.cache
def round_numbers(low: float, high: float) -> tuple[float, ...]:
    """Numbers from low to high, two digits each, about 5 % apart: 1, 1.1, ... 3, 3.2, ... 6, 6.5, ... 10."""
    leads = [*range(10, 30), *range(30, 60, 2), *range(60, 100, 5)]
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    numbers = (float(f"{lead}e{power - 1}") for power in powers for lead in leads)
    return tuple(number for number in numbers if low <= number <= high)


def message_scene(text: str) -> Scene:
    """A scene that holds a sentence and nothing else."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 80:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    panel = Panel((0, 1), (0, 1), (Words(0.02, 0.7, "\n".join([*lines, line]), align="left"),), bare=True)
    return Scene((panel,), text, height=160)


def _slider(control: Slider, value: float, common: dict[str, Any]) -> ipywidgets.Widget:
    if isinstance(value, int):
        return ipywidgets.IntSlider(
            value=value, min=int(control.low), max=int(control.high), step=int(control.step), **common
        )
    return ipywidgets.FloatSlider(
        value=value,
        min=control.low,
        max=control.high,
        step=control.step,
        readout_format=".4g",
        **common,
    )


def _taken(control: Control, value: Any) -> Any:
    """What a control shows, as the state keeps it."""
    return round(value, 12) if isinstance(value, float) and isinstance(control, Slider | Typed) else value


def _wide() -> ipywidgets.Layout:
    """A layout of its own for each control: a shared one would hide all where one is hidden."""
    return ipywidgets.Layout(width="auto")


def _button(text: str, icon: str, does: Callable[[], None]) -> ipywidgets.Widget:
    button = ipywidgets.Button(description=text, icon=icon, layout=ipywidgets.Layout(width="auto"))
    button.on_click(lambda _: does())
    return button


def _written(value: Any) -> str:
    """A value as one would type it."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, tuple):
        inside = ", ".join(map(_written, value))
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return repr(value)
