"""Every number that notebook 05 states is computed here and looked for in its text."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from course.exercises import of_notebook
from course.exercises.backpropagation.gradient_checks import what_checks_notice
from course.exercises.backpropagation.starting_weights import SCHEMES
from course.figures.backpropagation import expanded_factors, shared_links, sizes, slopes, spreads

ASSIGNMENT = "05-backpropagation"
XOR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([[0.0], [1.0], [1.0], [0.0]])


def trained_on_xor(solution: dict, scheme: str, scale: float, epochs: int = 3000) -> tuple[list, list[float]]:
    start = solution["initialise_parameters"]([2, 4, 1], scheme, np.random.default_rng(0), scale)
    return solution["train"](*XOR, start, 2.0, epochs)


@pytest.fixture(scope="module")
def xor_losses(solution: dict) -> dict[str, list[float]]:
    starts = {
        "equal": ("constant", 0.5),
        "tiny": ("normal", 0.01),
        "xavier": ("xavier", 1.0),
        "huge": ("normal", 10.0),
    }
    return {name: trained_on_xor(solution, *start)[1] for name, start in starts.items()}


def test_the_points_are_as_announced(text: str, points: Callable[..., float]) -> None:
    written, quiz, everything = points("written_"), points("test_quiz_"), points("")
    exercises = everything - written - quiz
    assert exercises == sum(exercise.points for exercise in of_notebook(ASSIGNMENT).values())
    assert f"seven exercises with {exercises:g} points" in text
    assert (
        f"two written questions with {written:g}, seven quiz questions with {quiz:g}: {everything:g} points"
        in text
    )
    assert len(of_notebook(ASSIGNMENT)) == 7


def test_every_scheme_is_in_the_table(text: str) -> None:
    assert all(f'| `"{scheme}"` |' in text for scheme in SCHEMES)


def test_what_the_checks_notice(text: str) -> None:
    table = what_checks_notice()
    missed = {check: sum(not row[check] for row in table.values()) for check in next(iter(table.values()))}
    assert len(table) == 16
    assert "sixteen slips were built" in text
    shapes, loss, weights, one, everything = missed.values()
    assert (
        f"Fitting shapes let {shapes} of the 16 slips through, and a falling loss lets {loss} through" in text
    )
    assert f"the weights alone misses {weights}, the one with a single example misses {one}" in text
    assert everything == 0
    assert "Only the full check notices all 16" in text


def test_the_slips_that_one_example_hides_are_those_of_the_model_answer() -> None:
    hidden = {slip for slip, row in what_checks_notice().items() if not row["gradient check, one example"]}
    assert hidden == {
        "1/m missing",
        "1/m twice",
        "bias gradient averaged",
        "only the last example counted",
    }


def test_the_parameters_of_the_next_network(text: str) -> None:
    count = sum(n_in * n_out + n_out for n_in, n_out in pairwise((2, 25, 50, 25, 2)))
    assert (
        f"2-25-50-25-2, has {count:,} parameters. One numerical gradient takes {2 * count:,} forward passes"
        in text
    )


def test_a_backward_pass_multiplies_about_twice_as_much_as_a_forward_pass() -> None:
    """Multiplications of an entry by a weight or a delta, an example at a time."""
    weights = [n_in * n_out for n_in, n_out in pairwise((2, 25, 50, 25, 2))]
    assert 1.9 < (sum(weights) + sum(weights[1:])) / sum(weights) <= 2


def test_factor_counts(text: str) -> None:
    assert (expanded_factors(2, 2), shared_links(2, 2)) == (52, 18)
    assert "took 52 factors, copies of only 18 different links" in text
    assert f"{expanded_factors(10, 8):,} factors" in text
    assert f"{shared_links(10, 8):,} different links" in text


def test_the_proof_succeeds(solution: dict) -> None:
    rng = np.random.default_rng(7)
    X, Y = rng.normal(size=(7, 3)), rng.uniform(size=(7, 2))
    parameters = [(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in pairwise([3, 5, 4, 2])]
    mine = solution["backward"](solution["forward"](X, parameters), Y, parameters)
    for layer, pair in enumerate(parameters):
        for place in (0, 1):

            def loss(array: np.ndarray, layer: int = layer, place: int = place) -> float:
                new = [list(old) for old in parameters]
                new[layer][place] = array
                return np.sum((solution["forward"](X, new)[-1] - Y) ** 2) / (2 * len(Y))

            referee = solution["numerical_gradient"](loss, pair[place])
            assert solution["gradients_agree"](mine[layer][place], referee, tolerance=1e-5)


def test_equal_weights_stay_equal_and_no_more_than_that(solution: dict) -> None:
    rng = np.random.default_rng(5)
    X, Y = rng.normal(size=(4, 3)), np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    equal = solution["initialise_parameters"]([3, 4, 2], "constant", rng, 0.5)
    first, second = (dW for dW, _ in solution["backward"](solution["forward"](X, equal), Y, equal))
    later, _ = solution["train"](X, Y, equal, 1.0, 1000)
    for by_column in (first, second.T, later[0][0], later[1][0].T):
        assert np.ptp(by_column, axis=1).max() < 1e-12
        assert np.ptp(by_column, axis=0).min() > 1e-3


def test_zeros_stand_still_on_xor(text: str, solution: dict) -> None:
    parameters, losses = trained_on_xor(solution, "zeros", 1.0, epochs=100)
    assert set(losses) == {0.125}
    assert all(not W.any() and not b.any() for W, b in parameters)
    assert "$J$ stays at 0.125 for ever" in text


def test_xor_from_four_starts(text: str, xor_losses: dict) -> None:
    xavier = xor_losses["xavier"]
    assert round(xavier[0], 2) == 0.14
    assert xavier[-1] < 0.001
    assert "from about 0.14 to below 0.001" in text
    assert abs(xor_losses["tiny"][-1] - 0.125) < 1e-4
    assert xor_losses["huge"][-1] > 0.2
    assert round(xor_losses["equal"][-1], 3) == 0.087
    assert min(xor_losses["equal"]) > 1 / 12
    assert "get to about 0.087" in text


def test_equal_units_can_not_get_below_a_twelfth(text: str) -> None:
    """Rising along any direction, the four targets come as 0 1 1 0 or as 1 0 0 1: the best rising fit pools three."""
    best = [
        (np.array([0, 2 / 3, 2 / 3, 2 / 3]), np.array([0, 1, 1, 0])),
        (np.array([1 / 3] * 3 + [1]), np.array([1, 0, 0, 1])),
    ]
    assert all(np.sum((fit - target) ** 2) / 8 == pytest.approx(1 / 12) for fit, target in best)
    assert rf"\frac1{{12}} = {1 / 12:.4f}" in text


@pytest.fixture(scope="module")
def deep(solution: dict) -> dict[str, tuple[list, list]]:
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(200, 30)), rng.integers(0, 2, size=(200, 30)).astype(float)
    starts = {"tiny": ("normal", 0.01), "xavier": ("xavier", 1.0), "huge": ("normal", 10.0)}
    passes = {}
    for name, (scheme, scale) in starts.items():
        parameters = solution["initialise_parameters"]([30] * 7, scheme, np.random.default_rng(1), scale)
        kept = solution["forward"](X, parameters)
        passes[name] = kept, solution["backward"](kept, Y, parameters)
    return passes


def test_small_weights_wipe_out_the_signal(text: str, deep: dict) -> None:
    factor = 0.01 * np.sqrt(30) / 4
    assert f"For $s = 0.01$ and $n = 30$ that is {factor:.4f}" in text
    spread = spreads(deep["tiny"][0])
    assert all(after / before == pytest.approx(factor, rel=0.1) for before, after in pairwise(spread))
    assert spread[-1] < 1e-11
    assert "by less than $10^{-11}$" in text


def test_small_weights_wipe_out_the_gradient(text: str, deep: dict) -> None:
    gradient = sizes(deep["tiny"][1])
    assert 0.5e9 < gradient[-1] / gradient[0] < 2e9
    assert "about a billion times smaller" in text


def test_xavier_leaves_a_quarter_a_layer(text: str, deep: dict) -> None:
    kept, gradients = deep["xavier"]
    shares = [after / before for before, after in pairwise(spreads(kept))]
    assert np.mean(shares) == pytest.approx(0.25, abs=0.03)
    back = [before / after for before, after in pairwise(sizes(gradients)[1:])]
    assert np.mean(back) == pytest.approx(0.25, abs=0.05)
    assert "a factor of about ¼ for each layer remains" in text


def test_large_weights_saturate(text: str, deep: dict) -> None:
    kept, gradients = deep["huge"]
    units = np.concatenate([A.ravel() for A in kept[1:]])
    flat = 100 * np.mean((units < 0.05) | (units > 0.95))
    assert f"{flat:.0f} % of all activations lie below 0.05 or above 0.95" in text
    assert np.mean(slopes(kept)) == pytest.approx(0.01, abs=0.003)
    assert sizes(gradients)[0] > sizes(gradients)[-1]
