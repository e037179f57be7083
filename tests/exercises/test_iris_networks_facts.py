"""Every number that notebook 07 states is computed here and looked for in its text."""

import re
from collections.abc import Callable

import nbformat
import numpy as np
import pandas as pd
import pytest
from scipy.special import expit

from course.data import iris
from course.exercises import of_notebook
from course.exercises.iris_networks.lab_network import without_biases
from course.exercises.networks import autograd_gradients
from course.recordings import load

ASSIGNMENT = "07-iris-networks"
HUNT = "quiz_07_6"


@pytest.fixture(scope="module")
def code(notebook: nbformat.NotebookNode) -> dict[str, str]:
    """The plain cells and the graded ones by cell id."""
    return {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "code"}


@pytest.fixture(scope="module")
def plain(notebook: nbformat.NotebookNode, solution: dict) -> dict:
    """The names that the plain cells with definitions leave behind, once the answers are there."""
    names = dict(solution)
    for cell in notebook.cells:
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata and "def " in cell.source:
            names |= {"X_train": iris().X_train, "y_train": iris().y_train.reshape(-1, 1)}
            names |= {"W1_start": np.zeros((4, 2)), "W2_start": np.zeros((2, 3))}
            exec(_definitions(cell.source), names)
    return names


def _definitions(source: str) -> str:
    """The functions of a cell, without what it does with them."""
    return "\n\n".join(re.findall(r"^def .*?(?=^\S|\Z)", source, flags=re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def start() -> tuple[np.ndarray, np.ndarray]:
    """The lab's starting weights, from NumPy's global generator, as the lab draws them."""
    state = np.random.get_state()  # noqa: NPY002
    np.random.seed(10)  # noqa: NPY002
    drawn = (
        np.random.normal(scale=0.5, size=(4, 2)),  # noqa: NPY002
        np.random.normal(scale=0.5, size=(2, 3)),  # noqa: NPY002
    )
    np.random.set_state(state)  # noqa: NPY002
    return drawn


@pytest.fixture(scope="module")
def printed(plain: dict, start: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """The test outputs of the lab's run as printed."""
    W1, W2, _ = plain["lab_run"](iris().X_train, iris().y_train.reshape(-1, 1), *start)
    return expit(expit(iris().X_test @ W1) @ W2)


@pytest.fixture(scope="module")
def corrected(solution: dict, start: tuple[np.ndarray, np.ndarray]) -> tuple:
    """(W1, W2, history) of the lab's run with one-hot targets."""
    return solution["train_iris"](iris().X_train, np.eye(3)[iris().y_train], *start, 0.1, 5000)


def test_the_points_are_as_announced(text: str, points: Callable[..., float]) -> None:
    written, hunt, everything = points("written_"), points(f"test_{HUNT}"), points("")
    quiz = points("test_quiz_") - hunt
    exercises = everything - written - hunt - quiz
    assert exercises == sum(exercise.points for exercise in of_notebook(ASSIGNMENT).values())
    assert len(of_notebook(ASSIGNMENT)) == 7
    assert (
        f"seven exercises with {exercises:g} points, a bug hunt with {hunt:g}, one written question with {written:g}, "
        f"six quiz questions with {quiz:g}: {everything:g} points" in text
    )


def test_the_minutes_of_the_tasks_leave_time_to_read(text: str) -> None:
    assert "75 minutes" in text
    tasks = sum(map(int, re.findall(r"\*(\d+) minutes, difficulty", text)))
    assert 55 <= tasks <= 62


def test_the_seeded_start_is_the_one_of_the_notebook(code: dict, start: tuple) -> None:
    rng = np.random.RandomState(10)
    assert np.array_equal(rng.normal(scale=0.5, size=(4, 2)), start[0])
    assert np.array_equal(rng.normal(scale=0.5, size=(2, 3)), start[1])
    assert any("rng = np.random.RandomState(10)" in source for source in code.values())


def test_the_run_as_printed(text: str, plain: dict, printed: np.ndarray, solution: dict) -> None:
    data = iris()
    assert plain["lab_accuracy"](printed, data.y_test.reshape(-1, 1)) == 0.85
    called_setosa = np.sum(printed.argmax(axis=1) == 0)
    right = np.sum(printed.argmax(axis=1) == data.y_test)
    assert (called_setosa, right) == (17, 12)
    assert "of 20 flowers 17 are predicted as class 0, and 17/20 is 0.85" in text
    assert "gets 12 of 20 flowers right: its accuracy is **0.60**" in text
    assert solution["accuracy"](printed, data.y_test) == 0.6
    everything_setosa = np.tile([1.0, 0.0, 0.0], (20, 1))
    assert plain["lab_accuracy"](everything_setosa, data.y_test.reshape(-1, 1)) == 1
    assert 'says "setosa" to every flower would get 1.00' in text


def test_the_outputs_as_printed(text: str, printed: np.ndarray) -> None:
    assert f"differ by {np.ptp(printed, axis=1).max():.4f} at most" in text
    setosa = printed[iris().y_test == 0]
    assert np.allclose(setosa, 0.5, atol=0.006)
    assert "Setosa rests at 0.50" in text
    assert printed.max() < 1


def test_the_run_with_one_hot_targets(text: str, corrected: tuple, solution: dict) -> None:
    W1, W2, history = corrected
    outputs = solution["iris_forward"](iris().X_test, W1, W2)[1]
    assert solution["accuracy"](outputs, iris().y_test) == 0.95
    mse = history["mse"][-1]
    assert f"The mse is {mse:.4f}, which the lab's formula calls {mse / 2:.4f}" in text
    wrong = outputs.argmax(axis=1) != iris().y_test
    assert (iris().y_test[wrong], outputs.argmax(axis=1)[wrong]) == (1, 2)
    assert "one versicolor is taken for a virginica" in text


def test_mse_falls_and_accuracy_does_not_rise_with_it(text: str, corrected: tuple) -> None:
    mse, accuracy = (np.array(corrected[2][name]) for name in ("mse", "accuracy"))
    assert np.all(np.diff(mse) < 0)
    assert "it shoots up to 0.98 near update 950, drops back to 0.68, and only after update 2500" in text
    assert f"{accuracy[945:1000].max():.2f}" == "0.98"
    assert abs(int(accuracy[900:1100].argmax()) + 900 - 950) < 15
    assert f"{accuracy[1100:1600].min():.2f}" == "0.68"
    assert 2500 < np.flatnonzero(accuracy <= 0.9)[-1] < 2600
    assert abs(accuracy[1500] - 2 / 3) < 0.03


def test_the_floor_on_the_labs_split(text: str) -> None:
    counts = np.bincount(iris().y_test)
    assert counts.max() == counts[0] == 9
    assert "gives 0.45 on the lab's split, as 9 of the 20 are setosa" in text


def test_many_splits_and_starts(text: str) -> None:
    runs = load("iris_splits")
    groups = dict(list(runs.groupby("group")))
    lab, fresh, wide = (groups[name] for name in ("lab's start", "fresh starts", "five hidden units"))
    for group, words in (
        (lab, "From {low:.2f} to {high:.2f}. One split"),
        (fresh, "from {low:.2f} to {high:.2f}. The median is {median:.2f}"),
        (wide, "From {low:.2f} to {high:.2f} with a median of {median:.2f}"),
    ):
        column = group["one_hot"]
        assert words.format(low=column.min(), high=column.max(), median=column.median()) in text
    assert f"on average this network gets {lab['one_hot'].mean():.2f}" in text
    assert (lab["one_hot"] > 0.945).mean() == 0.5
    assert "Half of the splits give 0.95 or better" in text
    no_better = _no_better_than_the_floor(fresh)
    assert f"{no_better} of the {len(fresh)} runs are no better than" in text
    assert f"only {_no_better_than_the_floor(wide)} of the {len(wide)} runs fails to beat the floor" in text
    assert f"median of {lab['one_hot'].median():g}" in text
    assert 0.38 < no_better / len(fresh) < 0.42
    assert f"most frequent class gives {fresh['majority'].mean():.2f})" in text


def _no_better_than_the_floor(runs: pd.DataFrame) -> int:
    return int((runs["one_hot"] <= runs["majority"]).sum())


def test_the_confusion_over_50_splits(text: str) -> None:
    counts = load("iris_confusion").query('group == "lab\'s start"')["flowers"].to_numpy().reshape(3, 3)
    wrong = counts.sum() - np.trace(counts)
    assert f"the wrong answers are {wrong} of {counts.sum()}" in text
    assert (counts[1, 2] + counts[2, 1]) / wrong > 0.95
    assert counts[0, 1] == counts[0, 2] == 0


def backward_passes(code: dict) -> dict[str, Callable[..., tuple]]:
    names: dict = {"np": np, "sigmoid": expit}
    for source in code.values():
        if "def pass_" in source:
            exec(source, names)
    return {name.removeprefix("pass_"): value for name, value in names.items() if name.startswith("pass_")}


def wrong_passes(code: dict, place: Callable[[], tuple]) -> str:
    """The letters of the passes whose gradients differ from those of autograd at a place."""
    wrong = ""
    for letter, backward in backward_passes(code).items():
        X, Y, W1, W2 = place()
        (dW1, _), (dW2, _) = autograd_gradients(X, Y, without_biases(W1, W2))
        found = backward(X, Y, W1, W2)
        wrong += "" if all(map(np.allclose, found, (dW1, dW2))) else letter
    return wrong


def test_the_wrong_passes_are_those_that_the_hunt_calls_wrong(code: dict) -> None:
    right = re.search(r'right="(\w+)"', code[f"test_{HUNT}"])
    assert right
    rng = np.random.default_rng(0)
    for m, hidden in ((7, 5), (6, 2), (1, 5), (11, 8)):

        def place(m: int = m, hidden: int = hidden) -> tuple:
            Y = rng.uniform(0, 1, (m, 3))
            return rng.normal(size=(m, 4)), Y, rng.normal(size=(4, hidden)), rng.normal(size=(hidden, 3))

        expected = right.group(1) if m > 1 else right.group(1).replace("h", "")
        assert wrong_passes(code, place) == expected
    assert len(backward_passes(code)) == 8
    assert set(re.findall(r'^ +"(\w)": ', code[f"test_{HUNT}"], flags=re.MULTILINE)) == set("abcdefgh")


def test_the_kind_place_hides_two_of_them(code: dict, plain: dict, solution: dict) -> None:
    rng = np.random.default_rng(7)
    X, Y = iris().X_train[:3], np.eye(3)[iris().y_train[:3]]
    W1, W2 = rng.normal(scale=0.1, size=(4, 2)), rng.normal(scale=0.5, size=(2, 3))
    assert wrong_passes(code, lambda: (X.copy(), Y.copy(), W1, W2)) == "eh"
    for letter, backward in backward_passes(code).items():
        assert all(plain["agrees"](backward, X, Y, W1, W2)) == (letter not in "eh")


def test_agrees_raises_no_false_alarm(code: dict, plain: dict) -> None:
    rng = np.random.default_rng(1)
    for _ in range(30):
        args = (
            rng.normal(size=(7, 4)),
            rng.uniform(0, 1, (7, 3)),
            rng.normal(size=(4, 5)),
            rng.normal(size=(5, 3)),
        )
        verdicts = {letter: all(plain["agrees"](one, *args)) for letter, one in backward_passes(code).items()}
        assert "".join(letter for letter, agrees in verdicts.items() if not agrees) == "befh"


def test_the_lectures_cost(text: str) -> None:
    rows = 149
    assert f"The mean is 99.29/{rows} = {99.29 / rows:.2f}" in text
    labels = np.sort(np.concatenate([iris().y_train, iris().y_test]))
    assert np.bincount(labels).tolist() == [50, 50, 50]
    # With the first flower missing and all outputs at 1, the sum is close to what is printed.
    assert np.sum((1 - labels[1:]) ** 2) == 99


def test_what_the_lectures_targets_allow(text: str) -> None:
    labels = np.concatenate([iris().y_train, iris().y_test])
    best = np.where(labels == 0, 0.0, 1.0)
    assert np.sum((best - labels) ** 2) == 50
    assert "the summed cost can't fall below 50" in text
    nearest = np.abs(best[:, None] - np.arange(3)).argmin(axis=1)
    assert f"which is an accuracy of {np.mean(nearest == labels):.2f}" in text


def test_the_two_runs_of_the_lecture(text: str, code: dict, solution: dict) -> None:
    names = dict(solution)
    names["X_all"] = np.concatenate([iris().X_train, iris().X_test])
    labels = np.concatenate([iris().y_train, iris().y_test])
    [source] = [source for source in code.values() if "def lecture_run" in source]
    exec(_definitions(source), names)
    as_given, repaired = names["lecture_run"](labels).ravel(), names["lecture_run"](labels / 2).ravel()
    assert f"the summed cost ends at {np.sum((as_given - labels) ** 2):.2f}" in text
    assert f"tell {np.mean(np.rint(2 * repaired) == labels):.0%}".replace("%", " %") in text
    assert np.mean(np.rint(as_given) == labels) == pytest.approx(2 / 3)
    assert f"$0.1 \\cdot N/2 = {0.1 * len(labels) / 2:g}$" in text


def test_many_starts_of_the_lecture(text: str) -> None:
    runs = load("iris_starts")
    few, many = (runs[f"accuracy_{updates}"] > 0.93 for updates in (100, 1000))
    assert f"{few.sum()} of the {len(runs)} starts have passed 93 %, about one in eight" in text
    assert 7 < len(runs) / few.sum() < 9
    assert f"it is {many.sum()} of the {len(runs)}, about nine in ten" in text
    assert many.mean() == pytest.approx(0.9, abs=0.01)
    fifties = few.to_numpy().reshape(-1, 50).sum(axis=1)
    assert (
        f"it is {fifties[3]} among the fourth fifty of our starts, and {fifties[4]} among the fifth" in text
    )


def test_the_quiz_on_the_labs_accuracy(plain: dict) -> None:
    y_test = iris().y_test.reshape(-1, 1)
    assert plain["lab_accuracy"](np.tile([0.9, 0.1, 0.2], (20, 1)), y_test) == 1.0
