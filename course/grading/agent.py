"""The student's end of the line: uses the student's objects as the grader asks, within limits.

Runs in the student's process. Whatever it sends is a claim about data; the grader believes none of it.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import inspect
import operator
import signal
import time
from collections.abc import Iterator, MutableMapping
from typing import Any

import numpy as np

from course.checking import run
from course.checking.exercise import folded
from course.grading.peer import Peer
from course.grading.wire import PLAIN_TYPES, Channel, Decoder, Gone, Message, WireError

LONGEST_MESSAGE = 2000
ALARMS = tuple(getattr(signal, name) for name in ("SIGPROF", "SIGALRM", "SIGINT") if hasattr(signal, name))


class Agent(Peer):
    """Serves one judgement in a process of its own, until the grader hangs up."""

    first_number = 1
    holds_lives = True

    def __init__(self, channel: Channel, namespace: MutableMapping[str, Any]) -> None:
        super().__init__(channel)
        self.namespace = namespace
        self.callbacks: dict[int, Any] = {}
        self.depth = 0
        self.seconds_left = 0.0
        self.surroundings: contextlib.ExitStack | None = None
        self.notes: run.Notes | None = None
        self.noted = "", 0

    def serve_all(self) -> None:
        with contextlib.suppress(Gone):
            while True:
                self.serve(*self.receive())

    # One use of an answer: what is printed, warned and drawn in it is noted. It ends where the next one begins.

    def prepare(self, message: Message) -> None:
        if "begin" in message:
            self._begin(float(message.pop("begin")))

    def _begin(self, seconds: float) -> None:
        if self.surroundings is not None:
            self.random = None
            self.surroundings.close()
        self.seconds_left = seconds
        self.surroundings = contextlib.ExitStack()
        handling = dict(run.bearable(dict(np.geterr())))
        self.notes = self.surroundings.enter_context(run.watched(handling))
        self.noted = "", 0
        self.watch_random()

    def _find(self, _: Any, whose: str, name: str) -> Any:
        """The student's object of this name, or the course's right answer."""
        return self.resolve("x", name) if whose == "course" else self.namespace[name]

    def _news_of_notes(self) -> Message:
        """What was printed and warned in this use, where that is more than was told before."""
        if self.notes is None:
            return {}
        noted = self.notes.printed, len(self.notes.caught)
        if noted == self.noted:
            return {}
        self.noted = noted
        return {"notes": {"printed": self.notes.printed, "warnings": self.notes.warnings_of(None)[:20]}}

    @contextlib.contextmanager
    def _limited(self) -> Iterator[None]:
        """The processor time that is left of this use; a use within a use runs on its time."""
        self.depth += 1
        try:
            if self.depth > 1 or self.surroundings is None:
                yield
                return
            started = time.process_time()
            try:
                with run.time_limit(max(self.seconds_left, 0.01)):
                    yield
            finally:
                self.seconds_left -= time.process_time() - started
        finally:
            self.depth -= 1

    def serve(self, message: Message, decoder: Decoder) -> None:
        try:
            with self._limited():
                args = decoder.decode(message.get("args", {"l": []}))
                named = decoder.decode(message.get("named", {"d": []}))
                before = {place: _told(arg) for place, arg in enumerate(args) if isinstance(arg, list | dict)}
                value = _OPERATIONS[message["op"]](self, message.get("on"), *args, **named)
                changed = {place: args[place] for place, told in before.items() if _told(args[place]) != told}
                self._send(self._news_of_notes(), value=value, **({"changed": changed} if changed else {}))
        except run.TimeIsUp:
            self._send({"time": True})
        except Gone:
            raise
        except WireError as problem:
            self._send({"unreadable": str(problem)})
        except BaseException as error:
            self._send(self._told_of(error))

    def _send(self, message: Message, **values: Any) -> None:
        """Sends whole messages only: no alarm rings within one."""
        signal.pthread_sigmask(signal.SIG_BLOCK, ALARMS)
        try:
            self.send(message, **values)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ALARMS)

    def _told_of(self, error: BaseException) -> Message:
        try:
            with self._limited():
                return {"error": self._described(error)} | self._news_of_notes()
        except run.TimeIsUp:
            return {"time": True}

    def _described(self, error: BaseException) -> Message:
        try:
            text = str(error)[:LONGEST_MESSAGE]
        except BaseException:
            text = ""
        return {
            "types": [kind.__name__[:80] for kind in type(error).__mro__][:12],
            "text": text.encode("utf-8", "replace").decode(),
            "where": run.students_line(error)[:LONGEST_MESSAGE],
        }

    # References.

    def refer(self, value: Any) -> Any:
        if id(value) in self.callbacks:
            return {"b": self.callbacks[id(value)]}
        if isinstance(value, type) and value in PLAIN_TYPES.values():
            return {"T": value.__name__}
        kind = "class" if isinstance(value, type) else "callable" if callable(value) else "object"
        name = str(getattr(value, "__name__", "")) if kind != "object" else ""
        return {"r": [self.register(value), type(value).__name__[:80], kind, name[:80]]}

    def resolve(self, tag: str, content: Any) -> Any:
        if tag == "b":
            return self.objects[content]
        if tag == "T":
            return PLAIN_TYPES[content]
        if tag == "n":
            return getattr(np, content)
        if tag == "x":
            from course.exercises import find

            return find(content).oracle
        if tag == "f":
            return self._callback(*content)
        if tag == "I":
            return self._items(content)
        raise WireError(f"an unknown tag {tag!r}")

    def _callback(self, number: int, name: str) -> Any:
        known = self.objects.get(-number)
        if known is not None:
            return known

        def function(*args: Any, **named: Any) -> Any:
            return self._ask({"op": "call", "on": number}, args, named)

        function.__name__ = function.__qualname__ = name
        self.objects[-number] = function
        self.callbacks[id(function)] = number
        return function

    def _items(self, number: int) -> Iterator[Any]:
        while True:
            try:
                yield self._ask({"op": "next", "on": number}, (), {})
            except StopIteration:
                return

    def _ask(self, message: Message, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """Calls a function of the grader's. No alarm rings until its reply is there."""
        signal.pthread_sigmask(signal.SIG_BLOCK, ALARMS)
        try:
            reply, decoder = self.reply_to(message, args=list(args), named=named)
            if "error" in reply:
                raise rebuilt_error(reply["error"])
            return decoder.decode(reply.get("value"))
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ALARMS)

    # What the grader may ask for.

    def _object(self, number: Any) -> Any:
        return self.objects[number]

    def _set_globals(self, _: Any, values: dict[str, Any]) -> None:
        self.namespace.update(values)

    def _call(self, number: Any, *args: Any, **named: Any) -> Any:
        return self._object(number)(*args, **named)

    def _attribute(self, number: Any, name: str) -> Any:
        return getattr(self._object(number), name)

    def _set_attribute(self, number: Any, name: str, value: Any) -> None:
        setattr(self._object(number), name, value)

    def _delete_attribute(self, number: Any, name: str) -> None:
        delattr(self._object(number), name)

    def _operate(self, number: Any, name: str, *args: Any) -> Any:
        return OPERATORS[name](self._object(number), *args)

    def _fold(self, number: Any, steps: list[tuple[str, Any]], times: int) -> Any:
        return folded(self._object(number), steps, times)

    def _is_instance(self, number: Any, value: Any) -> bool:
        return isinstance(value, self._object(number))

    def _signature(self, number: Any) -> list[Any] | None:
        """Name, kind and whether there is a default, of each parameter; None where Python does not know them."""
        try:
            parameters = inspect.signature(self._object(number)).parameters.values()
        except (TypeError, ValueError):
            return None
        empty = inspect.Parameter.empty
        return [[one.name, int(one.kind), one.default is not empty] for one in parameters]


OPERATORS: dict[str, Any] = {
    name: getattr(operator, name)
    for name in (
        *[
            "add",
            "sub",
            "mul",
            "truediv",
            "floordiv",
            "mod",
            "pow",
            "matmul",
            "neg",
            "pos",
            "abs",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "and_",
            "or_",
            "xor",
            "invert",
        ],
        *["getitem", "setitem", "delitem", "contains"],
    )
}
OPERATORS |= {
    f"r{name}": functools.partial(lambda operate, own, other: operate(other, own), getattr(operator, name))
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
}
OPERATORS |= {
    "len": len,
    "iter": iter,
    "next": next,
    "bool": bool,
    "float": float,
    "int": int,
    "str": str,
    "repr": repr,
}

_OPERATIONS: dict[str, Any] = {
    "find": Agent._find,
    "set_globals": Agent._set_globals,
    "call": Agent._call,
    "attribute": Agent._attribute,
    "set_attribute": Agent._set_attribute,
    "delete_attribute": Agent._delete_attribute,
    "operate": Agent._operate,
    "fold": Agent._fold,
    "is_instance": Agent._is_instance,
    "signature": Agent._signature,
}


def rebuilt_error(told: Any) -> BaseException:
    """An exception like the one that was raised at the other end: of its nearest built-in type, with its own name."""
    import builtins

    types = told.get("types") if isinstance(told, dict) else None
    names = [name for name in types or [] if isinstance(name, str)] or ["Exception"]
    text, where = str(told.get("text", "")), str(told.get("where", ""))
    base: type[BaseException] = Exception
    for name in names:
        found = getattr(builtins, name, None)
        if isinstance(found, type) and issubclass(found, BaseException):
            base = found
            break
    if base in (KeyboardInterrupt, SystemExit, GeneratorExit, BaseException):
        base = Exception
    kind = base if base.__name__ == names[0] else type(names[0], (base,), {})
    try:
        error = kind(text) if text else kind()
    except TypeError:
        error = type(names[0], (Exception,), {})(text)
    if isinstance(error, KeyError):
        # Its text comes in quotation marks, which would be doubled.
        error = type(names[0], (KeyError,), {"__str__": lambda self: text})()
    error.students_line = where  # type: ignore[attr-defined]
    return error


def _told(value: Any, depth: int = 0) -> str:
    """A list or dictionary as text, to see whether it was changed; arrays are followed by themselves."""
    if depth > 6:
        return "..."
    if isinstance(value, list | tuple):
        return "[" + ",".join(_told(item, depth + 1) for item in list(value)) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{key!r}:{_told(item, depth + 1)}" for key, item in list(value.items())) + "}"
    if value is None or isinstance(value, bool):
        return repr(value)
    for kind in (int, float, str):
        if isinstance(value, kind):
            return kind.__repr__(value)  # a subclass, as NumPy's float64, may say anything
    return f"<{id(value)}>"


def serve(channel: Channel, namespace: MutableMapping[str, Any]) -> None:
    """What the process of one judgement does from beginning to end."""
    gc.freeze()
    Agent(channel, namespace).serve_all()
