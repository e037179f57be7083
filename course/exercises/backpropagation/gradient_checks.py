"""Which checks notice which slips of a backward pass, tried one by one."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np

from course.exercises.networks import (
    RIGHT,
    SLIPS,
    Array,
    Gradients,
    Network,
    autograd_gradients,
    loss,
    updated,
)

SIZES = (3, 5, 2)
EXAMPLES = 7
UPDATES = 200
RATE = 0.5
TOLERANCE = 1e-5

TRIED = (
    "sign turned round",
    "1/m missing",
    "1/m twice",
    "divided by every entry",
    "output sigma' missing",
    "hidden sigma' missing",
    "sigma' taken at A",
    "weights left out on the way back",
    "W_next not transposed",
    "dW transposed",
    "dW from the layer's own output",
    "layers the wrong way round",
    "bias gradient zero",
    "bias gradient averaged",
    "bias gradient not summed",
    "only the last example counted",
)
"""The slips that are tried, by their names in `networks.SLIPS`."""

Check = Callable[[Network, Array, Array, Gradients], bool]
"""(a network with a slip, X, Y, parameters) -> whether the check holds, so that the slip goes unnoticed."""


def _shapes(network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    gradients = network.gradients(X, Y, parameters)
    return [(dW.shape, db.shape) for dW, db in gradients] == [(W.shape, b.shape) for W, b in parameters]


def _loss_falls(network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    before = loss(RIGHT.forward(X, parameters)[-1], Y)
    for _ in range(UPDATES):
        parameters = updated(parameters, network.gradients(X, Y, parameters), RATE)
    return loss(RIGHT.forward(X, parameters)[-1], Y) < before


def _agree(one: Array, other: Array) -> bool:
    scale = np.linalg.norm(one) + np.linalg.norm(other)
    return one.shape == other.shape and bool(np.linalg.norm(one - other) <= TOLERANCE * scale)


def _weights_agree(network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    pairs = zip(network.gradients(X, Y, parameters), autograd_gradients(X, Y, parameters), strict=True)
    return all(_agree(mine[0], right[0]) for mine, right in pairs)


def _all_agree(network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    pairs = zip(network.gradients(X, Y, parameters), autograd_gradients(X, Y, parameters), strict=True)
    return all(_agree(mine[place], right[place]) for mine, right in pairs for place in (0, 1))


def _one_example(network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    return _all_agree(network, X[:1], Y[:1], parameters)


CHECKS: dict[str, Check] = {
    "shapes fit": _shapes,
    "loss falls": _loss_falls,
    "gradient check, only W": _weights_agree,
    "gradient check, one example": _one_example,
    "gradient check, W and b, a batch": _all_agree,
}
"""By name; the gradient checks compare with a gradient that knows no backpropagation."""


def what_checks_notice(seed: int = 0) -> dict[str, dict[str, bool]]:
    """For each slip and each check, whether the check notices it, on a 3-5-2 network with 7 examples."""
    rng = np.random.default_rng(seed)
    X, Y = rng.normal(size=(EXAMPLES, SIZES[0])), rng.integers(0, 2, (EXAMPLES, SIZES[-1])).astype(float)
    parameters = [
        (rng.normal(0, 0.8, (n_in, n_out)), rng.normal(0, 0.8, n_out))
        for n_in, n_out in itertools.pairwise(SIZES)
    ]
    tried = {slip: Network(**SLIPS[slip][1]) for slip in TRIED}
    return {
        slip: {name: _notices(check, network, X, Y, parameters) for name, check in CHECKS.items()}
        for slip, network in tried.items()
    }


def _notices(check: Check, network: Network, X: Array, Y: Array, parameters: Gradients) -> bool:
    """An exception is noticed, too."""
    try:
        return not check(network, X, Y, parameters)
    except ValueError:
        return True
