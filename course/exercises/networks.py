"""A network of any depth with places to slip, and `autograd` beside it: what notebooks 05 to 08 probe with.

`Network()` is right. `Network(error=..., back=...)` is a network with a slip in one of its places, so that a
misconception of the whole algorithm is one line of data, whatever exercise it turns up in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy.special import expit

from course.exercises.chain_rule.tracing import traced_sigmoid

Array = np.ndarray
Parameters = Sequence[tuple[Array, Array]]
"""One (W, b) a layer, the first layer first: W of shape (n_in, n_out), b of shape (n_out,)."""

Gradients = list[tuple[Array, Array]]
"""One (dW, db) a layer, in the shapes of the parameters."""

ACTIVATIONS: dict[str | None, Callable[[Array], Array]] = {
    None: lambda Z: Z,
    "relu": lambda Z: np.maximum(Z, 0.0),
    "tanh": np.tanh,
    "sigmoid": expit,
}
"""Activation functions by the names that `Layer` knows."""

SLOPES: dict[str | None, Callable[[Array], Array]] = {
    None: np.ones_like,
    "relu": lambda A: (A > 0).astype(np.float64),
    "tanh": lambda A: 1 - A**2,
    "sigmoid": lambda A: A * (1 - A),
}
"""Derivatives of the activations, from their outputs A = f(Z)."""


def floats(*values: Any) -> tuple[Array, ...]:
    """Each value as a float64 array of its own."""
    return tuple(np.array(value, dtype=np.float64) for value in values)


def float_parameters(parameters: Any) -> Gradients:
    """(W, b) pairs, tuples or lists, as float64 arrays of their own."""
    return [(np.array(W, dtype=np.float64), np.array(b, dtype=np.float64)) for W, b in parameters]


def no_slope(A: Array, name: str | None) -> Array:
    return np.ones_like(A)


def slope(A: Array, name: str | None) -> Array:
    return SLOPES[name](A)


def slope_at_the_output(A: Array, name: str | None) -> Array:
    """The derivative taken at A, as if the output were the pre-activation."""
    return SLOPES[name](ACTIVATIONS[name](A))


@dataclass(frozen=True)
class Network:
    """The forward and the backward pass of J = 1/(2m) sum (a - y)²; each field is one place, its default is right.

    weighted_sum   (A, W, b) -> Z of shape (m, n_out)
    error          (A, Y) -> dJ/dA of the last layer, 1/m included
    output_slope   (A, activation) -> f'(Z) of the last layer, from its output
    hidden_slope   (A, activation) -> f'(Z) of a hidden layer, from its output
    back           (delta, W) -> dJ/dA of the layer in front of W
    inputs         (activations, layer) -> what the weights of layer 0, 1, ... multiply
    weights        (inputs, delta) -> dW
    bias           (delta) -> db
    finish         (gradients) -> gradients
    """

    weighted_sum: Callable[[Array, Array, Array], Array] = lambda A, W, b: A @ W + b
    error: Callable[[Array, Array], Array] = lambda A, Y: (A - Y) / len(A)
    output_slope: Callable[[Array, str | None], Array] = slope
    hidden_slope: Callable[[Array, str | None], Array] = slope
    back: Callable[[Array, Array], Array] = lambda delta, W: delta @ W.T
    inputs: Callable[[Sequence[Array], int], Array] = lambda activations, layer: activations[layer]
    weights: Callable[[Array, Array], Array] = lambda A, delta: A.T @ delta
    bias: Callable[[Array], Array] = lambda delta: delta.sum(axis=0)
    finish: Callable[[Gradients], Gradients] = lambda gradients: gradients

    def forward(
        self, X: Array, parameters: Parameters, activations: Sequence[str | None] = ()
    ) -> list[Array]:
        """[X, A1, ..., AL]; `activations` names one function a layer, by default the sigmoid in each."""
        outputs = [X]
        for (W, b), name in zip(parameters, activations or ["sigmoid"] * len(parameters), strict=True):
            outputs.append(ACTIVATIONS[name](self.weighted_sum(outputs[-1], W, b)))
        return outputs

    def backward(
        self,
        outputs: Sequence[Array],
        Y: Array,
        parameters: Parameters,
        activations: Sequence[str | None] = (),
    ) -> Gradients:
        """[(dW, db), ...], the first layer first, from what the forward pass has kept."""
        names = activations or ["sigmoid"] * len(parameters)
        delta = self.error(outputs[-1], Y) * self.output_slope(outputs[-1], names[-1])
        gradients: Gradients = []
        for layer in reversed(range(len(parameters))):
            gradients.insert(0, (self.weights(self.inputs(outputs, layer), delta), self.bias(delta)))
            if layer:
                passed = self.back(delta, parameters[layer][0])
                delta = passed * self.hidden_slope(outputs[layer], names[layer - 1])
        return self.finish(gradients)

    def gradients(
        self, X: Array, Y: Array, parameters: Parameters, activations: Sequence[str | None] = ()
    ) -> Gradients:
        """Forward, then backward."""
        return self.backward(self.forward(X, parameters, activations), Y, parameters, activations)


RIGHT = Network()


def loss(A: Any, Y: Any) -> float:
    """J = 1/(2m) sum (a - y)² over examples and outputs."""
    A, Y = floats(A, Y)
    return float(np.sum((A - Y) ** 2) / (2 * len(A)))


def updated(parameters: Parameters, gradients: Parameters, learning_rate: float) -> Gradients:
    """One step of gradient descent, in new arrays."""
    return [
        (W - learning_rate * dW, b - learning_rate * db)
        for (W, b), (dW, db) in zip(parameters, gradients, strict=True)
    ]


_TRACED: dict[str | None, Callable[[Any], Any]] = {
    None: lambda Z: Z,
    "relu": lambda Z: anp.maximum(Z, 0.0),
    "tanh": anp.tanh,
    "sigmoid": traced_sigmoid,
}


def traced_forward(X: Any, parameters: Any, activations: Sequence[str | None] = ()) -> list[Any]:
    """As `Network.forward`, for `autograd` to differentiate."""
    outputs = [X]
    for (W, b), name in zip(parameters, activations or ["sigmoid"] * len(parameters), strict=True):
        outputs.append(_TRACED[name](anp.dot(outputs[-1], W) + b))
    return outputs


def autograd_gradients(X: Any, Y: Any, parameters: Any, activations: Sequence[str | None] = ()) -> Gradients:
    """The gradients of J by automatic differentiation of the forward pass: an oracle that knows no backpropagation."""
    X, Y = floats(X, Y)

    def J(parameters: Any) -> Any:
        return anp.sum((traced_forward(X, parameters, activations)[-1] - Y) ** 2) / (2 * len(X))

    return [(dW, db) for dW, db in grad(J)(float_parameters(parameters))]


def _last_example(inputs: Array, delta: Array) -> Array:
    return inputs[-1:].T @ delta[-1:]


SLIPS: dict[str, tuple[str, dict[str, Any]]] = {
    "sign turned round": (
        "The sign of every gradient is turned round: with J = 1/(2m) sum (a - y)² the error is a - y, and an update "
        "subtracts the gradient. With y - a, as the lab prints it, each step climbs.",
        {"error": lambda A, Y: (Y - A) / len(A)},
    ),
    "1/m missing": (
        "The gradients are m times too large: J is a mean over the m examples, so delta carries the factor 1/m.",
        {"error": lambda A, Y: A - Y},
    ),
    "1/m twice": (
        "The gradients are divided by m twice. The 1/m of the loss enters once, in the last layer's delta, and is handed "
        "on from there.",
        {"error": lambda A, Y: (A - Y) / len(A) ** 2},
    ),
    "divided by every entry": (
        "The gradients are divided by m times the number of outputs. J divides by the number of examples m alone and "
        "sums over the outputs.",
        {"error": lambda A, Y: (A - Y) / A.size},
    ),
    "factor two": (
        "Every gradient is twice as large as it should be: the ½ of the loss cancels the 2 of the square.",
        {"error": lambda A, Y: 2 * (A - Y) / len(A)},
    ),
    "output sigma' missing": (
        "The last layer's delta lacks the slope of its activation: between the loss and the pre-activation lies one "
        "more link, f'(z).",
        {"output_slope": no_slope},
    ),
    "hidden sigma' missing": (
        "The last layer is right. On the way into a hidden layer the slope of its activation is missing, so no gradient "
        "in front of it fits.",
        {"hidden_slope": no_slope},
    ),
    "no sigma' anywhere": (
        "No slope of an activation is anywhere in the backward pass. Every layer that the error crosses multiplies it by "
        "f'(z).",
        {"output_slope": no_slope, "hidden_slope": no_slope},
    ),
    "sigma' taken at A": (
        "The slope of the sigmoid is taken at the activation A, as the lab's f'(a) reads. It belongs at z; written with the "
        "activation, it is A (1 - A), without another sigmoid.",
        {"output_slope": slope_at_the_output, "hidden_slope": slope_at_the_output},
    ),
    "dW from the layer's own output": (
        "dW is built from the output of its own layer. A weight multiplies what comes in: the activation of the layer "
        "before.",
        {"inputs": lambda outputs, layer: outputs[layer + 1]},
    ),
    "bias gradient zero": (
        "The biases' gradients are 0, as if they played no part; the chapter's code never updates them either. z grows "
        "by as much as its bias does, so each bias has a gradient.",
        {"bias": lambda delta: np.zeros(delta.shape[1])},
    ),
    "bias gradient not summed": (
        "db has a row for every example. A bias is shared by all examples, so their shares are added: db has the shape "
        "of b.",
        {"bias": lambda delta: delta},
    ),
    "bias gradient averaged": (
        "db is averaged over the examples. Their shares are added up: the 1/m of the loss is in delta already.",
        {"bias": lambda delta: delta.mean(axis=0)},
    ),
    "bias gradient summed over everything": (
        "db is a single number per layer. Each output has a bias of its own: add over the examples only.",
        {"bias": lambda delta: np.full(delta.shape[1], delta.sum())},
    ),
    "only the last example counted": (
        "Only the last example of the batch is in the gradients: the shares of all examples are added. Does a loop over "
        "the examples overwrite what the one before has found?",
        {"weights": _last_example, "bias": lambda delta: delta[-1]},
    ),
    "only the first example counted": (
        "Only the first example of the batch is in the gradients: the shares of all examples are added.",
        {"weights": lambda inputs, delta: inputs[:1].T @ delta[:1], "bias": lambda delta: delta[0]},
    ),
    "hidden layer by the output's rule": (
        "A hidden layer is treated like the last one: its activation is compared with targets that it does not have. Its "
        "error is what comes back through the weights of the next layer.",
        {"back": lambda delta, W: np.ones((len(delta), len(W)))},
    ),
    "weights left out on the way back": (
        "The error passes into the layer in front without the weights. From output k back to unit j the link's "
        "derivative is W[j, k].",
        {"back": lambda delta, W: np.repeat(delta.sum(axis=1, keepdims=True), len(W), axis=1)},
    ),
    "W_next not transposed": (
        "The error goes through the next layer's weights the wrong way round: it has to be multiplied by the transposed "
        "weights, so that (m, n_out) becomes (m, n_in).",
        {"back": lambda delta, W: delta @ W},
    ),
    "dW transposed": (
        "Every dW is transposed. W[j, k] leads from input j to output k, and dW has the shape of W.",
        {"weights": lambda inputs, delta: delta.T @ inputs},
    ),
    "layers the wrong way round": (
        "The gradients come last layer first. The backward pass meets the last layer first, but the result is in the "
        "order of the parameters.",
        {"finish": lambda gradients: gradients[::-1]},
    ),
}
"""Slips that any network of the course can have: name, then the hint and where it slips."""
