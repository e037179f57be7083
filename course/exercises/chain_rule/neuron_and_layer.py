"""One sigmoid neuron and one sigmoid layer: forward and gradient (chapter 7.5).

A layer with one column is a neuron, so both share their oracle's loss and most of their misconceptions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy.special import expit, softmax

from course.checking import Case, Draw, Exercise
from course.exercises.chain_rule.tracing import traced_sigmoid


def _floats(*values: Any) -> tuple[np.ndarray, ...]:
    return tuple(np.asarray(value, dtype=np.float64) for value in values)


def _forward(x: Any, W: Any, b: Any) -> Any:
    x, W, b = _floats(x, W, b)
    return expit(np.einsum("j,j...->...", x, W) + b)


def _loss(W: Any, b: Any, x: Any, t: Any) -> Any:
    return 0.5 * anp.sum((traced_sigmoid(anp.dot(x, W) + b) - t) ** 2)


def _gradients(x: Any, W: Any, b: Any, t: Any) -> tuple[Any, Any]:
    """By autograd: (dL/dW, dL/db), for a neuron and for a layer alike."""
    x, W, b, t = _floats(x, W, b, t)
    return grad(_loss, (0, 1))(W, b, x, t)


EXACT = 1e-9
"""Relative tolerance where every right way is exact to rounding."""


def _with_sign(sign: int, x: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, np.ndarray, float]:
    """The same neuron, or the one with -w and -b: the one whose z has this sign."""
    turn = sign * (1 if np.dot(x, w) + b >= 0 else -1)
    return x, turn * w, turn * b


# Forward: one neuron

neuron_forward = Exercise("neuron_forward", call="neuron_forward(x, w, b)", oracle=_forward)


@neuron_forward.part("one neuron, any number of inputs", points=1)
def _neuron_inputs(draw: Draw) -> Iterator[Case]:
    yield Case((np.array([1.0, 2.0]), np.array([0.5, -0.25]), 1.0), rtol=EXACT)
    for size, scale, sign in zip(
        (*draw.sizes(3), draw.size()), (0.8, 0.8, 4.0, 0.8), (-1, 1, -1, -1), strict=True
    ):
        neuron = draw.normal(size), draw.normal(size, scale=scale), draw.number(0.4, 1.5)
        yield Case(_with_sign(sign, *neuron), rtol=EXACT)
    size = draw.size()
    yield Case((draw.integers(-3, 4, size), draw.normal(size), -1))
    yield Case((draw.normal(size).astype(np.float32), draw.normal(size), draw.number(-1.5, -0.4)))
    yield Case((np.array([0.7]), np.array([-1.2]), draw.number(-1.5, -0.4)), rtol=EXACT)


@neuron_forward.misconception(
    "activation missing",
    hint="This is z, the sum before the activation. A neuron's output goes through the sigmoid and lies between 0 and 1.",
)
def _no_activation(x: Any, w: Any, b: Any) -> Any:
    return np.dot(x, w) + b


@neuron_forward.misconception(
    "bias forgotten", hint="The bias b plays no part in this result. It is added once, inside the sigmoid."
)
def _no_bias(x: Any, w: Any, b: Any) -> Any:
    return expit(np.dot(x, w))


@neuron_forward.misconception(
    "sum over the inputs missing",
    hint="There is one result per input here. A neuron adds up all products x[j] w[j] and hands back one number.",
)
def _no_sum(x: Any, w: Any, b: Any) -> Any:
    return expit(np.multiply(x, w) + b)


@neuron_forward.misconception(
    "bias added once per input",
    hint="The bias is counted once for every input. The sum runs over the products x[j] w[j] only; b comes once, after it.",
)
def _bias_in_the_sum(x: Any, w: Any, b: Any) -> Any:
    return expit(np.sum(np.multiply(x, w) + b))


@neuron_forward.misconception(
    "bias after the sigmoid", hint="The bias is part of z: it is added before the sigmoid, not to its result."
)
def _bias_outside(x: Any, w: Any, b: Any) -> Any:
    return expit(np.dot(x, w)) + b


@neuron_forward.misconception(
    "sigmoid before the sum",
    hint="Each product goes through a sigmoid of its own here. The neuron adds first and has one sigmoid, at the end.",
)
def _sigmoid_first(x: Any, w: Any, b: Any) -> Any:
    return np.sum(expit(np.multiply(x, w))) + b


@neuron_forward.misconception(
    "sign in the exponent",
    hint="This is 1 - σ(z): it falls where the sigmoid rises. The exponent in the sigmoid carries a minus sign.",
)
def _falling(x: Any, w: Any, b: Any) -> Any:
    return expit(-(np.dot(x, w) + b))


@neuron_forward.misconception(
    "mean in place of sum",
    hint="The products are averaged here. z is their sum, not divided by the number of inputs.",
)
def _mean(x: Any, w: Any, b: Any) -> Any:
    return expit(np.mean(np.multiply(x, w)) + b)


@neuron_forward.misconception(
    "tanh in place of sigmoid",
    hint="This is the hyperbolic tangent of z. The neuron of this notebook uses the sigmoid.",
)
def _tanh(x: Any, w: Any, b: Any) -> Any:
    return np.tanh(np.dot(x, w) + b)


@neuron_forward.misconception(
    "relu in place of sigmoid",
    hint="Negative sums become 0 here and positive ones stay as they are: that is ReLU. The neuron of this notebook "
    "uses the sigmoid.",
)
def _relu(x: Any, w: Any, b: Any) -> Any:
    return max(0.0, float(np.dot(x, w) + b))


# Forward: a layer

layer_forward = Exercise("layer_forward", call="layer_forward(x, W, b)", oracle=_forward)


@layer_forward.part("one example through a layer of any size", points=1)
def _layer_inputs(draw: Draw) -> Iterator[Case]:
    yield Case(
        (np.array([1.0, 2.0]), np.array([[0.5, -0.25, 1.0], [0.75, 0.5, -1.0]]), np.array([0.3, -0.6, 1.2])),
        rtol=EXACT,
    )
    for scale in (0.8, 0.8, 3.0):
        n_in, n_out = draw.sizes(2)
        yield Case((draw.normal(n_in), draw.normal(n_in, n_out, scale=scale), draw.normal(n_out)), rtol=EXACT)
    for size in (2, draw.size()):
        yield Case((draw.normal(size), draw.normal(size, size), draw.normal(size)), rtol=EXACT)
    n_in, n_out = draw.sizes(2)
    yield Case((draw.integers(-2, 3, n_in), draw.normal(n_in, n_out), draw.normal(n_out).tolist()))
    yield Case((draw.normal(n_in).astype(np.float32), draw.normal(n_in, n_out), draw.normal(n_out)))
    yield Case((draw.normal(n_in), draw.normal(n_in, 1), np.array([0.7])), rtol=EXACT)
    yield Case((np.array([-0.9]), draw.normal(1, n_out), draw.normal(n_out)), rtol=EXACT)


@layer_forward.misconception(
    "activation missing",
    hint="These are the pre-activations z. Each goes through the sigmoid before it leaves the layer.",
)
def _layer_no_activation(x: Any, W: Any, b: Any) -> Any:
    return np.dot(x, W) + b


@layer_forward.misconception(
    "bias forgotten",
    hint="The biases b play no part in this result: each output adds its own b[k] before the sigmoid.",
)
def _layer_no_bias(x: Any, W: Any, b: Any) -> Any:
    return expit(np.dot(x, W))


@layer_forward.misconception(
    "W the wrong way round",
    hint="Rows of W belong to inputs and columns to outputs: W[j, k] leads from input j to output k. "
    "So x stands on the left of W, and no transpose is needed.",
)
def _layer_turned(x: Any, W: Any, b: Any) -> Any:
    return expit(np.dot(W, x) + b)


@layer_forward.misconception(
    "sum over the inputs missing",
    hint="There is a result for every pair of an input and an output. Each output adds up its column of products "
    "and hands back one number.",
)
def _layer_no_sum(x: Any, W: Any, b: Any) -> Any:
    x, W, b = _floats(x, W, b)
    return expit(x[:, None] * W + b)


@layer_forward.misconception(
    "softmax in place of sigmoid",
    hint="These outputs sum to 1, so they come from a softmax. The chapter announces softmax here but derives "
    "with the sigmoid, one output at a time; so does this exercise.",
)
def _layer_softmax(x: Any, W: Any, b: Any) -> Any:
    return softmax(np.dot(x, W) + b)


@layer_forward.misconception(
    "bias after the sigmoid",
    hint="The biases are part of z: they are added before the sigmoid, not to its result.",
)
def _layer_bias_outside(x: Any, W: Any, b: Any) -> Any:
    return expit(np.dot(x, W)) + b


@layer_forward.misconception(
    "sign in the exponent",
    hint="This is 1 - σ(z): it falls where the sigmoid rises. The exponent in the sigmoid carries a minus sign.",
)
def _layer_falling(x: Any, W: Any, b: Any) -> Any:
    return expit(-(np.dot(x, W) + b))


@layer_forward.misconception(
    "all biases in every output",
    hint="Every output gets the sum of all biases here. Output k has a bias of its own, b[k].",
)
def _layer_one_bias(x: Any, W: Any, b: Any) -> Any:
    return expit(np.dot(x, W) + np.sum(b))


# Gradients

neuron_gradient = Exercise(
    "neuron_gradient",
    call="neuron_gradient(x, w, b, t)",
    oracle=_gradients,
    results=("dw", "db"),
)


@neuron_gradient.part("dw, one entry per weight", points=2, pick=0)
@neuron_gradient.part("db, one number", points=1, pick=1)
def _neuron_examples(draw: Draw) -> Iterator[Case]:
    yield Case((np.array([1.0, 2.0]), np.array([0.5, -0.25]), 1.0, 0.0))
    # Outputs above and below their targets, about as often: so a slip in the error's sign is not mistaken for another.
    for size, scale, t in zip(draw.sizes(3), (0.8, 0.8, 3.0), (draw.number(0, 1), 1, 0.0), strict=True):
        yield Case((draw.normal(size), draw.normal(size, scale=scale), draw.number(0.4, 1.5), t))
    size = draw.size()
    yield Case((draw.integers(-3, 4, size), draw.normal(size, scale=0.4), -1, 1))
    yield Case((draw.normal(size).astype(np.float32), draw.normal(size), draw.number(-1.5, -0.4), 0))
    yield Case((np.array([0.7]), np.array([-1.2]), draw.number(0.4, 1.5), draw.number(0.9, 1)))


layer_gradient = Exercise(
    "layer_gradient",
    call="layer_gradient(x, W, b, t)",
    oracle=_gradients,
    results=("dW", "db"),
)


@layer_gradient.part("dW, the shape of W", points=2, pick=0)
@layer_gradient.part("db, the shape of b", points=1, pick=1)
def _layer_examples(draw: Draw) -> Iterator[Case]:
    yield Case(
        (
            np.array([1.0, 2.0]),
            np.array([[0.5, -0.25, 1.0], [0.75, 0.5, -1.0]]),
            np.array([0.3, -0.6, 1.2]),
            np.array([0.0, 1.0, 0.5]),
        )
    )
    for scale in (0.8, 0.8, 2.0):
        n_in, n_out = draw.sizes(2)
        yield Case(
            (
                draw.normal(n_in),
                draw.normal(n_in, n_out, scale=scale),
                draw.normal(n_out),
                draw.uniform(0, 1, n_out),
            )
        )
    yield Case(
        (
            np.array([1.0, 2.0]),
            np.array([[0.5, -0.25], [0.75, 0.5]]),
            np.array([0.3, -0.6]),
            np.array([0.0, 1.0]),
        )
    )
    size = draw.size()
    yield Case((draw.normal(size), draw.normal(size, size), draw.normal(size), draw.uniform(0, 1, size)))
    n_in, n_out = draw.sizes(2)
    yield Case(
        (draw.integers(-2, 3, n_in), draw.normal(n_in, n_out), draw.normal(n_out), np.arange(n_out) % 2)
    )
    yield Case(
        (
            draw.normal(n_in).astype(np.float32),
            draw.normal(n_in, n_out),
            draw.normal(n_out),
            draw.uniform(0, 1, n_out).tolist(),
        )
    )
    yield Case((draw.normal(n_in), draw.normal(n_in, 1), np.array([0.7]), np.array([0.2])))
    yield Case((np.array([-0.9]), draw.normal(1, n_out), draw.normal(n_out), draw.uniform(0, 1, n_out)))


def _outer(x: np.ndarray, delta: Any) -> Any:
    return np.multiply.outer(x, delta)


def _slip(
    delta: Callable[..., Any],
    dW: Callable[..., Any] = lambda x, W, b, d: _outer(x, d),
    db: Callable[..., Any] = lambda x, W, b, d: d,
    pre_activation: Callable[..., Any] = lambda x, W, b: x @ W + b,
) -> Callable[..., Any]:
    """A gradient with a slip in one of its places; works for a neuron and for a layer.

    delta           of (z, o, t); dW and db of (x, W, b, delta)
    pre_activation  of (x, W, b)
    """

    def answer(x: Any, W: Any, b: Any, t: Any) -> tuple[Any, Any]:
        x, W, b, t = _floats(x, W, b, t)
        z = pre_activation(x, W, b)
        d = delta(z, expit(z), t)
        return dW(x, W, b, d), db(x, W, b, d)

    return answer


def _delta(z: Any, o: Any, t: Any) -> Any:
    return (o - t) * o * (1 - o)


def _without_slope(in_dW: bool) -> Callable[..., Any]:
    """The slope of the sigmoid is missing in one of the two results."""
    right, slopeless = _slip(_delta), _slip(lambda z, o, t: o - t)

    def answer(*args: Any) -> tuple[Any, Any]:
        (dW, _), (_, db) = (slopeless(*args), right(*args)) if in_dW else (right(*args), slopeless(*args))
        return dW, db

    return answer


def _swapped(*args: Any) -> tuple[Any, Any]:
    return _slip(_delta)(*args)[::-1]


IN_BOTH = (
    (
        "sign turned round",
        "The sign of the gradient is turned round: the derivative of ½ (o - t)² with respect to o points from t to o. "
        "An update subtracts the gradient, so this one would climb.",
        _slip(lambda z, o, t: (t - o) * o * (1 - o)),
    ),
    (
        "sigma' missing",
        "One link of the chain is missing, the one from z to o: the slope of the sigmoid. It stands between the error "
        "and the input.",
        _slip(lambda z, o, t: o - t),
    ),
    (
        "sigma' at the wrong point",
        "The sigmoid's slope is taken at o here. It belongs at z. Written with the output, σ'(z) is o (1 - o): "
        "o has been through the sigmoid already.",
        _slip(lambda z, o, t: (o - t) * expit(o) * (1 - expit(o))),
    ),
    (
        "error factor missing",
        "This is the gradient of the output o. The loss is one link further: its own derivative with respect to o is "
        "the first factor of the chain.",
        _slip(lambda z, o, t: o * (1 - o)),
    ),
    (
        "factor two",
        "Everything is twice as large as it should be: the ½ in front of the square cancels the 2 of its derivative.",
        _slip(lambda z, o, t: 2 * _delta(z, o, t)),
    ),
    (
        "sigma' incomplete",
        "The slope of the sigmoid has two factors; only the first one, o, is here.",
        _slip(lambda z, o, t: (o - t) * o),
    ),
    (
        "error squared",
        "The error enters squared, as in the loss itself. Its derivative holds the error to the first power.",
        _slip(lambda z, o, t: 0.5 * (o - t) ** 2 * o * (1 - o)),
    ),
    (
        "error taken at z",
        "The error compares z with the target here. The loss compares the output o, after the sigmoid, with t.",
        _slip(lambda z, o, t: (z - t) * expit(z) * (1 - expit(z))),
    ),
    (
        "bias left out of z",
        "The forward pass leaves out the bias, so o and everything after it belong to another neuron.",
        _slip(_delta, pre_activation=lambda x, W, b: x @ W),
    ),
    (
        "bias gradient zero",
        "The bias does move the loss: z grows by as much as b does, so dz/db is 1, not 0.",
        _slip(_delta, db=lambda x, W, b, d: np.zeros_like(d)),
    ),
    (
        "bias gradient times b",
        "db is multiplied by b here. z contains b with the factor 1: dz/db does not depend on the value of b.",
        _slip(_delta, db=lambda x, W, b, d: d * b),
    ),
    (
        "bias gradient with the sign turned round",
        "The weights' gradient is right; db has the opposite sign. Both start from the same delta, and dz/db is 1.",
        _slip(_delta, db=lambda x, W, b, d: -d),
    ),
    (
        "weights' gradient with the sign turned round",
        "db is right; the weights' gradient has the opposite sign. Both start from the same delta, and the last factor "
        "is the input, with its own sign.",
        _slip(_delta, dW=lambda x, W, b, d: -_outer(x, d)),
    ),
    (
        "sigma' missing in db",
        "The weights' gradient is right; in db the slope of the sigmoid is missing. The bias, too, reaches o only through z.",
        _without_slope(in_dW=False),
    ),
    (
        "sigma' missing in the weights' gradient",
        "db is right; in the weights' gradient the slope of the sigmoid is missing. The weights, too, reach o only through z.",
        _without_slope(in_dW=True),
    ),
    (
        "results swapped",
        "The two gradients come in the wrong order: the weights' gradient comes first, then the bias'.",
        _swapped,
    ),
)
"""Slips that a neuron and a layer share: name, hint, answer."""

for _name, _hint, _answer in IN_BOTH:
    neuron_gradient.misconception(_name, hint=_hint)(_answer)
    layer_gradient.misconception(_name, hint=_hint)(_answer)

neuron_gradient.misconception(
    "stopped one link early",
    hint="Every entry of dw is the same: the chain ends at z. One more link leads from z to w[j], and its derivative "
    "is the input that this weight multiplies.",
)(_slip(_delta, dW=lambda x, W, b, d: np.full_like(W, d)))

neuron_gradient.misconception(
    "w in place of x",
    hint="dw is a multiple of w here. In z = w·x + b the derivative with respect to a weight is what the weight is "
    "multiplied by.",
)(_slip(_delta, dW=lambda x, W, b, d: d * W))

neuron_gradient.misconception(
    "inputs summed in dw",
    hint="dw is one number here, summed over the inputs. Each weight has a partial derivative of its own, with its own x[j].",
)(_slip(_delta, dW=lambda x, W, b, d: np.sum(d * x)))

layer_gradient.misconception(
    "transposed",
    hint="dW is transposed: dW[j, k] belongs to W[j, k], from input j to output k, so it has the shape of W.",
)(_slip(_delta, dW=lambda x, W, b, d: _outer(d, x)))

layer_gradient.misconception(
    "stopped one link early",
    hint="Every row of dW is the same: the chain ends at z. One more link leads from z[k] to W[j, k], and its "
    "derivative is the input x[j].",
)(_slip(_delta, dW=lambda x, W, b, d: np.ones_like(W) * d))

layer_gradient.misconception(
    "W in place of x",
    hint="dW is built from W here. In z[k] the weight W[j, k] is multiplied by x[j], and that is the derivative.",
)(_slip(_delta, dW=lambda x, W, b, d: d * W))

layer_gradient.misconception(
    "errors summed over the outputs",
    hint="All outputs share one summed error here. W[j, k] reaches the loss through output k alone, so only "
    "that output's error belongs in its derivative.",
)(_slip(lambda z, o, t: np.sum(o - t) * o * (1 - o)))

layer_gradient.misconception(
    "averaged over the outputs",
    hint="The gradient is divided by the number of outputs. The loss is half the sum of the squared errors, not "
    "their mean.",
)(_slip(lambda z, o, t: _delta(z, o, t) / o.size))

layer_gradient.misconception(
    "bias gradient summed",
    hint="db is one number here. There is one bias per output, and each has a partial derivative of its own: the "
    "shape of db is the shape of b.",
)(_slip(_delta, db=lambda x, W, b, d: np.sum(d)))

layer_gradient.misconception(
    "bias gradient averaged",
    hint="db is one average here. There is one bias per output, and each has a partial derivative of its own.",
)(_slip(_delta, db=lambda x, W, b, d: np.mean(d)))
