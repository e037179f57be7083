"""One end of the line between the grader's process and the student's: requests, replies, and what both ends share.

Arrays and random generators that have crossed the line are kept the same at both ends: each message brings along what
has changed in them since the last one. So a change made in place is seen on the other side, as if there were no line.
"""

from __future__ import annotations

import math
import random
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from course.checking.run import random_states
from course.grading.wire import Channel, Decoder, Encoder, Message, WireError, state_of

LARGEST_LIVE = 4 << 20
"""Bytes of an array up to which its changes are followed."""
MOST_LIVE = 2000


@dataclass
class Live:
    """An array or generator known at both ends. `get` gives None once nobody here holds it."""

    get: Callable[[], Any]
    state: bytes


class Peer:
    """One end. Subclasses say what a reference means (`refer`, `resolve`) and answer requests (`serve`)."""

    first_number = 1
    holds_lives = True

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.objects: dict[int, Any] = {}
        self.ids: dict[int, int] = {}
        self.lives: dict[int, Live] = {}
        self.live_ids: dict[int, int] = {}
        self.next_number = self.first_number
        self.deadline = math.inf
        self.random: Any = None

    def refer(self, value: Any) -> Any:
        raise NotImplementedError

    def resolve(self, tag: str, content: Any) -> Any:
        raise NotImplementedError

    def serve(self, message: Message, decoder: Decoder) -> None:
        """Answers a request that came in."""
        raise NotImplementedError

    def prepare(self, message: Message) -> None:
        """Takes out of a message that has just come what has to happen before anything else."""

    def register(self, value: Any) -> int:
        """The number of an object of this end under which the other end may name it."""
        number = self.ids.get(id(value))
        if number is None:
            number = self._number()
            self.objects[number] = value
            self.ids[id(value)] = number
        return number

    def send(self, message: Message, **values: Any) -> None:
        """Sends `message` with encoded values and all changes of shared arrays."""
        encoder = Encoder(self.refer, self._live)
        told = message | {name: encoder.encode(value) for name, value in values.items()}
        dropped, changed = self._news(encoder)
        if dropped:
            told["dropped"] = dropped
        if changed:
            told["live"] = changed
        if self.random is not None and (state := random_states()) != self.random:
            self.random = state
            told["random"] = encoder.encode((np.random.get_state(), random.getstate()))  # noqa: NPY002
        self.channel.send(told, encoder.buffers)

    def receive(self) -> tuple[Message, Decoder]:
        """The next message; changes that it brings are made before it is handed back."""
        message, buffers = self.channel.receive(self.deadline)
        self.prepare(message)
        decoder = Decoder(buffers, self.resolve, self._alive)
        for number in message.pop("dropped", []):
            self._drop(number)
        if "random" in message:
            self._set_random(decoder.decode(message.pop("random")))
        self._apply(message.pop("live", []), Decoder(buffers, self.resolve, lambda _, make: make()))
        return message, decoder

    def reply_to(self, message: Message, **values: Any) -> tuple[Message, Decoder]:
        """Sends a request and waits for its reply, serving requests that come in between."""
        self.send(message, **values)
        while True:
            reply, decoder = self.receive()
            if "op" not in reply:
                return reply, decoder
            self.serve(reply, decoder)

    def watch_random(self) -> None:
        """From now on the global random state is the same at both ends, where it was the same before."""
        self.random = random_states()

    def _set_random(self, states: Any) -> None:
        try:
            np.random.set_state(states[0])  # noqa: NPY002
            random.setstate(states[1])
        except (TypeError, ValueError, IndexError) as error:
            raise WireError("a damaged random state") from error
        self.random = random_states()

    def _number(self) -> int:
        self.next_number += 2
        return self.next_number

    def _live(self, value: Any) -> int:
        """The number under which both ends know this array or generator; 0 where it is not followed."""
        number = self.live_ids.get(id(value))
        if number is not None and number in self.lives and self.lives[number].get() is value:
            return number
        if (isinstance(value, np.ndarray) and value.nbytes > LARGEST_LIVE) or len(self.lives) >= MOST_LIVE:
            return 0
        return self._keep(self._number(), value)

    def _keep(self, number: int, value: Any) -> int:
        if self.holds_lives or not isinstance(value, np.ndarray):
            get: Callable[[], Any] = lambda: value  # noqa: E731
        else:
            get = weakref.ref(value)
        self.lives[number] = Live(get, state_of(value))
        self.live_ids[id(value)] = number
        return number

    def _alive(self, number: int, make: Callable[[], Any]) -> Any:
        if type(number) is not int or number < 1:
            raise WireError("a damaged array")
        known = self.lives.get(number)
        value = known.get() if known else None
        if value is None:
            value = make()
            if len(self.lives) < MOST_LIVE:
                self._keep(number, value)
        return value

    def _drop(self, number: Any) -> None:
        known = self.lives.pop(number, None) if type(number) is int else None
        if known is not None:
            self.live_ids.pop(id(known.get()), None)

    def _news(self, encoder: Encoder) -> tuple[list[int], list[Any]]:
        dropped, changed = [], []
        for number, live in list(self.lives.items()):
            value = live.get()
            if value is None:
                dropped.append(number)
                del self.lives[number]
                continue
            state = state_of(value)
            if state != live.state:
                live.state = state
                changed.append([number, encoder.encode(value)])
        return dropped, changed

    def _apply(self, changes: Any, decoder: Decoder) -> None:
        if type(changes) is not list:
            raise WireError("changes that are no list")
        for change in changes:
            if type(change) is not list or len(change) != 2:
                raise WireError("a damaged change")
            number, told = change
            live = self.lives.get(number) if type(number) is int else None
            value = live.get() if live else None
            if live is None or value is None:
                continue
            _bring_up_to_date(value, decoder.decode(told))
            live.state = state_of(value)


def _bring_up_to_date(value: Any, new: Any) -> None:
    if isinstance(value, np.random.Generator) and isinstance(new, np.random.Generator):
        if type(value.bit_generator) is not type(new.bit_generator):
            raise WireError("a generator that turned into another")
        value.bit_generator.state = new.bit_generator.state
    elif isinstance(value, np.ndarray) and isinstance(new, np.ndarray) and value.flags.writeable:
        if value.size == new.size and value.shape != new.shape:
            value.shape = new.shape
        if value.shape == new.shape and np.can_cast(new.dtype, value.dtype, "same_kind"):
            value[...] = new
