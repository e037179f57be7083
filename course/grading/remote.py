"""The grader's end of the line: the student's functions, classes and objects as if they were here.

A `Remote` stands for one object of the student's process. Calling it, reading an attribute or computing with it happens
over there; plain values come back as plain values, and everything else as another `Remote`.
"""

from __future__ import annotations

import contextlib
import inspect
import math
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from course.checking.exercise import Afar, Answer, Case
from course.checking.run import (
    SECONDS_PER_CASE,
    WALL_CLOCK_FACTOR,
    LocalRunner,
    NotAnAnswer,
    Observed,
    TimeIsUp,
    attempt,
    changed_places,
    copies,
    watched,
)
from course.checking.trial import Elsewhere
from course.checking.values import NotPlain
from course.grading.agent import OPERATORS, rebuilt_error
from course.grading.peer import Peer
from course.grading.wire import PLAIN_TYPES, Channel, Decoder, Gone, Late, Message, WireError

GRACE = 2.0
"""Seconds by the clock beyond its own limit after which a process that does not answer is killed."""
ENDED = "the process in which the answer runs ended"
MOST_CALLBACKS = 1_000_000


class Remote(Afar):
    """One object of the student's. Its class carries the name that the student's class has."""

    def __init__(self, line: Line, number: int, kind: str, name: str) -> None:
        vars(self).update(_line=line, _number=number, _kind=kind, _name=name)

    def __call__(self, *args: Any, **named: Any) -> Any:
        return self._line.ask({"op": "call", "on": self._number}, args, named)

    def __getattr__(self, name: str) -> Any:
        if name in ("__name__", "__qualname__") and self._kind != "object":
            return self._name
        # NumPy's and copy's protocols are looked up on values: an answer must not get hold of them.
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self._line.ask({"op": "attribute", "on": self._number}, (name,))

    def __setattr__(self, name: str, value: Any) -> None:
        self._line.ask({"op": "set_attribute", "on": self._number}, (name, value))

    def __delattr__(self, name: str) -> None:
        self._line.ask({"op": "delete_attribute", "on": self._number}, (name,))

    @property
    def __signature__(self) -> inspect.Signature | None:
        told = self._line.ask({"op": "signature", "on": self._number})
        return None if told is None else _signature(told)

    def _operate(self, name: str, *args: Any) -> Any:
        return self._line.ask({"op": "operate", "on": self._number}, (name, *args))

    def _folded(self, steps: list[tuple[str, Any]], times: int) -> Any:
        return self._line.ask({"op": "fold", "on": self._number}, (steps, times))

    def __instancecheck__(self, value: Any) -> bool:
        return self._line.ask({"op": "is_instance", "on": self._number}, (value,)) is True

    def __deepcopy__(self, memo: Any) -> Remote:
        return self

    def __len__(self) -> int:
        return self._whole("len")

    def __int__(self) -> int:
        return self._whole("int")

    def _whole(self, name: str) -> int:
        value = self._operate(name)
        if type(value) is not int:
            raise NotPlain("something that is no whole number, where one is meant")
        return value

    def __float__(self) -> float:
        value = self._operate("float")
        if type(value) is not float:
            raise NotPlain("something that is no number, where one is meant")
        return value

    def __bool__(self) -> bool:
        # Functions and classes are true; asking for more would run the student's code at every `if`.
        return True if self._kind != "object" else self._operate("bool") is True

    def __iter__(self) -> Iterator[Any]:
        items = self._operate("iter")
        if not isinstance(items, Remote):
            yield from items
            return
        while True:
            try:
                item = items._operate("next")
            except StopIteration:
                return
            yield item

    def __next__(self) -> Any:
        return self._operate("next")

    def __repr__(self) -> str:
        return f"<the student's {self._name or type(self).__name__}>"

    def __eq__(self, other: object) -> Any:
        return self is other if self._kind != "object" else self._operate("eq", other)

    def __hash__(self) -> int:
        return hash((id(self._line), self._number))


def _operator(name: str) -> Callable[..., Any]:
    def method(self: Remote, *args: Any) -> Any:
        return self._operate(name, *args)

    return method


for _name in OPERATORS:
    _dunder = f"__{_name.strip('_')}__"
    if not hasattr(Remote, _dunder) or _dunder in ("__lt__", "__le__", "__gt__", "__ge__"):
        setattr(Remote, _dunder, _operator(_name))


class Line(Peer):
    """The line to the process in which one exercise is judged.

    names     id of a right answer of the course -> its exercise's name; both ends have those
    deadline  on the monotonic clock, beyond which the judgement ends
    """

    first_number = 2
    holds_lives = False

    def __init__(self, channel: Channel, names: Mapping[int, str], deadline: float = math.inf) -> None:
        super().__init__(channel)
        self.names = names
        self.last = deadline
        self.remotes: weakref.WeakValueDictionary[int, Remote] = weakref.WeakValueDictionary()
        self.kinds: dict[str, type[Remote]] = {}
        self.served = 0
        self.is_open = True
        self.found: dict[tuple[str, str], Any] = {}
        self.begins: float | None = None
        self.notes: Message = {}

    def ask(self, message: Message, args: tuple[Any, ...] = (), named: dict[str, Any] | None = None) -> Any:
        """One request: its value, or the exception that it ended with over there.

        Raises Hung where no answer comes in time, Gone where the process has ended, NotPlain for what can't be sent.
        """
        if self.begins is not None:
            message, self.begins = message | {"begin": self.begins}, None
        values: dict[str, Any] = {"args": list(args)} if args else {}
        if named:
            values["named"] = named
        try:
            reply, decoder = self.reply_to(message, **values)
            return self._value(reply, decoder, args)
        except WireError as problem:
            raise NotPlain(str(problem)) from None
        except Late:
            self.is_open = False
            raise TimeIsUp from None
        except Gone:
            self.is_open = False
            raise Ended(ENDED) from None

    def begin(self, seconds: float) -> None:
        """The next request begins a use of an answer, which may take so many seconds of processor time."""
        self.begins, self.notes = seconds, {}

    def find(self, whose: str, name: str) -> Any:
        """The student's object of this name, or the course's right answer; asked for once. Raises KeyError."""
        known = (whose, name)
        if known not in self.found:
            self.found[known] = self.ask({"op": "find"}, known)
        return self.found[known]

    def set_globals(self, values: Mapping[str, Any]) -> None:
        """Puts these in the place of the student's."""
        self.found.clear()
        self.ask({"op": "set_globals"}, (dict(values),))

    def _value(self, reply: Message, decoder: Decoder, args: tuple[Any, ...]) -> Any:
        if isinstance(notes := reply.get("notes"), dict):
            self.notes = notes
        if reply.get("time"):
            raise TimeIsUp
        if "unreadable" in reply:
            raise NotPlain(str(reply["unreadable"])[:200])
        if "error" in reply:
            raise rebuilt_error(reply["error"])
        if "changed" in reply:
            changed = decoder.decode(reply["changed"])
            for place, new in changed.items() if isinstance(changed, dict) else ():
                if type(place) is int and 0 <= place < len(args):
                    _replace(args[place], new)
        return decoder.decode(reply.get("value"))

    def serve(self, message: Message, decoder: Decoder) -> None:
        """A function that was handed to the student's code is called."""
        self.served += 1
        if self.served > MOST_CALLBACKS:
            raise Late
        try:
            target = self.objects[message["on"]]
            args = decoder.decode(message.get("args", {"l": []}))
            named = decoder.decode(message.get("named", {"d": []}))
            value = next(target) if message["op"] == "next" else target(*args, **named)
            self.send({}, value=value)
        except (WireError, Gone, Late, NotAnAnswer, TimeIsUp):
            raise
        except Exception as error:
            kinds = [kind.__name__ for kind in type(error).__mro__]
            self.send({"error": {"types": kinds, "text": str(error)[:2000], "where": ""}})

    # References.

    def refer(self, value: Any) -> Any:
        if isinstance(value, Remote):
            return {"b": value._number}
        if id(value) in self.names:
            return {"x": self.names[id(value)]}
        if isinstance(value, type) and value in PLAIN_TYPES.values():
            return {"T": value.__name__}
        if isinstance(value, np.ufunc) and vars(np).get(str(value)[8:-2]) is value:
            return {"n": str(value)[8:-2]}  # <ufunc 'exp'>
        if hasattr(value, "__next__"):
            return {"I": self.register(value)}
        if callable(value):
            return {"f": [self.register(value), str(getattr(value, "__name__", "f"))]}
        raise NotAnAnswer(f"a {type(value).__name__} can't be handed to an answer")

    def resolve(self, tag: str, content: Any) -> Any:
        if tag == "b" and type(content) is int:
            return self.objects[content]
        if tag == "T":
            return PLAIN_TYPES[content]
        if tag == "r":
            number, type_name, kind, name = content
            if type(number) is not int or kind not in ("class", "callable", "object"):
                raise WireError("a damaged reference")
            known = self.remotes.get(number)
            if known is None:
                known = self._kind(str(type_name)[:80])(self, number, kind, str(name)[:80])
                self.remotes[number] = known
            return known
        raise WireError("an unknown reference")

    def _kind(self, name: str) -> type[Remote]:
        if name not in self.kinds:
            self.kinds[name] = type(name if name.isidentifier() else "object", (Remote,), {})
        return self.kinds[name]


class Ended(Exception):
    """The student's process is gone: killed, crashed, or ended by its own code."""


@dataclass(frozen=True)
class RemoteRunner:
    """Uses answers in the student's process, and the course's own in this one.

    lines    gives the line to a process that is as the student left it; a new one where the last was killed
    seconds  how much processor time one use may take
    """

    lines: Lines
    seconds: float = SECONDS_PER_CASE
    local: LocalRunner = field(default_factory=LocalRunner)

    def hurried(self, seconds: float) -> RemoteRunner:
        return RemoteRunner(self.lines, min(seconds, self.seconds), self.local.hurried(seconds))

    def use(self, answer: Answer, case: Case) -> Observed:
        if not isinstance(answer, Standing) and not any(isinstance(arg, Standing) for arg in case.args):
            return self.local.use(answer, case)
        observed = Observed()
        args, before = copies(case.args), copies(case.args)
        line = self.lines.line()
        wanted = [self.lines.wanted(one) for one in (answer, *args)]
        line.deadline = min(time.monotonic() + WALL_CLOCK_FACTOR * self.seconds + GRACE, self.lines.deadline)
        with watched(dict(self.local.numpy)) as around:
            try:
                line.begin(self.seconds)
                given = [
                    line.find(*want) if want else here
                    for want, here in zip(wanted, (answer, *args), strict=True)
                ]
                line.watch_random()
                # What the course does around the answer gets the time that the answer may take by the clock, and more.
                attempt(observed, lambda: case.use(*given), WALL_CLOCK_FACTOR * self.seconds + 2 * GRACE)
                line.random = None
            except TimeIsUp:
                observed.timed_out = True
            except Exception as trouble:
                # The line itself does not answer as it should: nothing that came over it counts.
                return self._broken(observed, trouble)
            if not line.is_open and not observed.timed_out:
                observed.error, observed.error_type = f"{Ended.__name__}: {ENDED}", Ended
        if observed.timed_out or not line.is_open:
            self.lines.renew()
        observed.changed = changed_places(before, args)
        observed.random_state_changed = around.random_state_changed
        told, printed = line.notes.get("warnings"), line.notes.get("printed", "")
        observed.warnings = [str(text)[:300] for text in told][:20] if isinstance(told, list) else []
        observed.printed = str(printed)[:200]
        return observed

    def _broken(self, observed: Observed, trouble: BaseException) -> Observed:
        """What is seen of a process that has ended or talks nonsense; the next use begins with a new one."""
        self.lines.renew()
        observed.timed_out = isinstance(trouble, TimeIsUp)
        if not observed.timed_out:
            observed.error, observed.error_type = f"{Ended.__name__}: {ENDED}", Ended
        observed.value = observed.result = None
        return observed


@dataclass(frozen=True)
class Standing:
    """What the student's notebook calls `name`, in whichever process it is judged."""

    lines: Lines
    name: str
    kind: str

    def __call__(self, *args: Any, **named: Any) -> Any:
        return self.lines.now(self)(*args, **named)

    @property
    def __name__(self) -> str:
        return self.name


class Lines:
    """The processes in which one exercise is judged, one after the other: each begins as the student's cells left it."""

    def __init__(
        self,
        connect: Callable[[], Channel],
        names: Mapping[int, str],
        seconds: float,
        peek: Callable[[str], Any],
    ) -> None:
        self.connect = connect
        self._peek = peek
        self.names = names
        self.deadline = time.monotonic() + seconds
        self.open: Line | None = None
        self.set_aside: dict[str, Any] = {}

    def line(self) -> Line:
        """The line to a process that lives. Raises Ended where there can be none any more."""
        if self.open is None or not self.open.is_open:
            self.open = Line(self.connect(), self.names, self.deadline)
            self.open.deadline = self.deadline
            if self.set_aside:
                self.open.set_globals(self.set_aside)
        return self.open

    def text(self, name: str) -> str | None:
        """The text of this name (a quiz's choice), for which no process has to be forked; None for all else.

        While one is forked, the student's process takes every question for the end of the judgement: none is asked.
        """
        told = self._peek(name) if self.open is None else None
        return told if isinstance(told, str) else None

    def stand_in(self, answers: Mapping[str, Any]) -> None:
        """From now on these are in the place of the student's objects of their names."""
        self.set_aside = dict(answers)
        if not answers:
            self.renew()
        elif self.open is not None and self.open.is_open:
            try:
                self.open.begin(GRACE)
                self.open.set_globals(answers)
            except (Exception, TimeIsUp):
                # Whoever talks nonsense, or has ended, is followed by a process that gets them at its beginning.
                self.renew()

    def renew(self) -> None:
        """Ends the process; the next use begins with a new one."""
        if self.open is not None:
            with contextlib.suppress(OSError):
                self.open.channel.socket.close()
            self.open = None

    def wanted(self, value: Any) -> tuple[str, str] | None:
        """Whose object of which name takes the place of `value` over there; None where it is handed over as it is."""
        if isinstance(value, Standing):
            return "student", value.name
        if callable(value) and id(value) in self.names:
            return "course", self.names[id(value)]
        return None

    def now(self, value: Any) -> Any:
        """What a Standing stands for, in the process of today."""
        return self.line().find("student", value.name) if isinstance(value, Standing) else value


_ABSENT = object()


class Namespace(Elsewhere):
    """The names of the student's notebook. Plain values are read; whatever can be called stands for itself."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.known: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self.known:
            self.known[name] = self._read(name)
        if self.known[name] is _ABSENT:
            raise KeyError(name)
        return self.known[name]

    def _read(self, name: str) -> Any:
        if (text := self.lines.text(name)) is not None:
            return text
        line = self.lines.line()
        line.deadline = min(time.monotonic() + GRACE, self.lines.deadline)
        try:
            value = line.find("student", name)
        except Ended:
            raise
        except KeyError:
            return _ABSENT
        except Exception:
            return object()
        if not isinstance(value, Remote):
            return value
        if value._kind == "object":
            # It can't be called, and nothing more is asked of it than what it is.
            return type(type(value).__name__, (), {})()
        return Standing(self.lines, name, value._kind)

    @contextlib.contextmanager
    def standing_in(self, answers: Mapping[str, Answer]) -> Iterator[None]:
        """While it lasts, these are in the place of the student's; the next process has the student's own again."""
        self.lines.stand_in(answers)
        try:
            yield
        finally:
            self.lines.stand_in({})

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def _signature(told: Any) -> inspect.Signature:
    try:
        parameters = [
            inspect.Parameter(
                name, inspect._ParameterKind(kind), default=None if optional else inspect.Parameter.empty
            )
            for name, kind, optional in told
        ]
        return inspect.Signature(parameters)
    except (TypeError, ValueError) as error:
        raise NotPlain("a function with impossible parameters") from error


def _replace(old: Any, new: Any) -> None:
    """Makes a list or dictionary what it has become over there."""
    if isinstance(old, list) and isinstance(new, list):
        old[:] = new
    elif isinstance(old, dict) and isinstance(new, dict):
        old.clear()
        old.update(new)
