"""Using an answer once, safely: copies of the arguments, a time limit, and a record of all that happened.

`LocalRunner` does it in this process. Whatever judges in another process needs to offer the same `use`.
"""

from __future__ import annotations

import builtins
import contextlib
import copy
import ctypes
import io
import linecache
import random
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import numpy as np

from course.checking.exercise import Answer, Case
from course.checking.values import NotPlain, alike, plain

SECONDS_PER_CASE = 2.0
SECONDS_AFTER_A_TIMEOUT = 0.5
WALL_CLOCK_FACTOR = 3
ALARM_REPEATS = 0.05
SOON = 0.001
PRINTED_KEPT = 200
WATCHED_SEED = 1_986_323_533


class TimeIsUp(BaseException):
    """Raised inside an answer when its time is up. Not an Exception, so `except Exception` can't swallow it."""


class NotAnAnswer(BaseException):
    """Something that is no answer's doing: it ends the judgement, and is not held against the answer."""


class AsksForInput(Exception):
    """Raised inside an answer that calls input(): nobody is there to type."""


@dataclass
class Observed:
    """What one use of an answer did.

    value     the plain result; meaningless where error, unreadable, timed_out or not_written is set
    error     the exception's class name, with message and place in words
    result    the very object, where it may still change
    """

    value: Any = None
    error: str = ""
    error_type: type[BaseException] | None = None
    message: str = ""
    where: str = ""
    unreadable: str = ""
    timed_out: bool = False
    not_written: bool = False
    changed: tuple[int, ...] = ()
    random_state_changed: bool = False
    forgets: bool = False
    overwrites: bool = False
    warnings: list[str] = field(default_factory=list)
    printed: str = ""
    result: Any = None

    def was_overwritten(self) -> bool:
        """Whether the very object that was handed back has other numbers by now."""
        return isinstance(self.result, np.ndarray) and not alike(plain(self.result), self.value, 0.0, 0.0)

    @property
    def gave_value(self) -> bool:
        return not (self.error or self.unreadable or self.timed_out or self.not_written)


@dataclass(frozen=True)
class LocalRunner:
    """Uses answers in this process.

    seconds  how much processor time one use may take
    numpy    NumPy's error handling for answers, as pairs; by default what the notebook has set
    """

    seconds: float = SECONDS_PER_CASE
    numpy: tuple[tuple[str, Any], ...] = field(default_factory=lambda: bearable(dict(np.geterr())))

    @property
    def local(self) -> LocalRunner:
        """What the course's own wrong answers run with, for comparison."""
        return self

    def hurried(self, seconds: float) -> LocalRunner:
        """The same with no more time than this."""
        return LocalRunner(min(seconds, self.seconds), self.numpy)

    def use(self, answer: Answer, case: Case) -> Observed:
        observed = Observed()
        args, before = copies(case.args), copies(case.args)
        with watched(dict(self.numpy)) as notes:
            attempt(observed, lambda: case.use(answer, *args), self.seconds)
        observed.changed = changed_places(before, args)
        observed.random_state_changed = notes.random_state_changed
        observed.warnings = notes.warnings_of(answer)
        observed.printed = notes.printed
        return observed


def attempt(observed: Observed, use: Callable[[], Any], seconds: float) -> None:
    """Runs `use` and writes down what came of it: a value, or which trouble.

    Raises TimeIsUp where a limit around this one has come to its end.
    """
    limit = Limit()
    try:
        with time_limit(seconds, limit):
            result = use()
            # A lazy result may still run the student's code.
            observed.value = plain(result)
            observed.result = result
    except TimeIsUp:
        observed.timed_out = True
    except NotPlain as problem:
        observed.unreadable = str(problem)
    except NotImplementedError as error:
        observed.not_written = not str(error)
        _record(observed, error)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        if isinstance(error, NotAnAnswer):
            raise
        _record(observed, error)
    if limit.outer_is_up:
        raise TimeIsUp


@dataclass
class Notes:
    """What went on around one use of an answer."""

    caught: list[warnings.WarningMessage]
    output: _Printed
    random_state_changed: bool = False

    @property
    def printed(self) -> str:
        return self.output.kept

    def warnings_of(self, answer: Any) -> list[str]:
        return _texts(self.caught, answer)


@contextlib.contextmanager
def watched(numpy: Mapping[str, Any]) -> Iterator[Notes]:
    """Catches what is printed and warned, and notes whether the global random state was touched.

    It leaves that state as it comes; see `random_state_kept`.
    """
    was_touched = _known_random_state()
    output = _Printed()
    with _quiet_surroundings(output, numpy) as caught:
        notes = Notes(caught, output)
        yield notes
    notes.random_state_changed = was_touched()


@contextlib.contextmanager
def random_state_kept() -> Iterator[None]:
    """Leaves the global random state as it was, whatever goes on meanwhile."""
    kept = np.random.get_state(legacy=False), random.getstate()  # noqa: NPY002
    try:
        yield
    finally:
        np.random.set_state(kept[0])  # noqa: NPY002
        random.setstate(kept[1])


def _known_random_state() -> Callable[[], bool]:
    """Puts the global generators into a known state; what is handed back tells whether they have left it.

    The state is one that no answer would set by itself: seeding with 0 is noticed even where 0 was the seed before.
    """
    random.seed(WATCHED_SEED)
    if not _has_mersenne_twister():
        states = random_states()
        return lambda: random_states() != states
    np.random.seed(WATCHED_SEED)  # noqa: NPY002
    # The next numbers tell it in a fraction of the time that a look at the whole state takes.
    return lambda: (_next_of_numpy(), _next_of_python()) != _FIRST_DRAWN


_next_of_numpy, _next_of_python = np.random.mtrand._rand.random_sample, random._inst.random  # type: ignore[attr-defined]
_FIRST_DRAWN = (
    np.random.RandomState(WATCHED_SEED).random_sample(),
    random.Random(WATCHED_SEED).random(),
)


def changed_places(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[int, ...]:
    """The places, from 1 on, of arguments that are not what they were."""
    return tuple(
        place
        for place, (old, new) in enumerate(zip(before, after, strict=True), start=1)
        if not _untouched(old, new)
    )


def copies(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Deep copies of arguments; functions are handed over as they are."""
    return tuple(arg if callable(arg) else copy.deepcopy(arg) for arg in args)


MERSENNE_BYTES = 625 * 4
"""The 624 words of NumPy's Mersenne twister and the place in them."""


def random_states() -> tuple[Any, ...]:
    """Where Python's and NumPy's global generators stand; cheap to take and to compare."""
    state = np.random.mtrand._rand._bit_generator
    if not _has_mersenne_twister():
        return repr(state.state), random.getstate()
    # get_state() takes forty times as long as a look at the words themselves.
    return ctypes.string_at(state.ctypes.state_address, MERSENNE_BYTES), random.getstate()


def _has_mersenne_twister() -> bool:
    """Whether NumPy's global generator is the one it starts with: a notebook may have put in another."""
    return type(np.random.mtrand._rand._bit_generator) is np.random.MT19937


def _untouched(old: Any, new: Any) -> bool:
    if isinstance(old, np.ndarray):
        return (
            isinstance(new, np.ndarray)
            and old.shape == new.shape
            and old.dtype == new.dtype
            and old.tobytes() == new.tobytes()
        )
    if isinstance(old, list | tuple):
        return (
            type(old) is type(new)
            and len(old) == len(new)
            and all(_untouched(a, b) for a, b in zip(old, new, strict=True))
        )
    if isinstance(old, int | float | str | bool) or old is None:
        return old is new or old == new
    return True


class _Printed(io.TextIOBase):
    """Keeps the beginning of what is printed and forgets the rest."""

    def __init__(self) -> None:
        self.kept = ""

    def write(self, text: str) -> int:
        if len(self.kept) < PRINTED_KEPT:
            self.kept += text[: PRINTED_KEPT - len(self.kept)]
        return len(text)


def _refuse_input(*_: Any) -> str:
    raise AsksForInput("input() waits for somebody to type, and nobody is there")


@contextlib.contextmanager
def _quiet_surroundings(
    printed: _Printed, numpy: Mapping[str, Any]
) -> Iterator[list[warnings.WarningMessage]]:
    """Catches prints and warnings, answers input() with an error, and sets NumPy's error handling."""
    asked = builtins.input
    builtins.input = _refuse_input
    try:
        with (
            warnings.catch_warnings(record=True) as caught,
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            np.errstate(**numpy),
        ):
            warnings.simplefilter("always")
            yield caught
    finally:
        builtins.input = asked


def bearable(numpy: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """What is silenced on purpose stays silent, all else warns; an underflow to 0 is nobody's fault."""
    handling = {kind: "ignore" if action == "ignore" else "warn" for kind, action in numpy.items()}
    return tuple((handling | {"under": "ignore"}).items())


def _texts(caught: list[warnings.WarningMessage], answer: Answer) -> list[str]:
    """Each kind of warning once; those of functions that a probe hands in, or of Python's future, are left out."""
    is_ours = str(getattr(answer, "__module__", "")).startswith("course.")
    texts = []
    for warning in caught:
        if not is_ours and _is_ours(warning.filename):
            continue
        if issubclass(warning.category, PendingDeprecationWarning | ResourceWarning):
            continue
        text = f"{warning.category.__name__}: {warning.message}"
        if text not in texts:
            texts.append(text)
    return texts


def _record(observed: Observed, error: BaseException) -> None:
    observed.error_type = type(error)
    try:
        message = str(error)
    except BaseException:
        message = ""
    observed.message = message[:PRINTED_KEPT]
    observed.error = f"{type(error).__name__}: {observed.message}".rstrip(": ")
    # An error that came from another process brings its place along.
    observed.where = getattr(error, "students_line", "") or students_line(error)


def students_line(error: BaseException) -> str:
    """The last line of the traceback that is neither ours nor a library's: "line 3: return 1 / x"."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if (
            "site-packages" in frame.filename
            or _is_ours(frame.filename)
            or frame.filename.startswith(sys.base_prefix)
        ):
            continue
        line = (frame.line or linecache.getline(frame.filename, frame.lineno or 0)).strip()
        return f"line {frame.lineno}: {line}" if line else f"line {frame.lineno}"
    return ""


def _is_ours(filename: str) -> bool:
    return filename.startswith(_HERE)


_HERE = __file__.rpartition("checking")[0]


@dataclass
class Limit:
    """What became of a time limit: whether a limit around it would have come to its end meanwhile."""

    outer_is_up: bool = False


@contextlib.contextmanager
def time_limit(seconds: float, limit: Limit | None = None) -> Iterator[None]:
    """Raises TimeIsUp in the running code after `seconds`; `limit` keeps how it went.

    A loop with a bare `except:` can't outlast it: once the alarm has rung, every further line raises. It is a
    soft limit all the same: it can't stop code that never returns to Python.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        manager = _alarms(seconds, limit or Limit())
    else:
        manager = _watcher(WALL_CLOCK_FACTOR * seconds)
    with manager:
        yield


@contextlib.contextmanager
def _alarms(seconds: float, limit: Limit) -> Iterator[None]:
    """Two clocks: the processor time of this process, and the wall clock for code that only sleeps.

    Processor time is what makes the limit the same on a busy machine.
    """
    clocks = (
        (signal.SIGPROF, signal.ITIMER_PROF, seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, WALL_CLOCK_FACTOR * seconds),
    )
    armed = True
    traced = sys.gettrace()

    def ring(_: int, frame: FrameType | None) -> None:
        if armed:
            _raise_on_every_line(frame)
            raise TimeIsUp

    previous = [(number, signal.signal(number, ring)) for number, _, _ in clocks]
    began = time.process_time(), time.monotonic()
    # A limit within a limit: what is left of the outer one goes on running afterwards.
    outer = [signal.setitimer(timer, most, ALARM_REPEATS) for _, timer, most in clocks]
    try:
        yield
    finally:
        armed = False
        passed = time.process_time() - began[0], time.monotonic() - began[1]
        for _, timer, _ in clocks:
            signal.setitimer(timer, 0)
        for number, handler in previous:
            signal.signal(number, handler)
        sys.settrace(traced)
        for (_, timer, _), (left, repeats), used in zip(clocks, outer, passed, strict=True):
            if left:
                limit.outer_is_up |= left <= used
                signal.setitimer(timer, max(left - used, SOON), repeats)


def _raise_on_every_line(frame: FrameType | None) -> None:
    """From now on each further line of the answer raises: an `except:` that swallows the first has its own line."""

    def trace(traced: FrameType, event: str, _: Any) -> Any:
        if event in ("line", "call") and not _is_ours(traced.f_code.co_filename):
            raise TimeIsUp
        return trace

    sys.settrace(trace)
    while frame is not None and not _is_ours(frame.f_code.co_filename):
        frame.f_trace = trace
        frame = frame.f_back


@contextlib.contextmanager
def _watcher(seconds: float) -> Iterator[None]:
    """Where there is no alarm (Windows, other threads): another thread raises in this one."""
    done = threading.Event()
    lock = threading.Lock()
    thread = ctypes.c_ulong(threading.get_ident())

    def watch() -> None:
        wait = seconds
        while not done.wait(wait):
            with lock:
                if not done.is_set():
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TimeIsUp))
            wait = ALARM_REPEATS

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        # An exception that is under way is absorbed here: taking it back would leave Python's pending flag set.
        with contextlib.suppress(TimeIsUp):
            with lock:
                done.set()
            watcher.join()
