"""Every number that notebook 06 states is computed here and looked for in its text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from course.data import moons
from course.exercises import of_notebook
from course.exercises.derivatives.numerical_gradients import numerical_gradient
from course.exercises.moons_network import mistakes, right
from course.exercises.moons_network.network_probes import true_gradients
from course.figures.moons_network import CHAPTER_ACCURACY, CHAPTER_MSE, GOAL_ACCURACY, GOAL_MSE
from course.recordings import load

ASSIGNMENT = "06-moons-network"
GOAL_TEXT = "an MSE below 0.0245 and an accuracy of at least 97.3 %"


@pytest.fixture(scope="module")
def last() -> pd.DataFrame:
    """The end of every recorded run."""
    return load("moons").sort_values("epoch").groupby(["run", "seed"]).last()


@pytest.fixture(scope="module")
def bends() -> pd.Series:
    """By run, the first recorded epoch at which the median of the MSEs is below 0.05."""
    median = load("moons").groupby(["run", "epoch"]).mse.median()
    return median[median < 0.05].reset_index().groupby("run").epoch.min()


def in_goal(ends: pd.DataFrame) -> int:
    return int(((ends.mse < GOAL_MSE) & (ends.accuracy >= GOAL_ACCURACY)).sum())


def test_the_points_are_as_announced(text: str, points: Callable[..., float]) -> None:
    written, quiz, everything = points("written_"), points("test_quiz_"), points("")
    exercises = everything - written - quiz
    assert exercises == sum(exercise.points for exercise in of_notebook(ASSIGNMENT).values())
    assert f"two exercises with {exercises:g} points, one written question with {written:g}" in text
    assert f"six quiz questions with {quiz:g}: {everything:g} points" in text


def test_the_data_and_what_a_straight_line_makes_of_them(text: str) -> None:
    data = moons()
    assert (len(data.X_train), len(data.X_test)) == (1400, 600)
    assert "leaves 1400 to train with and 600 to test with" in text
    line = LogisticRegression().fit(data.X_train, data.y_train).score(data.X_test, data.y_test)
    assert f"is {line:.1%} of the test points".replace("%", " %") in text


def test_the_batches_of_an_epoch(text: str) -> None:
    whole, rest = divmod(1400, 64)
    assert f"makes {whole + 1} updates an epoch ({whole} full batches and one of {rest})" in text
    assert f"Right: {whole} times 64 and once {rest}." in "Right: 21 times 64 and once 56."
    assert f"$4/64 = {4 / 64}$ times the slope: six times as far" in text
    assert 6 <= 4 / 64 / 0.01 < 6.5
    assert "1.4 million updates" in text


def test_every_mini_batch_run_reaches_the_goal(text: str, last: pd.DataFrame) -> None:
    runs = last.loc["mini-batches"]
    assert in_goal(runs) == len(runs) == 20
    epochs = runs.epoch + 1
    assert epochs.min() >= 130
    assert epochs.max() <= 700
    assert (epochs < 180).sum() >= len(epochs) / 2
    assert "From twenty starts" in text
    assert "between 130 and 700 epochs for it, half of them fewer than 180" in text


def test_how_the_chapters_runs_end(text: str, last: pd.DataFrame) -> None:
    runs = last.loc["as printed"]
    both = int(((runs.mse <= CHAPTER_MSE) & (runs.accuracy >= CHAPTER_ACCURACY)).sum())
    assert len(runs) == 10
    assert f"Of its ten starts, {in_goal(runs)} end below an MSE of 0.0245 with at least 97.3 %" in text
    assert f"and {both} reach both of the printed figures" in text
    assert f"The worst ends at an MSE of {runs.mse.max():.4f}" in text
    assert last.loc["biases"].mse.median() == pytest.approx(runs.mse.median(), abs=0.001)


def test_when_the_line_bends(text: str, bends: pd.Series) -> None:
    assert f"falls below 0.05 at epoch {bends['as printed']} in place of {bends['biases']}" in text
    assert f"the same happens by epoch {bends['rate 0.1']}" in text
    assert abs(bends["rate 0.1"] - bends["mini-batches"]) <= 10
    assert bends["as printed"] > 2 * bends["biases"]


def test_what_a_test_point_is_worth(text: str, last: pd.DataFrame) -> None:
    spread = np.sqrt(0.975 * 0.025 / 600)
    assert f"{100 / 600:.2f} % of accuracy" in text
    assert f"a standard deviation of {100 * spread:.2f} %" in text
    assert (abs(last.accuracy - 0.975) < spread).all()


def test_the_goal_is_stated_once_and_kept(text: str) -> None:
    assert f"The goal was {GOAL_TEXT}." in text
    assert (GOAL_MSE, GOAL_ACCURACY) == (0.0245, 0.973)
    assert f"MSE {CHAPTER_MSE}, accuracy {100 * CHAPTER_ACCURACY:.2f} %" in text


def test_a_default_classifier_stays_on_the_plateau() -> None:
    data = moons()
    theirs = MLPClassifier((25, 50, 25), activation="logistic", random_state=0).fit(
        data.X_train, data.y_train
    )
    assert theirs.score(data.X_test, data.y_test) < 0.9


def small_problem(make: type) -> tuple[Any, np.ndarray, np.ndarray]:
    """The network of the notebook's gradient check, and its data."""
    rng, network = np.random.default_rng(1), make()
    for n_inputs, n_units, activation in ((3, 5, "tanh"), (5, 4, "relu"), (4, 2, "sigmoid")):
        network.add_layer(right.Layer(n_inputs, n_units, activation, bias=rng.normal(size=n_units), rng=rng))
    return network, rng.normal(size=(7, 3)), rng.normal(size=(7, 2))


def largest_error(make: type) -> float:
    network, X, Y = small_problem(make)
    parameters = [(layer.weights, layer.bias) for layer in network.layers]
    true = true_gradients(X, Y, parameters, tuple(layer.activation for layer in network.layers))
    return max(
        float(np.max(np.abs(mine - wanted)) / np.max(np.abs(wanted)))
        for pair, wanted_pair in zip(network.gradients(X, Y), true, strict=True)
        for mine, wanted in zip(pair, wanted_pair, strict=True)
    )


def test_a_gradient_check_tells_right_from_wrong(text: str) -> None:
    assert "Below 1e-6, the two agree; a slip anywhere in the backward pass gives 1e-2 or more." in text
    assert largest_error(right.NeuralNetwork) < 1e-9
    for name, (_, places) in mistakes.OF_THE_GRADIENTS.items():
        try:
            assert largest_error(mistakes.slipping(places)) > 1e-2, name
        except ValueError:
            continue  # the shapes give it away


def test_the_oracles_gradients_are_those_of_autograd_and_of_central_differences() -> None:
    network, X, Y = small_problem(right.NeuralNetwork)
    for layer, (dW, _) in zip(network.layers, network.gradients(X, Y), strict=True):

        def J(W: np.ndarray, layer: Any = layer) -> float:
            layer.weights = W
            return float(np.sum((network.feed_forward(X) - Y) ** 2) / (2 * len(X)))

        W = layer.weights
        numerical = numerical_gradient.oracle(J, W)
        layer.weights = W
        assert dW == pytest.approx(numerical, abs=1e-7)


def test_slopes_taken_at_the_output() -> None:
    slopes = [expit(a) * (1 - expit(a)) for a in (0.0, 0.5, 1.0)]
    assert [round(slope, 3) for slope in slopes] == [0.25, 0.235, 0.197]


def test_mse_and_J_are_equal_with_two_outputs() -> None:
    errors = np.random.default_rng(0).normal(size=(7, 2))
    assert np.sum(errors**2) / (2 * 7) == pytest.approx(np.mean(errors**2))


def test_the_network_of_the_text_is_that_of_the_recording(text: str) -> None:
    from course.recordings.make_moons import SIZES

    assert "-".join(map(str, SIZES)) in text
    assert sum(n_in * n_out + n_out for n_in, n_out in pairwise(SIZES)) == 2702
