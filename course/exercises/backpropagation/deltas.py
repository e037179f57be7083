"""The exercises `output_delta` and `hidden_delta`: dJ/dZ of the last layer and of the ones before it.

Chapter 7.7, lab 5.2 and appendix A.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy.special import expit, logit

from course.checking import Case, Draw, Exercise
from course.exercises.backpropagation.probes import Answer, sigmoid_slope
from course.exercises.chain_rule.tracing import traced_sigmoid
from course.exercises.networks import Array, floats


def _pre_activation(A: Array) -> Array:
    """The Z that has this A; finite also where the sigmoid has reached 0 or 1."""
    return logit(np.clip(A, 1e-300, np.nextafter(1.0, 0.0)))


def _vector_jacobian_output(A: Any, Y: Any) -> Array:
    """autograd's derivative of J with respect to Z, at the Z that has this A."""
    A, Y = floats(A, Y)
    return grad(lambda Z: anp.sum((traced_sigmoid(Z) - Y) ** 2) / (2 * len(A)))(_pre_activation(A))


output_delta = Exercise("output_delta", call="output_delta(A, Y)", oracle=_vector_jacobian_output)


def _outputs(draw: Draw, m: int, n_out: int, low: float = 0.05) -> Array:
    return draw.uniform(low, 1 - low, m, n_out)


@output_delta.part("one example", points=1)
def _one_example(draw: Draw) -> Iterator[Case]:
    n_out = draw.size()
    yield Case((np.array([[0.8, 0.3]]), np.array([[1.0, 0.0]])))
    yield Case((_outputs(draw, 1, n_out), draw.one_hot(1, n_out)))
    yield Case((_outputs(draw, 1, n_out + 1), draw.uniform(0, 1, 1, n_out + 1)))
    yield Case((_outputs(draw, 1, 1), np.array([[draw.number(0, 1)]])))
    yield Case((_outputs(draw, 1, n_out, low=0.001), draw.integers(0, 2, 1, n_out)))


@output_delta.part("a batch, with the 1/m", points=1)
def _batch(draw: Draw) -> Iterator[Case]:
    for _ in range(2):
        m, n_out = draw.sizes(2)
        yield Case((_outputs(draw, m, n_out), draw.uniform(0, 1, m, n_out)))
    m, n_out = draw.sizes(2)
    yield Case((_outputs(draw, m, n_out, low=0.001), draw.one_hot(m, n_out)))
    yield Case((_outputs(draw, m, 1), draw.integers(0, 2, m, 1)))
    yield Case((_outputs(draw, 23, n_out), draw.uniform(0, 1, 23, n_out)))


def _output_slip(combine: Callable[[Array, Array, int], Array]) -> Answer:
    """combine: (A, Y, m) -> what is handed back."""

    def answer(A: Any, Y: Any) -> Array:
        A, Y = floats(A, Y)
        return combine(A, Y, len(A))

    return answer


for _name, _hint, _combine in (
    (
        "sign turned round",
        "The sign is turned round, as in the lab's delta: the derivative of ½ (a - y)² is a - y, and an update subtracts it.",
        lambda A, Y, m: (Y - A) * A * (1 - A) / m,
    ),
    (
        "1/m missing",
        "A batch gives a delta that is m times too large. J is a mean over the m examples, and its 1/m enters here.",
        lambda A, Y, m: (A - Y) * A * (1 - A),
    ),
    (
        "1/m twice",
        "delta is divided by m twice. The 1/m of the loss enters once.",
        lambda A, Y, m: (A - Y) * A * (1 - A) / m**2,
    ),
    (
        "1/(2m) kept",
        "delta is half as large as it should be: the 2 of the square cancels the ½ of the loss, and 1/m is left.",
        lambda A, Y, m: (A - Y) * A * (1 - A) / (2 * m),
    ),
    (
        "factor two",
        "delta is twice as large as it should be: the ½ of the loss cancels the 2 of the square.",
        lambda A, Y, m: 2 * (A - Y) * A * (1 - A) / m,
    ),
    (
        "divided by every entry",
        "delta is divided by the number of all entries, m times n_out. J sums over the outputs and averages over the examples "
        "alone.",
        lambda A, Y, m: (A - Y) * A * (1 - A) / A.size,
    ),
    (
        "divided by the number of outputs",
        "delta is divided by the number of columns. Rows are examples, so m is the number of rows.",
        lambda A, Y, m: (A - Y) * A * (1 - A) / A.shape[1],
    ),
    (
        "sigma' missing",
        "This is dJ/dA. From there to Z is one more link, the slope of the sigmoid.",
        lambda A, Y, m: (A - Y) / m,
    ),
    (
        "sigma' taken at A",
        "The slope of the sigmoid is taken at A, as the lab's f'(a) reads. It belongs at Z. Written with the activation it is "
        "A (1 - A), without another sigmoid.",
        lambda A, Y, m: (A - Y) / m * expit(A) * (1 - expit(A)),
    ),
    (
        "sigma in place of sigma'",
        "The factor A is there, the factor 1 - A is missing: the slope of the sigmoid is the product of both.",
        lambda A, Y, m: (A - Y) / m * A,
    ),
    (
        "brackets missing",
        "The brackets around 1 - A are missing: Python multiplies before it subtracts, so ... * A * 1 - A takes A away at the "
        "very end.",
        lambda A, Y, m: (A - Y) / m * A * 1 - A,
    ),
    (
        "slope of tanh",
        "1 - A² is the slope of tanh. The outputs come from a sigmoid.",
        lambda A, Y, m: (A - Y) / m * (1 - A**2),
    ),
    (
        "slope at the target",
        "The slope is taken at the target: Y (1 - Y). It belongs to the output that the network gave.",
        lambda A, Y, m: (A - Y) / m * Y * (1 - Y),
    ),
    (
        "error factor missing",
        "This is the slope of the sigmoid alone. The first factor, from the loss to the output, is missing.",
        lambda A, Y, m: A * (1 - A) / m,
    ),
    (
        "error squared",
        "The error is squared here. The derivative of a square is not a square: ½ (a - y)² has the derivative a - y.",
        lambda A, Y, m: (A - Y) ** 2 * A * (1 - A) / m,
    ),
    (
        "summed over the examples",
        "delta is summed over the examples. Each example keeps a row of its own: delta has the shape of A.",
        lambda A, Y, m: np.sum((A - Y) * A * (1 - A) / m, axis=0),
    ),
):
    output_delta.misconception(_name, hint=_hint)(_output_slip(_combine))


def _vector_jacobian_hidden(delta_next: Any, W_next: Any, A: Any) -> Array:
    """autograd's derivative with respect to Z of anything whose derivative with respect to Z_next is delta_next."""
    delta_next, W_next, A = floats(delta_next, W_next, A)
    return grad(lambda Z: anp.sum(delta_next * anp.dot(traced_sigmoid(Z), W_next)))(_pre_activation(A))


hidden_delta = Exercise(
    "hidden_delta", call="hidden_delta(delta_next, W_next, A)", oracle=_vector_jacobian_hidden
)


def _hidden_case(draw: Draw, m: int, n: int, n_next: int, scale: float = 0.8, low: float = 0.05) -> Case:
    return Case(
        (draw.normal(m, n_next, scale=scale), draw.normal(n, n_next), draw.uniform(low, 1 - low, m, n))
    )


@hidden_delta.part("one example", points=1)
def _one_example_back(draw: Draw) -> Iterator[Case]:
    n, n_next = draw.sizes(2)
    yield Case(
        (
            np.array([[0.1, -0.2]]),
            np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.0]]),
            np.array([[0.5, 0.2, 0.9]]),
        )
    )
    yield _hidden_case(draw, 1, n, n_next)
    yield _hidden_case(draw, 1, n_next, n)
    yield _hidden_case(draw, 1, n, n)
    yield _hidden_case(draw, 1, n, 1)


@hidden_delta.part("a batch", points=2)
def _batch_back(draw: Draw) -> Iterator[Case]:
    for _ in range(2):
        yield _hidden_case(draw, *draw.sizes(3))
    m, n, n_next = draw.sizes(3)
    yield _hidden_case(draw, m, n, n_next, scale=1e-3)
    yield _hidden_case(draw, m, n, n_next, scale=50.0)
    yield _hidden_case(draw, m, n, n_next, low=0.001)
    yield _hidden_case(draw, m, n, n)
    yield _hidden_case(draw, n, n, n)
    yield _hidden_case(draw, m, 1, n_next)
    yield _hidden_case(draw, m, n, 1)


def _hidden_slip(combine: Callable[[Array, Array, Array], Array]) -> Answer:
    """combine: (delta_next, W_next, A) -> what is handed back."""

    def answer(delta_next: Any, W_next: Any, A: Any) -> Array:
        return combine(*floats(delta_next, W_next, A))

    return answer


for _name, _hint, _combine_back in (
    (
        "W_next not transposed",
        "The error goes through W_next the wrong way round: (m, n_next) times (n, n_next) fits only where both are equal. "
        "Which form of W_next leads from n_next back to n?",
        lambda d, W, A: d @ W * sigmoid_slope(A),
    ),
    (
        "sigma' missing",
        "This is dJ/dA of the hidden layer. From there to Z is one more link, the slope of its sigmoid.",
        lambda d, W, A: d @ W.T,
    ),
    (
        "sigma' taken at A",
        "The slope of the sigmoid is taken at A, as the lab's f'(a) reads. It belongs at Z. Written with the activation it is "
        "A (1 - A), without another sigmoid.",
        lambda d, W, A: d @ W.T * expit(A) * (1 - expit(A)),
    ),
    (
        "sigma in place of sigma'",
        "The factor A is there, the factor 1 - A is missing: the slope of the sigmoid is the product of both.",
        lambda d, W, A: d @ W.T * A,
    ),
    (
        "slope of tanh",
        "1 - A² is the slope of tanh. This hidden layer has the sigmoid.",
        lambda d, W, A: d @ W.T * (1 - A**2),
    ),
    (
        "1/m again",
        "The result is divided by m. The 1/m of the loss is in delta_next already and comes along with it.",
        lambda d, W, A: d @ W.T * sigmoid_slope(A) / len(A),
    ),
    (
        "sign turned round",
        "The sign is turned round. A hidden delta hands on the sign that delta_next has: nothing is subtracted here.",
        lambda d, W, A: -(d @ W.T) * sigmoid_slope(A),
    ),
    (
        "weights left out",
        "The errors of the next layer are added without the weights. From unit k back to unit j the link's derivative is "
        "W_next[j, k].",
        lambda d, W, A: d.sum(axis=1, keepdims=True) * sigmoid_slope(A),
    ),
    (
        "delta_next left out",
        "The errors of the next layer play no part: only its weights do. Each weight passes back the delta at its far end.",
        lambda d, W, A: W.sum(axis=1) * sigmoid_slope(A),
    ),
    (
        "only the first unit of the next layer",
        "Only the path through the first unit of the next layer is here. A hidden unit moves all of them, and paths are added.",
        lambda d, W, A: np.outer(d[:, 0], W[:, 0]) * sigmoid_slope(A),
    ),
    (
        "only the last unit of the next layer",
        "Only the path through the last unit of the next layer is here. Does each pass of a loop overwrite the one before? "
        "Paths are added.",
        lambda d, W, A: np.outer(d[:, -1], W[:, -1]) * sigmoid_slope(A),
    ),
    (
        "averaged over the next layer",
        "The paths are averaged over the units of the next layer. They are added: J sums over all outputs.",
        lambda d, W, A: d @ W.T * sigmoid_slope(A) / W.shape[1],
    ),
    (
        "summed over the examples",
        "The result is summed over the examples. Each example keeps a row of its own: the shape is that of A.",
        lambda d, W, A: (d @ W.T * sigmoid_slope(A)).sum(axis=0),
    ),
    (
        "result transposed",
        "The result is transposed: rows are examples, so it has the shape of A.",
        lambda d, W, A: (d @ W.T * sigmoid_slope(A)).T,
    ),
):
    hidden_delta.misconception(_name, hint=_hint)(_hidden_slip(_combine_back))
