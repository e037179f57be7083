"""Exercise of notebook 07: full-batch training of the lab's network (lab 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.checking import Accepts, Case, Draw, Exercise
from course.checking.values import NotPlain, describe, entry, plain
from course.exercises.iris_networks.lab_network import CLASSES, FEATURES, other_sizes, without_biases
from course.exercises.networks import RIGHT, Network, floats

Array = np.ndarray
Answer = Callable[..., Any]
History = dict[str, list[float]]


def _mse(A: Array, Y: Array) -> float:
    return float(np.mean((A - Y) ** 2))


def _accuracy(A: Array, Y: Array) -> float:
    return float(np.mean(A.argmax(axis=1) == Y.argmax(axis=1)))


@dataclass(frozen=True)
class Training:
    """Gradient descent on the lab's network; each field is one place, its default is right.

    network   gives the gradients
    step      (W, dW, learning_rate) -> the new W
    mse       (A, Y) -> what the history calls mse
    accuracy  (A, Y) -> what the history calls accuracy
    late      record after an update in place of before
    extra     updates more than asked for
    """

    network: Network = RIGHT
    step: Callable[[Array, Array, float], Array] = lambda W, dW, rate: W - rate * dW
    mse: Callable[[Array, Array], float] = _mse
    accuracy: Callable[[Array, Array], float] = _accuracy
    late: bool = False
    extra: int = 0

    def run(
        self, X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int
    ) -> tuple[Array, Array, History]:
        X, Y, W1, W2 = floats(X, Y, W1, W2)
        history: History = {"mse": [], "accuracy": []}
        outputs = self._outputs(X, W1, W2)
        for _ in range(iterations + self.extra):
            before = outputs[-1]
            (dW1, _), (dW2, _) = self.network.backward(outputs, Y, without_biases(W1, W2))
            W1, W2 = self.step(W1, dW1, learning_rate), self.step(W2, dW2, learning_rate)
            outputs = self._outputs(X, W1, W2)
            recorded = outputs[-1] if self.late else before
            history["mse"].append(self.mse(recorded, Y))
            history["accuracy"].append(self.accuracy(recorded, Y))
        return W1, W2, history

    def _outputs(self, X: Array, W1: Array, W2: Array) -> list[Array]:
        return RIGHT.forward(X, without_biases(W1, W2))


def _trained(
    X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int
) -> tuple[Array, Array, History]:
    return Training().run(X, Y, W1, W2, learning_rate, iterations)


train_iris = Exercise(
    "train_iris",
    call="train_iris(X, Y, W1, W2, learning_rate, iterations)",
    oracle=_trained,
)


# What a run is asked for, one thing at a time: copies go in, so that a slip of another kind costs nothing here


def _results(answer: Answer, args: tuple[Any, ...]) -> tuple[Any, Any, Any]:
    """(W1, W2, history) of a run on copies. Raises NotPlain, naming what was handed back, where it isn't three things."""
    result = answer(*(np.array(arg) if isinstance(arg, np.ndarray) else arg for arg in args))
    if isinstance(result, tuple | list) and len(result) == 3:
        return result[0], result[1], result[2]
    if isinstance(result, tuple | list):
        raise NotPlain(f"{len(result)} results, not (W1, W2, history)")
    raise NotPlain(f"{describe(plain(result))}, not (W1, W2, history)")


def _weights_of(answer: Answer, *args: Any) -> Any:
    W1, W2, _ = _results(answer, args)
    return W1, W2


def _recorded(name: str) -> Answer:
    def use(answer: Answer, *args: Any) -> Any:
        return entry(_results(answer, args)[2], name)

    return use


def _length_of(name: str) -> Answer:
    def use(answer: Answer, *args: Any) -> Any:
        return len(np.atleast_1d(plain(entry(_results(answer, args)[2], name))))

    return use


@dataclass(frozen=True)
class Run:
    """The arguments of one run."""

    X: Array
    Y: Array
    W1: Array
    W2: Array
    learning_rate: float
    iterations: int

    @property
    def args(self) -> tuple[Array, Array, Array, Array, float, int]:
        return self.X, self.Y, self.W1, self.W2, self.learning_rate, self.iterations

    @property
    def shown(self) -> str:
        return f"train_iris(X of shape {self.X.shape}, Y, W1 of shape {self.W1.shape}, W2, {self.learning_rate:g}, {self.iterations})"

    def case(self, use: Answer, what: str, **options: Any) -> Case:
        return Case(self.args, use=use, shown=f"{what} of {self.shown}", **options)


def _run(draw: Draw, m: int, hidden: int, learning_rate: float, iterations: int, scale: float = 0.8) -> Run:
    return Run(
        draw.normal(m, FEATURES, scale=1.5),
        draw.one_hot(m, CLASSES),
        draw.normal(FEATURES, hidden, scale=scale),
        draw.normal(hidden, CLASSES, scale=scale),
        learning_rate,
        iterations,
    )


FINISHED = "the run came to its end"
SEARCHED = 200
CLEAR = 1e-3
"""By how much the largest output of a row must lead, so that rounding can't change the class."""


def _lively_run(draw: Draw, m: int, hidden: int, iterations: int) -> Run:
    """A run whose accuracy moves with every update and in which no row is near a tie.

    Then an entry recorded one update too early or too late is another number.
    """
    for _ in range(SEARCHED):
        run = _run(draw, m, hidden, draw.number(4, 12), iterations)
        path = [_trained(*replace(run, iterations=count).args)[:2] for count in range(iterations + 1)]
        outputs = [RIGHT.forward(run.X, without_biases(*weights))[-1] for weights in path]
        shares = [_accuracy(A, run.Y) for A in outputs]
        leads = [np.diff(np.sort(A, axis=1)[:, -2:], axis=1).min() for A in outputs]
        if np.all(np.diff(shares)) and min(leads) > CLEAR:
            return run
    return run


def _perfect_run(draw: Draw, m: int, hidden: int) -> Run:
    """A run in which every row is classified rightly from the start: there is still something to learn."""
    run = _run(draw, m, hidden, 0.5, 3)
    outputs = RIGHT.forward(run.X, without_biases(run.W1, run.W2))[-1]
    return replace(run, Y=np.eye(CLASSES)[outputs.argmax(axis=1)])


def _sizes(draw: Draw) -> tuple[int, int]:
    m, hidden, *_ = other_sizes(draw, FEATURES, CLASSES)
    return m + 6, hidden


@train_iris.part("the weights after the updates", points=2)
def _few_updates(draw: Draw) -> Iterator[Case]:
    m, hidden = _sizes(draw)
    for iterations, rate in ((1, 0.5), (2, 1.5), (3, 3.0)):
        yield _run(draw, m + iterations, hidden, rate, iterations).case(_weights_of, "weights")
    yield _run(draw, 1, hidden, 0.5, 2).case(_weights_of, "weights")
    yield _run(draw, m, 1, 1.0, 4, scale=2.0).case(_weights_of, "weights")
    yield _run(draw, m, CLASSES, 0.1, 25).case(_weights_of, "weights")
    yield _run(draw, m, hidden, 0.7, 0).case(_weights_of, "weights")
    yield _perfect_run(draw, m, hidden).case(_weights_of, "weights")


@train_iris.part("history: mse before each update", points=1)
def _recorded_mse(draw: Draw) -> Iterator[Case]:
    m, hidden = _sizes(draw)
    for iterations, rate in ((1, 0.5), (2, 3.0), (4, 1.5)):
        yield _run(draw, m + iterations, hidden, rate, iterations).case(_recorded("mse"), 'history["mse"]')
    yield _run(draw, 1, hidden, 0.5, 3).case(_recorded("mse"), 'history["mse"]')


@train_iris.part("history: accuracy before each update", points=1)
def _recorded_accuracy(draw: Draw) -> Iterator[Case]:
    m, hidden = _sizes(draw)
    for count, iterations in ((m + 5, 1), (m + 8, 2), (m + 11, 3)):
        run = _lively_run(draw, count, hidden, iterations)
        yield run.case(_recorded("accuracy"), 'history["accuracy"]')


@train_iris.part("the caller's arrays stay as they are; 0 iterations record nothing", points=1)
def _arguments(draw: Draw) -> Iterator[Case]:
    def finished(answer: Answer, *args: Any) -> str:
        answer(*args)
        return FINISHED

    m, hidden = _sizes(draw)
    run = _run(draw, m, hidden, 1.0, 2)
    wanted = Accepts("a run to its end", lambda value: isinstance(value, str) and value == FINISHED)
    yield Case(run.args, expected=wanted, use=finished, shown=run.shown)
    idle = _run(draw, m, hidden, 1.0, 0)
    for name in ("mse", "accuracy"):
        yield idle.case(_length_of(name), f'length of history["{name}"]', expected=0.0)


def _wrong(name: str, hint: str, **places: Any) -> None:
    """Declares training with a slip in one of its places."""
    train_iris.misconception(name, hint)(Training(**places).run)


_wrong(
    "ascent",
    "The weights climb: the gradient points uphill, so each update subtracts it.",
    step=lambda W, dW, rate: W + rate * dW,
)
_wrong(
    "learning rate left out",
    "The updates do not depend on the learning rate: it scales the gradient each time.",
    step=lambda W, dW, rate: W - dW,
)
_wrong(
    "gradient scaled to length 1",
    "Each step is as long as the learning rate. In gradient descent a steep place gives a long step: the gradient is used as it is.",
    step=lambda W, dW, rate: W - rate * dW / np.linalg.norm(dW),
)
_wrong(
    "weights not updated",
    "The weights at the end are those of the start. Is the updated copy thrown away? Each round goes on with the weights that the "
    "round before has made.",
    step=lambda W, dW, rate: W,
)
_wrong(
    "one update too many",
    "There is one update too many: `iterations` of them are asked for.",
    extra=1,
)
_wrong(
    "one update too few",
    "The last update is missing: `iterations` of them are asked for, the first one included.",
    extra=-1,
)
_wrong(
    "recorded after the update",
    "The weights are right. The history is recorded after each update here; it should hold what the network could do before it, so "
    "its first entry belongs to the weights that came in.",
    late=True,
)
_wrong(
    "the lab's halved mse",
    "Every mse is half of what it should be. The lab divides by 2 · size; here mse is the mean over all entries, without the half.",
    mse=lambda A, Y: _mse(A, Y) / 2,
)
_wrong(
    "J in place of mse",
    "The history holds J, which divides by 2m. The mse is the mean of (a - y)² over all entries: m rows with three outputs each.",
    mse=lambda A, Y: float(np.sum((A - Y) ** 2)) / (2 * len(A)),
)
_wrong(
    "sum in place of mean",
    "The history holds the sum of the squared errors. A mean divides it by the number of entries.",
    mse=lambda A, Y: float(np.sum((A - Y) ** 2)),
)
_wrong(
    "divided by the rows only",
    "The sum of the squared errors is divided by the number of rows. The mean over all entries divides by rows times outputs.",
    mse=lambda A, Y: float(np.sum((A - Y) ** 2)) / len(A),
)
_wrong(
    "root of the mse",
    "This is the square root of the mean squared error. The mean itself is asked for.",
    mse=lambda A, Y: float(np.sqrt(_mse(A, Y))),
)
_wrong(
    "accuracy in per cent",
    "The accuracy is 100 times too large: it is a share, between 0 and 1.",
    accuracy=lambda A, Y: 100 * _accuracy(A, Y),
)
_wrong(
    "accuracy as a count",
    "The history holds the number of right rows. The accuracy is their share.",
    accuracy=lambda A, Y: len(A) * _accuracy(A, Y),
)
_wrong(
    "accuracy of single entries",
    "Single outputs are rounded and compared here. A row is right where its largest output is that of the right class.",
    accuracy=lambda A, Y: float(np.mean((A > 0.5) == (Y > 0.5))),
)
_wrong(
    "1/m missing",
    "The steps are m times too long: the gradients are means over the m examples.",
    network=Network(error=lambda A, Y: A - Y),
)
_wrong(
    "1/m twice",
    "The steps are m times too short. The gradients have their 1/m already; the update divides by the number of rows once more.",
    network=Network(error=lambda A, Y: (A - Y) / len(A) ** 2),
)
_wrong(
    "factor two",
    "The steps are twice too long: the ½ of J cancels the 2 of the square.",
    network=Network(error=lambda A, Y: 2 * (A - Y) / len(A)),
)


def _wrong_rounds(name: str, hint: str) -> Callable[[Answer], Answer]:
    """Declares a misconception of what happens in one round.

    The function gets (X, Y, (W1, W2), learning_rate, memory) and gives the new (W1, W2); memory is a dict of its own.
    """

    def declare(one_round: Answer) -> Answer:
        def answer(X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int) -> Any:
            X, Y, W1, W2 = floats(X, Y, W1, W2)
            history: History = {"mse": [], "accuracy": []}
            memory: dict[str, Any] = {}
            for _ in range(iterations):
                A2 = RIGHT.forward(X, without_biases(W1, W2))[-1]
                history["mse"].append(_mse(A2, Y))
                history["accuracy"].append(_accuracy(A2, Y))
                W1, W2 = one_round(X, Y, (W1, W2), learning_rate, memory)
            return W1, W2, history

        return train_iris.misconception(name, hint)(answer)

    return declare


def _slopes(X: Array, Y: Array, W1: Array, W2: Array) -> tuple[Array, Array]:
    (dW1, _), (dW2, _) = RIGHT.gradients(X, Y, without_biases(W1, W2))
    return dW1, dW2


@_wrong_rounds(
    "W2 updated before the error passes through it",
    "W1 is moved by a gradient that has come back through the new W2. Compute both gradients first, then move both.",
)
def _w2_first(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    W1, W2 = weights
    _, A1, A2 = RIGHT.forward(X, without_biases(W1, W2))
    delta = (A2 - Y) / len(X) * A2 * (1 - A2)
    W2 = W2 - rate * A1.T @ delta
    return W1 - rate * X.T @ (delta @ W2.T * A1 * (1 - A1)), W2


@_wrong_rounds(
    "one layer after the other",
    "The second of the two gradients is taken after the first layer has moved. An update takes the gradient once, where the weights "
    "are, and moves all of them together.",
)
def _sequential(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    W1, W2 = weights
    W1 = W1 - rate * _slopes(X, Y, W1, W2)[0]
    return W1, W2 - rate * _slopes(X, Y, W1, W2)[1]


@_wrong_rounds(
    "gradients always taken at the start",
    "All updates are the same. The gradients are taken anew each time, with the weights that have been reached.",
)
def _same_slopes(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    slopes = memory.setdefault("slopes", _slopes(X, Y, *weights))
    return tuple(W - rate * dW for W, dW in zip(weights, slopes, strict=True))


@_wrong_rounds(
    "gradients pile up",
    "Each update takes the gradients of all updates before along. They start afresh every time.",
)
def _piling_up(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    fresh = _slopes(X, Y, *weights)
    memory["sums"] = [a + b for a, b in zip(memory.get("sums", (0.0, 0.0)), fresh, strict=True)]
    return tuple(W - rate * dW for W, dW in zip(weights, memory["sums"], strict=True))


@_wrong_rounds(
    "only the second layer trained",
    "W1 comes back as it went in. Both layers are updated.",
)
def _frozen_first(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    W1, W2 = weights
    return W1, W2 - rate * _slopes(X, Y, W1, W2)[1]


@_wrong_rounds(
    "only the first layer trained",
    "W2 comes back as it went in. Both layers are updated.",
)
def _frozen_second(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    W1, W2 = weights
    return W1 - rate * _slopes(X, Y, W1, W2)[0], W2


@_wrong_rounds(
    "one update for every example",
    "The weights move after every single example. An update here uses the whole batch once.",
)
def _stochastic(X: Array, Y: Array, weights: tuple[Array, Array], rate: float, memory: dict) -> Any:
    for row in range(len(X)):
        slopes = _slopes(X[row : row + 1], Y[row : row + 1], *weights)
        weights = tuple(W - rate * dW for W, dW in zip(weights, slopes, strict=True))  # type: ignore[assignment]
    return weights


@train_iris.misconception(
    "caller's weights changed",
    hint="The caller's weights are different afterwards. `-=` writes into the array that was handed over: make a new one, "
    "`W1 = W1 - ...`, or work on a copy.",
)
def _in_place(X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int) -> Any:
    last1, last2, history = _trained(X, Y, W1, W2, learning_rate, iterations)
    W1[...], W2[...] = last1, last2
    return W1, W2, history


@train_iris.misconception(
    "only the last values recorded",
    hint="The history holds one number each. It is to hold a list with an entry for every update.",
)
def _last_only(X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int) -> Any:
    W1, W2, history = _trained(X, Y, W1, W2, learning_rate, iterations)
    return W1, W2, {name: (values or [0.0])[-1] for name, values in history.items()}


@train_iris.misconception(
    "recorded once more at the end",
    hint="The history has an entry too many, for the weights at the end. It holds one entry for each update, recorded before it.",
)
def _one_entry_more(X: Any, Y: Any, first: Any, second: Any, learning_rate: float, iterations: int) -> Any:
    W1, W2, _ = _trained(X, Y, first, second, learning_rate, iterations)
    return W1, W2, _trained(X, Y, first, second, learning_rate, iterations + 1)[2]


@train_iris.misconception(
    "weights swapped",
    hint="W2 comes before W1 here. The order is (W1, W2, history).",
)
def _swapped(X: Any, Y: Any, W1: Any, W2: Any, learning_rate: float, iterations: int) -> Any:
    W1, W2, history = _trained(X, Y, W1, W2, learning_rate, iterations)
    return W2, W1, history
