"""The drawing surface: shows a Scene in the browser and tells of clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from course.widgets.scene import Scene

HERE = Path(__file__).parent


class Surface(anywidget.AnyWidget):
    """A canvas in the notebook.

    on_click  called with (panel, x, y), the point in data coordinates
    on_key    called with (label of a slider, steps); steps is a number, "first" or "last"
    on_drawn  called when the browser has drawn the newest scene, as long as it is `asked` to tell
    """

    _esm = HERE / "surface.js"
    _css = HERE / "surface.css"
    scene = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)
    why = traitlets.Unicode().tag(sync=True)
    line = traitlets.Unicode().tag(sync=True)
    number = traitlets.Int(0).tag(sync=True)
    asked = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        on_click: Callable[[int, float, float], None],
        on_key: Callable[[str, int | str], None],
        on_drawn: Callable[[], None],
    ) -> None:
        super().__init__()
        self._handlers = {
            "click": lambda told: on_click(int(told["panel"]), float(told["x"]), float(told["y"])),
            "key": lambda told: on_key(str(told["label"]), told["steps"]),
            "drawn": lambda told: on_drawn() if told["number"] == self.number else None,
        }
        self.on_msg(self._told)

    def show(self, scene: Scene, line: str, why: str = "") -> None:
        """Sends the scene in one message; the browser draws the newest one only.

        line  the code that restores the state; why: a further sentence, of a preset for example
        """
        with self.hold_sync():
            self.scene = scene.as_dict()
            self.words, self.line, self.why = scene.words, line, why
            self.number += 1

    def _told(self, _: Any, content: dict[str, Any], __: Any) -> None:
        handler = self._handlers.get(content.get("kind", ""))
        if handler:
            handler(content)
