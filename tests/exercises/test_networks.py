"""The network with places to slip is right where it does not slip, and wrong in every place where it does."""

import itertools

import numpy as np
import pytest

from course.exercises.networks import ACTIVATIONS, RIGHT, SLIPS, SLOPES, Network, autograd_gradients

SIZES = (3, 5, 4, 2)


def drawn(sizes=SIZES, m=7, seed=0):
    rng = np.random.default_rng(seed)
    parameters = [(rng.normal(size=(a, b)), rng.normal(size=b)) for a, b in itertools.pairwise(sizes)]
    return rng.normal(size=(m, sizes[0])), rng.random((m, sizes[-1])), parameters


def flat(gradients):
    return np.concatenate([part.ravel() for pair in gradients for part in pair])


@pytest.mark.parametrize("sizes", [SIZES, (2, 3), (1, 1, 1), (4, 6, 5, 3, 2)])
@pytest.mark.parametrize("activations", [("sigmoid",), ("tanh", "sigmoid"), ("relu", None), (None,)])
@pytest.mark.parametrize("m", [1, 7])
def test_its_gradients_are_those_of_autograd(sizes, activations, m):
    X, Y, parameters = drawn(sizes, m)
    names = np.resize(np.array(activations, dtype=object), len(parameters)).tolist()
    assert np.allclose(
        flat(RIGHT.gradients(X, Y, parameters, names)), flat(autograd_gradients(X, Y, parameters, names))
    )


@pytest.mark.parametrize("name", ACTIVATIONS, ids=str)
def test_slopes_belong_to_their_activations(name):
    Z, h = np.array([-2.0, -0.3, 0.4, 1.7]), 1e-6
    central = (ACTIVATIONS[name](Z + h) - ACTIVATIONS[name](Z - h)) / (2 * h)
    assert np.allclose(SLOPES[name](ACTIVATIONS[name](Z)), central)


@pytest.mark.parametrize("name", SLIPS)
def test_every_slip_is_noticed_by_a_gradient_check(name):
    _, places = SLIPS[name]
    X, Y, parameters = drawn()
    try:
        slipped = flat(Network(**places).gradients(X, Y, parameters))
    except ValueError:
        return
    right = flat(autograd_gradients(X, Y, parameters))
    assert slipped.shape != right.shape or not np.allclose(slipped, right)
