"""Derivatives along the paths of a graph: two paths in a formula, the 1-1-1 network and wider ones.

Chapter 7.6 and lab 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import elementwise_grad, grad
from scipy.special import expit

from course.checking import Case, Draw, Exercise
from course.exercises.chain_rule.tracing import traced_sigmoid

# z = (2t + 1)² + e^(t²)


def _dz_dt(t: Any) -> Any:
    return elementwise_grad(lambda s: (2 * s + 1) ** 2 + anp.exp(s**2))(np.asarray(t, dtype=np.float64))


dz_dt = Exercise("dz_dt", call="dz_dt(t)", oracle=_dz_dt)


PRECISE = 1e-8
"""Relative tolerance that float32 misses and float64 keeps."""


@dz_dt.part("numbers", points=1)
def _numbers(draw: Draw) -> Iterator[Case]:
    for t in (1.0, 0.0, -1, 2, draw.number(0.2, 1.6), draw.number(-1.6, -0.6)):
        yield Case((t,), rtol=PRECISE)


@dz_dt.part("arrays, entry by entry", points=1)
def _arrays(draw: Draw) -> Iterator[Case]:
    yield Case((draw.uniform(-1.5, 1.5, draw.size()),), rtol=PRECISE)
    yield Case((draw.uniform(-1.5, 1.5, *draw.sizes(2)),), rtol=PRECISE)
    yield Case((np.arange(-1, 3),), rtol=PRECISE)


def _two_paths(combine: Callable[..., Any]) -> Callable[[Any], Any]:
    """combine: of t and the four local derivatives dz/dx, dx/dt, dz/dy, dy/dt."""

    def answer(t: Any) -> Any:
        t = np.asarray(t, dtype=np.float64)
        return combine(t, 2 * (2 * t + 1), np.full_like(t, 2.0), np.exp(t**2), 2 * t)

    return answer


for _name, _hint, _combine in (
    (
        "paths multiplied",
        "The two paths are multiplied here. Factors multiply along one path; paths that meet in z are added.",
        lambda t, zx, xt, zy, yt: zx * xt * zy * yt,
    ),
    (
        "added along a path",
        "The derivatives are added along each path. Links that follow one another multiply; only whole paths are added.",
        lambda t, zx, xt, zy, yt: zx + xt + zy + yt,
    ),
    (
        "path through y left out",
        "Only the path through x is here. t reaches z through y = t² as well.",
        lambda t, zx, xt, zy, yt: zx * xt,
    ),
    (
        "path through x left out",
        "Only the path through y is here. t reaches z through x = 2t + 1 as well.",
        lambda t, zx, xt, zy, yt: zy * yt,
    ),
    (
        "inner derivatives missing",
        "Both paths stop at x and y. Each has one link more, from t: dx/dt and dy/dt.",
        lambda t, zx, xt, zy, yt: zx + zy,
    ),
    (
        "a factor 2 missing on the path through x",
        "The path through x has two factors 2, one from the square and one from x = 2t + 1. One of them is missing.",
        lambda t, zx, xt, zy, yt: zx + zy * yt,
    ),
    (
        "dy/dt missing",
        "The path through y stops one link early: the derivative of y = t² with respect to t is a factor, too.",
        lambda t, zx, xt, zy, yt: zx * xt + zy,
    ),
    (
        "local derivative at the wrong point",
        "The outer derivatives are taken at t here. Each belongs at the value that enters it: dz/dx at x = 2t + 1, "
        "dz/dy at y = t².",
        lambda t, zx, xt, zy, yt: 2 * t * xt + np.exp(t) * yt,
    ),
    (
        "square taken at t",
        "The derivative of the square is taken at t here. It belongs at x = 2t + 1.",
        lambda t, zx, xt, zy, yt: 2 * t * xt + zy * yt,
    ),
    (
        "exponential taken at the wrong point",
        "The exponential is taken at the wrong point. Its derivative is the exponential itself, at y = t².",
        lambda t, zx, xt, zy, yt: zx * xt + np.exp(t) * yt,
    ),
    (
        "power rule on the exponential",
        "The power rule is for powers of the variable, like x². In e^y the variable stands in the exponent.",
        lambda t, zx, xt, zy, yt: zx * xt + t**2 * np.exp(t**2 - 1) * yt,
    ),
    (
        "paths subtracted",
        "One path is subtracted from the other. Both add to the change of z.",
        lambda t, zx, xt, zy, yt: zx * xt - zy * yt,
    ),
    (
        "value in place of derivative",
        "This is z itself. The exercise asks how fast z changes with t.",
        lambda t, zx, xt, zy, yt: (2 * t + 1) ** 2 + np.exp(t**2),
    ),
):
    dz_dt.misconception(_name, hint=_hint)(_two_paths(_combine))


# The 1-1-1 network


def _toy_loss(theta1: Any, theta2: Any, x: float, y: float) -> Any:
    return 0.5 * (traced_sigmoid(traced_sigmoid(x * theta1) * theta2) - y) ** 2


def _toy_gradient(x: Any, y: Any, theta1: Any, theta2: Any) -> tuple[Any, Any]:
    return grad(_toy_loss, (0, 1))(float(theta1), float(theta2), float(x), float(y))


toy_gradient = Exercise(
    "toy_gradient",
    call="toy_gradient(x, y, theta1, theta2)",
    oracle=_toy_gradient,
    results=("dJ/dtheta1", "dJ/dtheta2"),
)


@toy_gradient.part("dJ/dtheta1, a path of five factors", points=1, pick=0)
@toy_gradient.part("dJ/dtheta2, a path of three factors", points=1, pick=1)
def _toys(draw: Draw) -> Iterator[Case]:
    yield Case((1.5, 1.0, 0.8, -0.6))
    # The target lies below the output as often as above it.
    for sign, low in ((1, 0), (-1, 0), (1, 0.9), (-1, 0.9)):
        yield Case(
            (
                sign * draw.number(0.4, 2.5),
                draw.number(low, low + 0.1),
                draw.number(0.4, 2.0) * (1 if draw.rng.random() < 0.5 else -1),
                -sign * draw.number(0.4, 2.0),
            )
        )
    yield Case((2, 0, -1, 3))
    yield Case((draw.number(1, 2), 0.0, draw.number(0.5, 1.0), draw.number(0.5, 1.5)))
    yield Case((draw.number(3, 6), 1, draw.number(0.5, 1.0), draw.number(2.5, 4.0)))


# Networks n_in - n_hidden - n_out


def _network_loss(W1: Any, W2: Any, x: Any, y: Any) -> Any:
    hidden = traced_sigmoid(anp.dot(x, W1))
    return 0.5 * anp.sum((traced_sigmoid(anp.dot(hidden, W2)) - y) ** 2)


def _two_layer_gradients(x: Any, y: Any, W1: Any, W2: Any) -> tuple[Any, Any]:
    x, y, W1, W2 = (np.asarray(value, dtype=np.float64) for value in (x, y, W1, W2))
    return grad(_network_loss, (0, 1))(W1, W2, x, y)


two_layer_gradients = Exercise(
    "two_layer_gradients",
    call="two_layer_gradients(x, y, W1, W2)",
    oracle=_two_layer_gradients,
    results=("dW1", "dW2"),
)


@two_layer_gradients.part("dW1, summed over all paths", points=3, pick=0)
@two_layer_gradients.part("dW2, one path each", points=2, pick=1)
def _networks(draw: Draw) -> Iterator[Case]:
    yield Case(
        (
            np.array([0.5, -1.0]),
            np.array([1.0, 0.0]),
            np.array([[0.4, -0.7], [0.9, 0.2]]),
            np.array([[0.6, -0.3], [-0.8, 0.5]]),
        )
    )
    yield Case((draw.normal(2), draw.uniform(0, 1, 2), draw.normal(2, 2), draw.normal(2, 2)))
    for scale in (0.8, 0.8, 2.0):
        n_in, n_hidden, n_out = draw.sizes(3)
        yield Case(
            (
                draw.normal(n_in),
                draw.uniform(0, 1, n_out),
                draw.normal(n_in, n_hidden, scale=scale),
                draw.normal(n_hidden, n_out, scale=scale),
            )
        )
    n_in, n_hidden, n_out = draw.sizes(3)
    yield Case(
        (
            draw.integers(-2, 3, n_in),
            np.arange(n_out) % 2,
            draw.normal(n_in, n_hidden),
            draw.normal(n_hidden, n_out),
        )
    )
    yield Case(
        (
            draw.normal(n_in).astype(np.float32),
            draw.uniform(0, 1, n_out).tolist(),
            draw.normal(n_in, n_hidden),
            draw.normal(n_hidden, n_out),
        )
    )
    yield Case((np.array([0.8]), np.array([0.3]), np.array([[-0.6]]), np.array([[1.1]])))


def _slope(z: Any, a: Any) -> Any:
    return a * (1 - a)


def _network_slip(
    *,
    error: Callable[..., Any] = lambda z, a, y: a - y,
    output: Callable[[Any], Any] = expit,
    output_slope: Callable[..., Any] = _slope,
    hidden_slope: Callable[..., Any] = _slope,
    back: Callable[..., Any] = lambda W2, delta: W2 @ delta,
    into_hidden: Callable[..., Any] = lambda x, z, a: x,
    into_output: Callable[..., Any] = lambda x, z, a: a,
    results: Callable[..., Any] = lambda dW1, dW2: (dW1, dW2),
) -> Callable[..., Any]:
    """Gradients of a two-layer network with a slip in one of their places; also for the 1-1-1 network."""

    def answer(x: Any, y: Any, W1: Any, W2: Any) -> Any:
        scalar = np.ndim(W1) == 0
        x, y = (np.atleast_1d(np.asarray(value, dtype=np.float64)) for value in (x, y))
        W1, W2 = (np.atleast_2d(np.asarray(value, dtype=np.float64)) for value in (W1, W2))
        z1 = x @ W1
        a1 = expit(z1)
        z2 = a1 @ W2
        a2 = output(z2)
        delta2 = error(z2, a2, y) * output_slope(z2, a2)
        delta1 = back(W2, delta2) * hidden_slope(z1, a1)
        both = results(np.outer(into_hidden(x, z1, a1), delta1), np.outer(into_output(x, z1, a1), delta2))
        return tuple(float(one[0, 0]) for one in both) if scalar else both

    return answer


def _slope_at_the_output(z: Any, a: Any) -> Any:
    return expit(a) * (1 - expit(a))


def _no_slope(z: Any, a: Any) -> Any:
    return np.ones_like(a)


IN_BOTH: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (
        "sign turned round",
        "The sign of the gradient is turned round, as in the lab's delta: with J = ½ (a - y)² the error factor points "
        "from y to a, and an update subtracts it. This one would climb.",
        {"error": lambda z, a, y: y - a},
    ),
    (
        "sigma' at the wrong point",
        "The sigmoid's slope is taken at the activation a, as the lab's f'(a) reads. It belongs at z; written with the "
        "activation, σ'(z) is a (1 - a).",
        {"output_slope": _slope_at_the_output, "hidden_slope": _slope_at_the_output},
    ),
    (
        "output sigma' missing",
        "The link from the output's z to its activation is missing: the output is a sigmoid, and its slope is a factor of "
        "every path.",
        {"output_slope": _no_slope},
    ),
    (
        "hidden sigma' missing",
        "The second layer is right. On the way to the first one a link is missing: the slope of the hidden sigmoid.",
        {"hidden_slope": _no_slope},
    ),
    (
        "both sigma' missing",
        "No sigmoid slope is anywhere in the paths. Each path crosses one sigmoid per layer, and each crossing is a factor.",
        {"output_slope": _no_slope, "hidden_slope": _no_slope},
    ),
    (
        "output without sigmoid",
        "The output is linear here. This network has a sigmoid in its output, as in its hidden layer.",
        {"output": lambda z: z, "output_slope": _no_slope},
    ),
    (
        "error factor missing",
        "This is the gradient of the output, or of the sum of outputs. The first factor, from the loss to the output, is missing.",
        {"error": lambda z, a, y: np.ones_like(a)},
    ),
    (
        "factor two",
        "Everything is twice as large as it should be: the ½ in the loss cancels the 2 of the square.",
        {"error": lambda z, a, y: 2 * (a - y)},
    ),
    (
        "stopped one link early",
        "The second layer is right. The path to the first layer stops at the hidden z: one more link leads to the weight, "
        "and its derivative is the input x.",
        {"into_hidden": lambda x, z, a: np.ones_like(x)},
    ),
    (
        "z in place of the activation",
        "The second layer's gradient uses the hidden pre-activation. What its weights multiply is the hidden activation, "
        "after the sigmoid.",
        {"into_output": lambda x, z, a: z},
    ),
    (
        "results swapped",
        "The two gradients come in the wrong order: the first layer's comes first.",
        {"results": lambda dW1, dW2: (dW2, dW1)},
    ),
    (
        "first layer's sign turned round",
        "The second layer is right; the first layer's gradient has the opposite sign. The error enters both with the "
        "same sign.",
        {"results": lambda dW1, dW2: (-dW1, dW2)},
    ),
    (
        "second layer's sign turned round",
        "The first layer is right; the second layer's gradient has the opposite sign. The error enters both with the "
        "same sign.",
        {"results": lambda dW1, dW2: (dW1, -dW2)},
    ),
)
"""Slips that the 1-1-1 network and the wider ones share: name, hint, where they slip."""

for _name, _hint, _places in IN_BOTH:
    toy_gradient.misconception(_name, hint=_hint)(_network_slip(**_places))
    two_layer_gradients.misconception(_name, hint=_hint)(_network_slip(**_places))

toy_gradient.misconception(
    "theta2 left out of the path",
    hint="The path to theta1 passes through theta2: from the output's z back to the hidden activation, the link's "
    "derivative is theta2.",
)(_network_slip(back=lambda W2, delta: delta))

toy_gradient.misconception(
    "x in place of the hidden activation",
    hint="theta2 is multiplied by the hidden activation, not by the network's input x.",
)(_network_slip(into_output=lambda x, z, a: x))


@toy_gradient.misconception(
    "added along a path",
    hint="The links of the path are added here. Links that follow one another multiply; only whole paths are added.",
)
def _added(x: Any, y: Any, theta1: Any, theta2: Any) -> tuple[float, float]:
    a1 = expit(x * theta1)
    a2 = expit(a1 * theta2)
    first_two = (a2 - y) + a2 * (1 - a2)
    return first_two + theta2 + a1 * (1 - a1) + x, first_two + a1


for _name, _hint, _places in (
    (
        "only the first path",
        "dW1 follows only the path through the first output. A weight of the first layer moves every output, and all "
        "those paths are added.",
        {"back": lambda W2, delta: W2[:, 0] * delta[0]},
    ),
    (
        "only the last path",
        "dW1 follows only the path through the last output. A weight of the first layer moves every output, and all "
        "those paths are added: does each pass of a loop overwrite the one before?",
        {"back": lambda W2, delta: W2[:, -1] * delta[-1]},
    ),
    (
        "paths multiplied",
        "In dW1 the paths through the outputs are multiplied. Factors multiply along one path; whole paths are added.",
        {"back": lambda W2, delta: np.prod(W2 * delta, axis=1)},
    ),
    (
        "paths averaged",
        "In dW1 the paths are averaged over the outputs. The loss sums over the outputs, so the paths are added and "
        "not divided.",
        {"back": lambda W2, delta: W2 @ delta / len(delta)},
    ),
    (
        "averaged over the outputs",
        "Both gradients are divided by the number of outputs. The loss is half the sum of the squared errors, not their mean.",
        {"error": lambda z, a, y: (a - y) / a.size},
    ),
    (
        "W2 left out of the paths",
        "The paths to the first layer skip W2. From output k back to hidden unit j the link's derivative is W2[j, k].",
        {"back": lambda W2, delta: np.sum(delta)},
    ),
    (
        "W2 transposed",
        "W2 is read the wrong way round: W2[j, k] leads from hidden unit j to output k. Going back, hidden unit j collects "
        "along row j.",
        {"back": lambda W2, delta: W2.T @ delta},
    ),
    (
        "gradients transposed",
        "Both gradients are transposed. In this course W[i, j] leads from i to j; the lab writes its theta the other "
        "way round. Each gradient has the shape of its weights.",
        {"results": lambda dW1, dW2: (dW1.T, dW2.T)},
    ),
):
    two_layer_gradients.misconception(_name, hint=_hint)(_network_slip(**_places))


# Counting factors


def _count_chain_factors(n_in: int, n_hidden: int, n_out: int) -> int:
    """Walks all paths of the expanded derivatives, link by link, and counts."""
    to_second_layer = [("dJ/da2", "da2/dz2", "dz2/dW2") for _ in range(n_hidden) for _ in range(n_out)]
    to_first_layer = [
        ("dJ/da2", "da2/dz2", "dz2/da1", "da1/dz1", "dz1/dW1")
        for _ in range(n_in)
        for _ in range(n_hidden)
        for _ in range(n_out)
    ]
    return sum(len(path) for path in to_second_layer + to_first_layer)


count_chain_factors = Exercise(
    "count_chain_factors", call="count_chain_factors(n_in, n_hidden, n_out)", oracle=_count_chain_factors
)


@count_chain_factors.part("networks of any size", points=2)
def _sizes(draw: Draw) -> Iterator[Case]:
    yield Case((1, 1, 1), 8)
    yield Case((2, 2, 2), 52)
    for _ in range(3):
        yield Case(draw.sizes(3))
    n_in, n_hidden = draw.sizes(2)
    yield Case((n_in, n_hidden, 1))
    yield Case((1, n_hidden, n_in))
    yield Case((n_in, 1, n_hidden))
    yield Case((40, 30, 20))


for _name, _hint, _count in (
    (
        "partial derivatives counted",
        "This is the number of weights, so of partial derivatives. Each of them is written out as a sum of products: "
        "count the factors in all of them.",
        lambda i, h, o: i * h + h * o,
    ),
    (
        "one path per weight",
        "A weight of the first layer has one path for every output, and each path is written out.",
        lambda i, h, o: 3 * h * o + 5 * i * h,
    ),
    (
        "second layer left out",
        "Only the first layer's partials are counted. Those of the second layer are written out, too.",
        lambda i, h, o: 5 * i * h * o,
    ),
    (
        "first layer left out",
        "Only the second layer's partials are counted. Those of the first layer are written out, too, and are longer.",
        lambda i, h, o: 3 * h * o,
    ),
    (
        "paths counted",
        "This counts paths, one for each product. Each path is a product of several factors: count those.",
        lambda i, h, o: h * o + i * h * o,
    ),
    (
        "stopped one link early",
        "The paths of the first layer are one factor short: from the loss to a first-layer weight there are five links.",
        lambda i, h, o: 3 * h * o + 4 * i * h * o,
    ),
    (
        "hidden sigmoid forgotten in both layers",
        "Each path is one factor short. Every sigmoid and every weighted sum on the way is a link of its own.",
        lambda i, h, o: 2 * h * o + 4 * i * h * o,
    ),
    (
        "every output in the second layer",
        "A weight of the second layer leads to one output only, so its partial has a single path.",
        lambda i, h, o: 3 * h * o * o + 5 * i * h * o,
    ),
    (
        "shared factors counted once",
        "This counts every factor that occurs, once. Here each partial is expanded by itself, so a factor that occurs in "
        "several of them is counted each time. The difference is what backpropagation saves.",
        lambda i, h, o: 2 * o + h * o + h * o + h + i * h,
    ),
    (
        "layers swapped",
        "Three and five are the wrong way round: the weights near the output have the short paths.",
        lambda i, h, o: 3 * i * h * o + 5 * h * o,
    ),
    (
        "same count for every network",
        "52 is the count for the 2-2-2 network. The number grows with each of the three widths.",
        lambda i, h, o: 52,
    ),
):
    count_chain_factors.misconception(_name, hint=_hint)(_count)
