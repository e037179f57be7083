"""How values cross the line between the grader's process and the student's: tagged JSON with raw bytes beside it.

No pickle and no header that has to be believed is read from the student's side. Sizes are checked before anything is
allocated. A plain value arrives as the same plain value; everything else as a handle on an object that stays where it is.
"""

from __future__ import annotations

import fractions
import itertools
import json
import math
import select
import socket
import struct
import time
from collections.abc import Callable
from typing import Any, ClassVar, Literal

import numpy as np

MOST_BYTES = 64 << 20
MOST_VALUES = 200_000
DEEPEST = 40
LONGEST_INTEGER = 4096
"""Bits."""

KINDS = frozenset("biufc")
TEXT_KINDS = frozenset("US")
PLAIN_TYPES = {kind.__name__: kind for kind in (bool, int, float, complex, str, list, tuple, dict, set)}
BIT_GENERATORS = frozenset(("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"))
_FRAME = struct.Struct("<II")
_JSON = json.JSONEncoder(separators=(",", ":")).encode

Message = dict[str, Any]
Refer = Callable[[Any], Any]


class WireError(Exception):
    """A value that can't be sent, or a message that is not what it should be."""


class Gone(Exception):
    """The other side has closed the line."""


class Late(Exception):
    """The other side did not answer in time."""


class Channel:
    """Sends and receives messages over a stream socket; a message is JSON and a list of byte strings."""

    def __init__(self, sock: socket.socket) -> None:
        self.socket = sock

    def send(self, message: Message, buffers: list[bytes] | None = None) -> None:
        """Raises Gone where nobody listens any more, WireError where it is too large."""
        buffers = buffers or []
        told = message | {"sizes": [len(buffer) for buffer in buffers]} if buffers else message
        text = _JSON(told).encode()
        total = sum(map(len, buffers))
        if len(text) + total > MOST_BYTES:
            raise WireError("more than can be sent")
        try:
            self.socket.sendall(b"".join([_FRAME.pack(len(text), total), text, *buffers]))
        except OSError as error:
            raise Gone from error

    def receive(self, deadline: float = math.inf) -> tuple[Message, list[bytes]]:
        """The next message. Raises Gone, Late (after `deadline` on the monotonic clock) or WireError."""
        length, total = _FRAME.unpack(self._exactly(_FRAME.size, deadline))
        if length + total > MOST_BYTES:
            raise WireError("a message that is too large")
        whole = self._exactly(length + total, deadline)
        text, raw = whole[:length], whole[length:]
        try:
            message = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise WireError("a message that is not JSON") from error
        if not isinstance(message, dict):
            raise WireError("a message that is not an object")
        sizes = message.pop("sizes", [])
        if not isinstance(sizes, list) or any(type(size) is not int or size < 0 for size in sizes):
            raise WireError("a message with impossible sizes")
        if sum(sizes) != total:
            raise WireError("a message with wrong sizes")
        ends = list(itertools.accumulate(sizes, initial=0))
        return message, [raw[start:end] for start, end in itertools.pairwise(ends)]

    def _exactly(self, count: int, deadline: float) -> bytes:
        parts = []
        while count:
            if deadline < math.inf and not self._readable(deadline):
                raise Late
            try:
                part = self.socket.recv(min(count, 1 << 20))
            except OSError as error:
                raise Gone from error
            if not part:
                raise Gone
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def _readable(self, deadline: float) -> bool:
        left = deadline - time.monotonic()
        return left > 0 and bool(select.select([self.socket], [], [], left)[0])


class Encoder:
    """Turns values into what a message can hold. `refer` gives the tag of an object that is not plain."""

    def __init__(self, refer: Refer, live: Callable[[Any], int]) -> None:
        self.refer = refer
        self.live = live
        self.buffers: list[bytes] = []
        self.count = 0
        self.bytes = 0

    def encode(self, value: Any, depth: int = 0) -> Any:
        """Raises WireError where the value is too deep or too large."""
        self.count += 1
        if depth > DEEPEST or self.count > MOST_VALUES:
            raise WireError(
                "a list in a list, too deep to be read"
                if depth > DEEPEST
                else "more values than can be looked at"
            )
        kind = type(value)
        if value is None or kind is bool or kind is float:
            return value
        if kind is str:
            return self._text(value)
        if kind is int:
            return self._integer(value)
        for base, method in self._BY_BASE:
            if isinstance(value, base) if base in (np.ndarray, np.generic) else kind is base:
                return method(self, value, depth + 1)
        module = kind.__module__.partition(".")[0]
        if isinstance(value, list | tuple | dict) and not hasattr(value, "_fields"):
            base = next(one for one in (list, tuple, dict) if isinstance(value, one))
            return dict(self._BY_BASE)[base](self, value, depth + 1)
        if isinstance(value, tuple):
            return self._items("t", tuple.__iter__(value), depth + 1)
        if module == "pandas" and hasattr(value, "columns"):
            return {
                "D": [[self.encode(str(name)), self._column(value[name], depth)] for name in value.columns]
            }
        if module == "pandas" and hasattr(value, "to_numpy"):
            return self._column(value, depth)
        return self.refer(value)

    def _text(self, value: str) -> Any:
        self._spend(len(value))
        return value.encode("utf-8", "replace").decode()

    def _integer(self, value: int) -> Any:
        if abs(value) < 1 << 53:
            return value
        if value.bit_length() > LONGEST_INTEGER:
            raise WireError("a whole number with thousands of digits")
        return {"i": hex(value)}

    def _spend(self, count: int) -> None:
        self.bytes += count
        if self.bytes > MOST_BYTES // 2:
            raise WireError("more data than can be looked at")

    def _buffer(self, raw: bytes) -> int:
        self.buffers.append(raw)
        return len(self.buffers) - 1

    def _array(self, value: np.ndarray, depth: int) -> Any:
        base = np.ndarray.view(value, np.ndarray)
        self._spend(base.nbytes)
        if base.dtype.kind == "O":
            return {"O": [list(base.shape), [self.encode(item, depth) for item in base.ravel().tolist()]]}
        if base.dtype.kind not in KINDS | TEXT_KINDS:
            raise WireError(f"an array of {base.dtype} values")
        order: Literal["F", "C"] = "F" if base.flags.f_contiguous and not base.flags.c_contiguous else "C"
        raw = base.astype(base.dtype.newbyteorder("<"), copy=False).tobytes(order)
        return {
            "a": [
                base.dtype.newbyteorder("<").str,
                list(base.shape),
                order,
                self._buffer(raw),
                self.live(value),
            ]
        }

    def _scalar(self, value: np.generic, depth: int) -> Any:
        del depth
        if value.dtype.kind not in KINDS | TEXT_KINDS:
            raise WireError(f"a number of type {value.dtype}")
        raw = np.asarray(value).astype(value.dtype.newbyteorder("<"))
        return {"g": [raw.dtype.str, self._buffer(raw.tobytes())]}

    def _column(self, series: Any, depth: int) -> Any:
        values = series.to_numpy()
        return self._array(values if values.dtype.kind in KINDS else values.astype(object), depth + 1)

    def _items(self, tag: str, items: Any, depth: int) -> Any:
        return {tag: [self.encode(item, depth) for item in items]}

    def _dict(self, value: dict, depth: int) -> Any:
        pairs = dict.items(value)
        return {"d": [[self.encode(key, depth), self.encode(item, depth)] for key, item in pairs]}

    def _rng(self, value: np.random.Generator, depth: int) -> Any:
        state = value.bit_generator.state
        return {"G": [self.encode(state, depth), self.live(value)]}

    _BY_BASE: tuple[tuple[type, Callable[..., Any]], ...] = (
        (np.ndarray, _array),
        (np.generic, _scalar),
        (list, lambda self, value, depth: self._items("l", list.__iter__(value), depth)),
        (tuple, lambda self, value, depth: self._items("t", tuple.__iter__(value), depth)),
        (dict, _dict),
        (set, lambda self, value, depth: self._items("S", value, depth)),
        (frozenset, lambda self, value, depth: self._items("Z", value, depth)),
        (complex, lambda self, value, depth: {"c": [value.real, value.imag]}),
        (bytes, lambda self, value, depth: {"y": self._buffer(value)}),
        (
            fractions.Fraction,
            lambda self, value, depth: {"q": [self.encode(value.numerator), self.encode(value.denominator)]},
        ),
        (
            slice,
            lambda self, value, depth: {
                "s": [self.encode(part) for part in (value.start, value.stop, value.step)]
            },
        ),
        (range, lambda self, value, depth: {"R": [value.start, value.stop, value.step]}),
        (type(...), lambda self, value, depth: {"e": 0}),
        (np.random.Generator, _rng),
    )


class Decoder:
    """Turns what a message holds into values.

    resolve   the object behind a reference's tag
    alive     called with (number, array) for each array or generator that both sides keep the same
    """

    def __init__(
        self,
        buffers: list[bytes],
        resolve: Callable[[str, Any], Any],
        alive: Callable[[int, Callable[[], Any]], Any],
    ) -> None:
        self.buffers = buffers
        self.resolve = resolve
        self.alive = alive
        self.count = 0

    def decode(self, told: Any, depth: int = 0) -> Any:
        """Raises WireError where `told` is not what Encoder makes."""
        self.count += 1
        if depth > 2 * DEEPEST or self.count > 2 * MOST_VALUES:
            raise WireError("a value that is too deep or too large")
        if told is None or type(told) in (bool, int, float, str):
            return told
        if type(told) is not dict or len(told) != 1:
            raise WireError("a value without a tag")
        ((tag, content),) = told.items()
        try:
            made = self._PLAIN.get(tag)
            return made(self, content, depth + 1) if made else self.resolve(tag, content)
        except (TypeError, ValueError, IndexError, KeyError, AttributeError, OverflowError) as error:
            raise WireError(f"a damaged value ({tag})") from error

    def _several(self, content: list, depth: int) -> list[Any]:
        if type(content) is not list:
            raise WireError("a value that is no list")
        return [self.decode(item, depth) for item in content]

    def _raw(self, number: Any) -> bytes:
        if type(number) is not int or number < 0:
            raise WireError("a damaged value")
        return self.buffers[number]

    def _array(self, content: Any, depth: int) -> Any:
        del depth
        name, shape, order, number, live = content
        dtype = _dtype(name)
        raw = self._raw(number)
        if (
            len(shape) > 32
            or any(type(size) is not int or size < 0 for size in shape)
            or order not in ("C", "F")
        ):
            raise WireError("an array with an impossible shape")
        if math.prod(shape) * dtype.itemsize != len(raw):
            raise WireError("an array of another size than it says")

        def make() -> np.ndarray:
            array = np.frombuffer(raw, dtype=dtype).reshape(shape, order=order).copy(order)
            return _checked_text(array.astype(dtype.newbyteorder("="), copy=False))

        return self.alive(live, make) if live else make()

    def _scalar(self, content: Any, depth: int) -> Any:
        del depth
        dtype, raw = _dtype(content[0]), self._raw(content[1])
        if len(raw) != dtype.itemsize:
            raise WireError("a number of another size than it says")
        return _checked_text(np.frombuffer(raw, dtype=dtype).astype(dtype.newbyteorder("=")))[0]

    def _objects(self, content: Any, depth: int) -> Any:
        shape, items = content
        values = self._several(items, depth)
        array = np.empty(len(values), dtype=object)
        for place, value in enumerate(values):
            array[place] = value
        return array.reshape(shape)

    def _rng(self, content: Any, depth: int) -> Any:
        state, live = self.decode(content[0], depth), content[1]

        def make() -> np.random.Generator:
            return np.random.Generator(_bit_generator(state))

        return self.alive(live, make) if live else make()

    def _table(self, content: Any, depth: int) -> Any:
        import pandas

        return pandas.DataFrame(
            {self.decode(name, depth): self.decode(column, depth) for name, column in content}
        )

    def _whole(self, content: Any, depth: int) -> int:
        del depth
        if type(content) is not str or len(content) > LONGEST_INTEGER:
            raise WireError("a damaged number")
        return int(content, 16)

    _PLAIN: ClassVar[dict[str, Callable[..., Any]]] = {
        "i": _whole,
        "a": _array,
        "g": _scalar,
        "O": _objects,
        "G": _rng,
        "D": _table,
        "l": lambda self, content, depth: self._several(content, depth),
        "t": lambda self, content, depth: tuple(self._several(content, depth)),
        "S": lambda self, content, depth: set(self._several(content, depth)),
        "Z": lambda self, content, depth: frozenset(self._several(content, depth)),
        "d": lambda self, content, depth: {
            self.decode(key, depth): self.decode(item, depth) for key, item in content
        },
        "c": lambda self, content, depth: complex(float(content[0]), float(content[1])),
        "y": lambda self, content, depth: self._raw(content),
        "q": lambda self, content, depth: fractions.Fraction(*self._several(content, depth)),
        "s": lambda self, content, depth: slice(*self._several(content, depth)),
        "R": lambda self, content, depth: range(*map(int, content)),
        "e": lambda self, content, depth: ...,
    }


def state_of(live: np.ndarray | np.random.Generator) -> bytes:
    """What has to be the same on both sides."""
    if isinstance(live, np.ndarray):
        return np.ndarray.tobytes(np.ndarray.view(live, np.ndarray))
    return repr(live.bit_generator.state).encode()


def _bit_generator(state: Any) -> Any:
    name = state["bit_generator"]
    if name not in BIT_GENERATORS:
        raise WireError("an unknown generator of random numbers")
    made = getattr(np.random, name)(0)
    made.state = state
    return made


def _dtype(name: Any) -> np.dtype:
    if type(name) is not str or len(name) > 12:
        raise WireError("an array of unknown type")
    dtype = np.dtype(name)
    if dtype.kind not in KINDS | TEXT_KINDS or (dtype.itemsize == 0 and dtype.kind in KINDS):
        raise WireError("an array of unknown type")
    return dtype


def _checked_text(array: np.ndarray) -> np.ndarray:
    if array.dtype.kind == "U":
        array.tolist()  # raises ValueError where it holds what is no text
    return array
