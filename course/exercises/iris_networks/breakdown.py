"""Exercises of notebook 07: the lecture's 4-10-3-1 sigmoid network without biases, forward and backward."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy.special import expit

from course.checking import Accepts, Case, Draw, Exercise
from course.checking.values import alike, plain
from course.exercises.elementwise import DOUBLE_PRECISION, SINGLE_PRECISION
from course.exercises.iris_networks.lab_network import other_sizes, without_biases
from course.exercises.networks import SLIPS, Network, floats, traced_forward

Array = np.ndarray
Answer = Callable[..., Any]

SIZES = (4, 10, 3, 1)
LARGE = 3.0


def _weights(draw: Draw, scale: float = 0.8) -> tuple[Array, ...]:
    return tuple(draw.normal(n_in, n_out, scale=scale) for n_in, n_out in itertools.pairwise(SIZES))


def _rows(draw: Draw) -> list[int]:
    return other_sizes(draw, *SIZES)


# Forward


def _forward(X: Any, W1: Any, W2: Any, W3: Any) -> tuple[Array, ...]:
    kept = []
    (A,) = floats(X)
    for W in floats(W1, W2, W3):
        Z = np.einsum("ij,jk->ik", A, W)
        A = expit(Z)
        kept += [Z, A]
    return tuple(kept)


breakdown_forward = Exercise(
    "breakdown_forward",
    call="breakdown_forward(X, W1, W2, W3)",
    oracle=_forward,
    results=("Z1", "A1", "Z2", "A2", "Z3", "A3"),
)


def _batches(draw: Draw) -> Iterator[tuple[Any, ...]]:
    m, n, *_ = [*_rows(draw), 7, 8]
    yield (draw.normal(m, SIZES[0]), *_weights(draw))
    yield (draw.normal(n, SIZES[0]), *_weights(draw, scale=LARGE))
    yield (draw.uniform(0, 7, 1, SIZES[0]), *_weights(draw))
    yield (draw.integers(-3, 4, m + n, SIZES[0]), *_weights(draw))
    yield (draw.normal(m, SIZES[0]).astype(np.float32), *_weights(draw))
    yield (draw.normal(SIZES[0], SIZES[0]), *_weights(draw))


@breakdown_forward.part("Z1 and A1", points=0.5)
def _first_layer(draw: Draw) -> Iterator[Case]:
    yield from (_of_layer(0, args) for args in _batches(draw))


@breakdown_forward.part("Z2 and A2", points=0.5)
def _second_layer(draw: Draw) -> Iterator[Case]:
    yield from (_of_layer(1, args) for args in _batches(draw))


@breakdown_forward.part("Z3 and A3", points=1)
def _third_layer(draw: Draw) -> Iterator[Case]:
    yield from (_of_layer(2, args) for args in _batches(draw))


def _of_layer(layer: int, args: tuple[Any, ...]) -> Case:
    """The two arrays of one layer alone, wherever there are six results."""

    def pair(answer: Answer, *args: Any) -> Any:
        kept = answer(*args)
        is_six = isinstance(kept, tuple | list) and len(kept) == 2 * len(SIZES[1:])
        return tuple(kept[2 * layer : 2 * layer + 2]) if is_six else kept

    call = f"breakdown_forward(X of shape {np.shape(args[0])}, W1, W2, W3)"
    is_single = np.asarray(args[0]).dtype == np.float32
    rtol = SINGLE_PRECISION if is_single else DOUBLE_PRECISION
    return Case(args, use=pair, shown=f"Z{layer + 1} and A{layer + 1} of {call}", rtol=rtol)


def _wrong_forward(
    name: str,
    hint: str,
    activations: tuple[Answer, ...] = (expit, expit, expit),
    finish: Answer = lambda *kept: kept,
) -> None:
    """Declares a forward pass with other activations, or other results."""

    def answer(X: Any, W1: Any, W2: Any, W3: Any) -> Any:
        (A,) = floats(X)
        kept = []
        for W, activation in zip(floats(W1, W2, W3), activations, strict=True):
            Z = A @ W
            A = activation(Z)
            kept += [Z, A]
        return finish(*kept)

    breakdown_forward.misconception(name, hint)(answer)


def _linear(Z: Array) -> Array:
    return Z


_wrong_forward(
    "activation missing at the output",
    "A3 is Z3 here. The lecture's output has a sigmoid, too.",
    activations=(expit, expit, _linear),
)
_wrong_forward(
    "activation missing in the first layer",
    "A1 is Z1 here. Each of the three layers ends with a sigmoid.",
    activations=(_linear, expit, expit),
)
_wrong_forward(
    "activation missing in the second layer",
    "A2 is Z2 here. Each of the three layers ends with a sigmoid.",
    activations=(expit, _linear, expit),
)
_wrong_forward(
    "no activation at all",
    "There is no sigmoid anywhere: A and Z are the same in each layer.",
    activations=(_linear, _linear, _linear),
)
_wrong_forward(
    "sign in the exponent",
    "The A's are 1 - σ(Z): they fall where the sigmoid rises. The exponent in the sigmoid carries a minus sign.",
    activations=(lambda Z: expit(-Z),) * 3,
)
_wrong_forward(
    "tanh in place of sigmoid",
    "The hidden layers use tanh. The lecture's network has sigmoids everywhere.",
    activations=(np.tanh, np.tanh, expit),
)
_wrong_forward(
    "relu in place of sigmoid",
    "The hidden layers set negative sums to 0: that is ReLU. The lecture's network has sigmoids everywhere.",
    activations=(lambda Z: np.maximum(Z, 0), lambda Z: np.maximum(Z, 0), expit),
)
_wrong_forward(
    "only the Z's and the output",
    "These are the lecture's four: Z1, Z2, Z3 and A3. The way back needs A1 and A2 as well; keep all six.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (Z1, Z2, Z3, A3),
)
_wrong_forward(
    "only the output",
    "Only the output is handed back. The way back needs what was computed on the way: keep all six arrays.",
    finish=lambda *kept: kept[-1],
)
_wrong_forward(
    "only the activations",
    "The pre-activations are missing: six arrays are asked for, a Z and an A for each layer.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (A1, A2, A3),
)
_wrong_forward(
    "Z and A swapped",
    "Each A stands before its Z. The order is Z1, A1, Z2, A2, Z3, A3.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (A1, Z1, A2, Z2, A3, Z3),
)
_wrong_forward(
    "all Z's first",
    "The three Z's come first, then the three A's. The order is layer by layer: Z1, A1, Z2, A2, Z3, A3.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (Z1, Z2, Z3, A1, A2, A3),
)
_wrong_forward(
    "last layer first",
    "The layers come in the order of the way back. Here they go forward: Z1, A1, Z2, A2, Z3, A3.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (Z3, A3, Z2, A2, Z1, A1),
)
_wrong_forward(
    "output as a flat array",
    "The output layer lacks its column: Z3 and A3 have the shape (m, 1), as each example is a row.",
    finish=lambda Z1, A1, Z2, A2, Z3, A3: (Z1, A1, Z2, A2, Z3[:, 0], A3[:, 0]),
)


@breakdown_forward.misconception(
    "Z handed on in place of A",
    hint="Each layer's Z is right up to its own weights, but the next layer is fed with it. What a layer hands on is its A.",
)
def _z_handed_on(X: Any, W1: Any, W2: Any, W3: Any) -> Any:
    X, W1, W2, W3 = floats(X, W1, W2, W3)
    Z1 = X @ W1
    Z2 = Z1 @ W2
    Z3 = Z2 @ W3
    return Z1, expit(Z1), Z2, expit(Z2), Z3, expit(Z3)


# Backward


def _gradients(X: Any, y: Any, W1: Any, W2: Any, W3: Any) -> tuple[Array, ...]:
    """By autograd, of the mean of (a3 - y)²."""
    X, y = floats(X, y)

    def cost(weights: Any) -> Any:
        outputs = traced_forward(X, without_biases(*weights))
        return anp.mean((outputs[-1] - y.reshape(-1, 1)) ** 2)

    return tuple(grad(cost)(list(floats(W1, W2, W3))))


breakdown_gradients = Exercise(
    "breakdown_gradients",
    call="breakdown_gradients(X, y, W1, W2, W3)",
    oracle=_gradients,
    results=("dW1", "dW2", "dW3"),
)


@breakdown_gradients.part("dW3, the shape of W3", points=1, pick=2)
@breakdown_gradients.part("dW2, the shape of W2", points=1, pick=1)
@breakdown_gradients.part("dW1, the shape of W1", points=2, pick=0)
def _columns_of_targets(draw: Draw) -> Iterator[Case]:
    m, n, *_ = [*_rows(draw), 7, 8]
    yield Case((draw.normal(m + 6, 4), draw.labels(m + 6, 3)[:, None] / 2, *_weights(draw)))
    yield Case((draw.normal(m, 4), draw.uniform(0, 1, m, 1), *_weights(draw)))
    yield Case((draw.normal(n, 4), draw.uniform(-1, 2, n, 1), *_weights(draw, scale=LARGE)))
    yield Case((draw.normal(1, 4), np.array([[0.5]]), *_weights(draw)))
    yield Case((draw.integers(-2, 3, n + 7, 4), draw.labels(n + 7, 3)[:, None], *_weights(draw)))
    yield Case((draw.normal(4, 4), draw.uniform(0, 1, 4, 1), *_weights(draw)))
    yield Case((draw.normal(10, 4), draw.uniform(0, 1, 10, 1), *_weights(draw)))


AGREES = "the same gradients as for targets in a column"


@breakdown_gradients.part("targets of shape (m,) mean the same as a column", points=1)
def _flat_targets(draw: Draw) -> Iterator[Case]:
    """Only compared with the answer's own gradients for a column: whether those are right is judged elsewhere."""

    def compared(answer: Answer, X: Array, y: Array, *weights: Array) -> Any:
        column = [plain(dW) for dW in answer(X.copy(), y[:, None], *(W.copy() for W in weights))]
        flat = answer(X.copy(), y, *(W.copy() for W in weights))
        found = [plain(dW) for dW in flat]
        is_same = len(found) == len(column) and all(map(alike, found, column))
        return AGREES if is_same else flat

    wanted = Accepts(AGREES, lambda value: isinstance(value, str) and value == AGREES)
    m, n, *_ = [*_rows(draw), 7, 8]
    for count, y in ((m, draw.uniform(0, 1, m)), (n + 6, draw.labels(n + 6, 3)), (1, np.array([0.5]))):
        args = draw.normal(count, 4), y, *_weights(draw)
        shown = f"breakdown_gradients(X of shape {(count, 4)}, y of shape {y.shape}, W1, W2, W3)"
        yield Case(args, expected=wanted, use=compared, shown=shown)


def _error(A: Array, y: Array) -> Array:
    """dJ/dA of the mean of (a - y)²."""
    return 2 * (A - y) / len(A)


def _wrong_gradients(
    name: str,
    hint: str,
    finish: Answer = lambda m, *gradients: gradients,
    **places: Any,
) -> None:
    """Declares a backward pass with a slip; `finish` turns (m, dW1, dW2, dW3) into what is handed back."""
    network = Network(**{"error": _error, **places})

    def answer(X: Any, y: Any, W1: Any, W2: Any, W3: Any) -> Any:
        X, y, *weights = floats(X, y, W1, W2, W3)
        gradients = network.gradients(X, y.reshape(-1, 1), without_biases(*weights))
        return finish(len(X), *(dW for dW, _ in gradients))

    breakdown_gradients.misconception(name, hint)(answer)


for _name in (
    "output sigma' missing",
    "hidden sigma' missing",
    "no sigma' anywhere",
    "sigma' taken at A",
    "dW from the layer's own output",
    "only the last example counted",
    "only the first example counted",
    "weights left out on the way back",
    "W_next not transposed",
    "dW transposed",
):
    _hint, _places = SLIPS[_name]
    _wrong_gradients(_name, _hint, **_places)

_wrong_gradients(
    "2/N left out",
    "The factor 2/N is missing in every gradient, as in the lecture's update: this is half the gradient of the summed cost. The "
    "cost is a mean of squares, and its derivative has both the 2 and the 1/N.",
    error=lambda A, y: A - y,
)
_wrong_gradients(
    "divided by the columns",
    "The gradients are N times too large. The cost is a mean over the N rows; the lecture's code divides by the number of columns, "
    "which is 1.",
    error=lambda A, y: 2 * (A - y) / A.shape[1],
)
_wrong_gradients(
    "the 2 of the square missing",
    "Every gradient is half as large as it should be. This cost has no ½ in front that would cancel the 2 of the square.",
    error=lambda A, y: (A - y) / len(A),
)
_wrong_gradients(
    "the 2 of the square twice",
    "Every gradient is twice as large as it should be: the derivative of a square has one factor 2.",
    error=lambda A, y: 4 * (A - y) / len(A),
)
_wrong_gradients(
    "1/N twice",
    "The gradients are divided by N twice. The 1/N enters once, in the last layer's delta, and is handed on from there.",
    error=lambda A, y: 2 * (A - y) / len(A) ** 2,
)
_wrong_gradients(
    "sign turned round",
    "The sign of every gradient is turned round: the derivative of (a - y)² is 2 (a - y), not 2 (y - a).",
    error=lambda A, y: 2 * (y - A) / len(A),
)
_wrong_gradients(
    "layers the wrong way round",
    "The gradients come last layer first. The way back meets dW3 first, but the result is (dW1, dW2, dW3).",
    finish=lambda m, dW1, dW2, dW3: (dW3, dW2, dW1),
)
_wrong_gradients(
    "2/N in the last layer only",
    "The last layer is right; in the two in front the factor 2/N is missing. Put it where the error is first computed, and all "
    "layers have it.",
    finish=lambda m, dW1, dW2, dW3: (dW1 * m / 2, dW2 * m / 2, dW3),
)
_wrong_gradients(
    "only the last layer's gradient",
    "One gradient is handed back; there are three weight arrays, and each has its own.",
    finish=lambda m, dW1, dW2, dW3: dW3,
)


@breakdown_gradients.misconception(
    "one layer passed over",
    hint="The second and third layer are right. On the way to the first layer the second one's slope is left out: the error has to "
    "cross the sigmoid of every layer between.",
)
def _passed_over(X: Any, y: Any, W1: Any, W2: Any, W3: Any) -> Any:
    X, y, W1, W2, W3 = floats(X, y, W1, W2, W3)
    _, dW2, dW3 = _gradients(X, y, W1, W2, W3)
    _, A1, _, _, _, A3 = _forward(X, W1, W2, W3)
    delta3 = _error(A3, y.reshape(-1, 1)) * A3 * (1 - A3)
    return X.T @ (delta3 @ W3.T @ W2.T * A1 * (1 - A1)), dW2, dW3


@breakdown_gradients.misconception(
    "z in place of the activation",
    hint="dW2 and dW3 are built from the sums Z that enter the units. What the weights multiply is what leaves them: A1 and A2.",
)
def _z_for_a(X: Any, y: Any, W1: Any, W2: Any, W3: Any) -> Any:
    X, y, W1, W2, W3 = floats(X, y, W1, W2, W3)
    dW1, _, _ = _gradients(X, y, W1, W2, W3)
    Z1, _, Z2, A2, _, A3 = _forward(X, W1, W2, W3)
    delta3 = _error(A3, y.reshape(-1, 1)) * A3 * (1 - A3)
    return dW1, Z1.T @ (delta3 @ W3.T * A2 * (1 - A2)), Z2.T @ delta3


@breakdown_gradients.misconception(
    "a row of targets against a column of outputs",
    hint="With y of shape (m,) and outputs of shape (m, 1), `A3 - y` is stretched to (m, m): every output minus every target. Bring y "
    "to the shape of A3 first.",
)
def _stretched(X: Any, y: Any, W1: Any, W2: Any, W3: Any) -> Any:
    X, y, *weights = floats(X, y, W1, W2, W3)
    return tuple(dW for dW, _ in Network(error=_error).gradients(X, y, without_biases(*weights)))
