"""Widgets run what they are handed, and live on when it goes wrong."""

import itertools

import numpy as np
import pytest

from course.exercises.chain_rule.engine import Engine
from course.proof.stage import stage
from course.widgets import (
    explore_activations,
    explore_descent,
    explore_graph,
    explore_initialization,
    explore_playground,
    explore_softmax,
    explore_tangent,
)
from course.widgets.explorer import Trouble


def himmelblau(x):
    return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2


def himmelblau_gradient(x):
    first, second = x[0] ** 2 + x[1] - 11, x[0] + x[1] ** 2 - 7
    return np.array([4 * x[0] * first + 2 * second, 2 * first + 4 * x[1] * second])


def climbing(x):
    return -himmelblau_gradient(x)


def half(x):
    return himmelblau_gradient(x)[0]


def raising(x):
    raise ZeroDivisionError("division by zero")


def turning_to_nan(x):
    return np.array([np.nan, np.nan])


def forgetting(x):
    himmelblau_gradient(x)


def endless(x):
    while True:
        pass


def not_written(x):
    raise NotImplementedError()


def test_the_descent_is_the_students_own():
    assert "reaches the minimum (3, 2)" in explore_descent(himmelblau, himmelblau_gradient).scene.words
    assert "diverges" in explore_descent(himmelblau, climbing, x=5.0, y=5.0, learning_rate=0.05).scene.words


@pytest.mark.parametrize(
    ("gradient", "said"),
    [
        (half, "half hands back one number, not an array of shape (2,)"),
        (raising, "Your function raises ZeroDivisionError: division by zero"),
        (forgetting, "forgetting hands back None: is a return missing?"),
        (not_written, "Not written yet"),
        (turning_to_nan, "no longer finite, at step 1"),
    ],
)
def test_a_wrong_gradient_shows_a_plain_message_and_the_widget_lives_on(gradient, said):
    explorer = explore_descent(himmelblau, gradient)
    assert said in explorer.scene.words
    assert explorer.surface.words == explorer.scene.words
    explorer.set(learning_rate=0.02)
    assert said in explorer.scene.words


def test_an_endless_gradient_is_stopped(monkeypatch):
    monkeypatch.setattr("course.widgets.explorer.SECONDS_PER_PICTURE", 0.2)
    assert "takes too long" in explore_descent(himmelblau, endless).scene.words


def test_the_tangent_uses_the_differences_that_it_is_handed():
    def forward_difference(f, x, h):
        return 42.0

    explorer = explore_tangent(forward_difference)
    assert "the forward difference gives 42" in explorer.scene.words
    assert explorer.line == "explore_tangent(forward_difference)"


def test_a_softmax_that_overflows_is_named():
    def softmax(z):
        return np.exp(z) / np.sum(np.exp(z))

    explorer = explore_softmax(softmax, factor=2000.0)
    assert "no longer finite: exp has overflowed" in explorer.scene.words
    assert "no longer finite" not in explore_softmax(factor=2000.0).scene.words


def test_activations_are_told_apart_by_their_names():
    def relu_derivative(x):
        return np.full_like(x, 0.5)

    explorer = explore_activations(relu_derivative, activation="relu", x=-1.0, depth=1)
    assert "slope 0.5" in explorer.scene.words

    def softplus(x):
        return np.log1p(np.exp(x))

    with pytest.raises(Trouble, match="softplus: a function here is called one of"):
        explore_activations(softplus)


def test_the_graph_is_worked_out_by_the_students_value():
    solution = stage("03-chain-rule")["Value"]
    explorer = explore_graph(solution, step=8)
    assert "h adds up what its users pass back: 1 · 6 (from k) + 1 · 1 (from y) = 7." in explorer.scene.words

    class Value(Engine):
        def backward(self):
            super().backward()
            self.links[0][0].links[0][0].grad = 99.0

    assert "your class holds 99" in explore_graph(Value, step=7).scene.words


def test_the_initialization_is_the_students_own():
    names = ("initialise_parameters", "forward", "backward")
    own = [stage("05-backpropagation")[name] for name in names]
    for state in ({"scheme": "zeros"}, {"scheme": "normal", "scale": 0.1}, {"scheme": "xavier", "depth": 3}):
        assert (
            explore_initialization(*own, **state).scene.words == explore_initialization(**state).scene.words
        )

    def initialise_parameters(sizes, scheme, rng, scale=1.0):
        return [(np.ones((b, a)), np.zeros(b)) for a, b in itertools.pairwise(sizes)]

    assert "initialise_parameters hands back" in explore_initialization(initialise_parameters).scene.words


def test_the_playground_trains_the_students_network():
    names = stage("06-moons-network")
    explorer = explore_playground(names["Layer"], names["NeuralNetwork"], epoch=3)
    assert explorer.scene.words == explore_playground(epoch=3).scene.words
    with pytest.raises(Trouble, match="both classes"):
        explore_playground(names["Layer"])
