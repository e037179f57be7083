"""Every number that notebook 08 and its sample reports state is computed here and looked for in their text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import nbformat
import numpy as np
import pytest
from scipy.stats import binom
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from course.data import digits
from course.exercises import of_notebook
from course.exercises.experiments import experiment_probes as probes
from course.exercises.experiments.runs import (
    experiment,
    lab_split,
    mean_squared_error,
    one_hot,
    scores,
    share_right,
    start,
    trained,
)
from course.figures.experiments import interval
from course.proof.corpus import ROOT
from course.recordings import load

ASSIGNMENT = "08-experiments"
REPORTS = (ROOT / "docs" / "sample-reports.md").read_text(encoding="utf-8")


def report(title: str) -> str:
    """One sample report with its marks: from its heading to the next."""
    return REPORTS.partition(f"## {title}")[2].partition("\n## ")[0]


def accuracies(name: str, **setting: float):
    table = load(f"experiments_{name}")
    for column, value in setting.items():
        table = table[table[column] == value]
    return table["test_accuracy"]


# The notebook


def test_the_points_are_as_announced(
    text: str, points: Callable[..., float], notebook: nbformat.NotebookNode
) -> None:
    exercise, written, quiz = points("test_run_"), points("written_"), points("test_quiz_")
    marks = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    study = sum(mark["points"] for mark in marks if mark.get("task"))
    assert exercise == of_notebook(ASSIGNMENT)["run_experiment"].points
    assert (
        f"one exercise with {exercise:g} points, a study of your own with {study:g}, a report with {written:g}"
        in text
    )
    assert f"six quiz questions with {quiz:g}: {exercise + study + written + quiz:g} points" in text


@pytest.mark.parametrize(
    ("first_words", "worth"), [("6 points in all", 6), ("14 points in all", 14)], ids=["study", "report"]
)
def test_the_rubrics_add_up(text: str, first_words: str, worth: int) -> None:
    table = text.partition(f"| {first_words}")[2].partition("\n\n")[0]
    assert sum(map(int, re.findall(r"^\| \*\*.+?\*\* \((\d+)\)", table, re.MULTILINE))) == worth


def test_one_unit_gives_every_row_the_same_class(text: str) -> None:
    data = lab_split()
    for seed in range(20):
        after = trained(data.X_train, one_hot(data.y_train), start(1, seed), 0.1, 200)
        assert len(set(scores(data.X_test, after).argmax(axis=1))) == 1
    assert max(np.bincount(data.y_test)) / len(data.y_test) == 0.45 == accuracies("hidden", hidden=1).max()
    assert "it never gets beyond 0.45" in text


def test_two_units_and_more(text: str) -> None:
    two = accuracies("hidden", hidden=2)
    assert (two.min(), two.max()) == (0.20, 0.95)
    assert ((two > 0.949).sum(), (two < 0.5).sum()) == (6, 9)
    assert "from 0.20 to 0.95" in text
    assert "Six of the twenty seeds reach 0.95, and nine stay below 0.5" in text
    table = load("experiments_hidden")
    wide = table[table["hidden"] >= 6]
    assert (len(wide), (wide["test_accuracy"] > 0.949).sum()) == (120, 119)
    assert "Of 120 runs with 6 to 32 units all but one end at exactly 0.95" in text
    means = table.groupby("hidden")["train_mse"].mean()
    assert f"from {means[6]:.3f} at 6 units to {means[32]:.3f} at 32" in text


def test_what_constant_outputs_give(text: str) -> None:
    thirds = np.full(3, 1 / 3)
    assert np.mean((thirds - np.eye(3)[0]) ** 2) == pytest.approx(2 / 9)
    assert np.mean((np.full(3, 0.5) - np.eye(3)[0]) ** 2) == 0.25
    few = load("experiments_hidden").query("hidden <= 2")["train_mse"]
    assert (abs(few - 0.25) < 0.003).any()
    assert (abs(few - 2 / 9) < 0.003).any()
    assert r"\tfrac29 \approx 0.222" in text
    assert (lab_split().X_train > 0).all()


def test_error_bars(text: str) -> None:
    three = load("experiments_hidden").query("hidden == 3")
    errors, shares = three["train_mse"], three["test_accuracy"]
    assert f"{errors.head(5).std():.3f} for five runs, {errors.std():.3f} for twenty" in text
    assert f"from {errors.head(5).sem():.3f} to {errors.sem():.3f}" in text
    assert f"is {shares.mean():.3f} and its standard deviation {shares.std():.3f}" in text
    assert f"above the mean is {shares.mean() + shares.std():.2f}" in text


def test_learning_rates(text: str) -> None:
    errors = load("experiments_rates").groupby("learning_rate")["train_mse"]
    medians = errors.median()
    assert set(medians.nsmallest(2).index) == {1.0, 3.0}
    assert (errors.quantile(0.75)[[1.0, 3.0]] < 0.03).all()
    stuck = errors.agg(lambda mse: (abs(mse - 2 / 9) < 0.003).sum())
    assert (stuck[10], stuck[30]) == (7, 11)
    assert "at rate 10 seven of the twenty runs, at 30 eleven" in text
    best = load("experiments_rates").groupby("learning_rate")["test_accuracy"].median()
    assert best[best == best.max()].index.tolist() == [0.1, 0.3, 1.0]
    assert best[1.0] - best[3.0] == pytest.approx(0.05)


def test_iterations(text: str) -> None:
    medians = load("experiments_iterations").groupby("iterations").median()
    assert f"the median is {medians['train_mse'][3000]:.3f} after 3000" in text
    assert f"and {medians['train_mse'][30000]:.3f} after 30,000" in text
    assert medians["test_accuracy"][3000] == medians["test_accuracy"][30000] == 0.95


def test_rate_and_iterations_are_confounded(text: str) -> None:
    means = load("experiments_budget").groupby(["learning_rate", "iterations"])["train_mse"].mean()
    assert f"{means[0.03, 3000]:.3f}" == f"{means[0.3, 300]:.3f}" == "0.151"
    assert "both have a mean mse of 0.151" in text
    assert f"rate 3 has {means[3.0, 100]:.3f} after 100" in text
    assert f"where rate 0.3 reaches {means[0.3, 1000]:.3f} with 1000" in text


def test_the_flower_that_is_missed(text: str) -> None:
    data = lab_split()
    for seed in range(3):
        after = trained(data.X_train, one_hot(data.y_train), start(8, seed), 0.5, 1500)
        predicted = scores(data.X_test, after).argmax(axis=1)
        [row] = np.flatnonzero(predicted != data.y_test)
        assert (row, data.y_test[row], predicted[row]) == (6, 1, 2)
    assert "a versicolor that looks like a virginica" in text


def test_seeds_and_splits(text: str) -> None:
    seeds, both = accuracies("hidden", hidden=8), accuracies("splits", hidden=8)
    assert f"is {seeds.std():.3f} over seeds on the lab's split, and {both.std():.3f} when" in text


def test_what_19_of_20_is_worth(text: str) -> None:
    assert f"in about {100 * binom.sf(18, 20, 0.8):.0f} of 100 tries" in text
    low, high = interval(19, 20)
    assert f'"probably between {low:.2f} and {high:.2f}"' in text


def test_looking_too_often(text: str) -> None:
    names = ("hidden", "rates", "iterations", "budget")
    assert sum(len(load(f"experiments_{name}")) for name in names) == 800
    assert "The four recorded tables on the lab's split hold 800 runs" in text
    y = lab_split().y_test
    shares = (np.random.default_rng(0).integers(0, 3, size=(200, len(y))) == y).mean(axis=1)
    assert f"they have {shares.mean():.2f}, as they should. The best has {shares.max():.2f}" in text


def test_methods_without_a_network(text: str) -> None:
    data, large = lab_split(), digits()
    models = DummyClassifier(), LogisticRegression(max_iter=5000), KNeighborsClassifier(5)
    found = [model.fit(data.X_train, data.y_train).score(data.X_test, data.y_test) for model in models]
    assert found == [0.20, 0.95, 0.95]
    assert "The floor is 0.20" in text
    assert np.bincount(data.y_train).argmax() == np.bincount(data.y_test).argmin()
    linear, neighbours = (
        model.fit(large.X_train, large.y_train).score(large.X_test, large.y_test) for model in models[1:]
    )
    assert f"Logistic regression has {linear:.3f}" in text
    assert (
        f"The five nearest neighbours have {neighbours:.3f}: they name {540 * neighbours:.0f} of the 540"
        in text
    )


def test_digits(text: str) -> None:
    runs = load("experiments_digits").groupby("hidden")["test_accuracy"]
    medians = runs.median()
    assert f"four get to a median of {medians[4]:.2f}, eight to {medians[8]:.3f}" in text
    assert f"{medians[16]:.3f} at 16, {medians[32]:.3f} at 32, {medians[64]:.3f} at 64" in text
    assert f"at 16 units the standard deviation is {runs.std()[16]:.3f}" in text
    low, high = interval(round(540 * medians[32]), 540)
    assert f"around the network's {medians[32]:.3f} goes from {low:.3f} to {high:.3f}" in text
    assert len(digits().X_train) == 1257


def test_the_model_report_states_what_the_tables_hold(notebook: nbformat.NotebookNode) -> None:
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell.source for cell in notebook.cells}
    model = cells["written_report"]
    two = accuracies("hidden", hidden=2)
    assert f"(mean {two.mean():.2f}, standard deviation over the seeds {two.std():.2f})" in model
    assert (accuracies("hidden", hidden=4) > 0.949).sum() == 16
    assert "With 4 units 16 seeds reach 0.95" in model
    means = load("experiments_hidden").groupby("hidden")["train_mse"].mean()
    assert f"{means[2]:.3f} (2 units) over {means[6]:.3f} (6) to {means[32]:.3f} (32)" in model
    low, high = interval(19, 20)
    assert f"is {low:.2f} to {high:.2f}" in model
    others = accuracies("splits", hidden=8)
    assert f"from {others.min():.2f} to {others.max():.2f}." in model
    assert 200 <= len(model.split()) <= 400


# The checks


def test_the_table_of_the_exercise_is_the_recorded_one(solution: dict) -> None:
    made = solution["run_experiment"]([2, 3], [0.1], 40, [0, 1])
    again = experiment([2, 3], [0.1], 40, [0, 1])
    assert np.allclose(made[again.columns], again)


def test_the_level_of_the_starts() -> None:
    data = lab_split()
    errors = [
        mean_squared_error(data.X_train, data.y_train, start(probes.LEVEL_SIZE, seed)) for seed in range(3000)
    ]
    assert np.mean(errors) == pytest.approx(probes.LEVEL_MEAN, abs=4 * probes.LEVEL_SD / np.sqrt(3000))
    assert np.std(errors) == pytest.approx(probes.LEVEL_SD, rel=0.05)


def test_few_starts_are_saturated() -> None:
    data = lab_split()
    errors = np.array(
        [mean_squared_error(data.X_train, data.y_train, start(1, seed)) for seed in range(3000)]
    )
    assert np.mean(abs(errors - 0.25) < 1e-5) < 1 / 60


def test_a_huge_rate_leads_to_class_counts() -> None:
    data = lab_split()
    counts = data.X_train.shape[0] * 3
    sums = [
        counts
        * mean_squared_error(
            data.X_train,
            data.y_train,
            trained(data.X_train, one_hot(data.y_train), start(20, seed), probes.HUGE_RATE, 2),
        )
        for seed in range(100)
    ]
    assert np.allclose(sums, np.rint(sums), atol=1e-4)
    known = {130, 168, 174, 178, 212, 216, 222, 260}
    assert np.mean([round(one) in known for one in sums]) > 0.9


def test_one_unit_is_right_for_the_share_of_a_class_wherever_it_stands() -> None:
    data = lab_split()
    possible = np.bincount(data.y_test) / len(data.y_test)
    for seed in range(300):
        after = trained(data.X_train, one_hot(data.y_train), start(1, seed), 1.0, 10)
        assert np.min(abs(share_right(data.X_test, data.y_test, after) - possible)) < 1e-9


# The sample reports


def test_the_marks_add_up() -> None:
    for title in ("A good report: 13 of 14", "A poor report: 4 of 14"):
        given = re.findall(r"^\| .+? \| (\d) of (\d) \|", report(title), re.MULTILINE)
        assert len(given) == 4
        assert sum(int(most) for _, most in given) == 14
        assert sum(int(got) for got, _ in given) == int(re.search(r"(\d+) of 14", title).group(1))


def test_the_criteria_are_those_of_the_notebook(text: str) -> None:
    rubric = re.findall(r"^\| \*\*(.+?)\*\* \((\d)\)", text.partition("| 14 points in all")[2], re.MULTILINE)
    for title in ("A good report", "A poor report"):
        assert re.findall(r"^\| (.+?) \| \d of (\d) \|", report(title), re.MULTILINE) == rubric


def test_numbers_of_the_good_report() -> None:
    good = report("A good report")
    table = load("experiments_hidden")
    two = accuracies("hidden", hidden=2)
    assert f"a mean of {two.mean():.2f} and a standard deviation (over seeds) of {two.std():.2f}" in good
    reached = {size: (accuracies("hidden", hidden=size) > 0.949).sum() for size in (2, 3, 4)}
    assert reached == {2: 6, 3: 11, 4: 16}
    assert "With three units it is 11, with four 16, and of the 120 runs with six or more units 119" in good
    means = table.groupby("hidden")["train_mse"].mean()
    assert f"{means[2]:.3f} at two units, {means[6]:.3f} at six, {means[32]:.3f} at 32" in good
    others = accuracies("splits", hidden=8)
    assert f"a mean of {others.mean():.3f} with a standard deviation of {others.std():.3f}" in good
    assert f"from {others.min():.2f} to {others.max():.2f}" in good
    low, high = interval(19, 20)
    assert f"goes from {low:.2f} to {high:.2f}" in good


def test_numbers_of_the_poor_report() -> None:
    poor = report("A poor report")
    assert (
        accuracies("hidden", hidden=2, seed=7).item() == accuracies("hidden", hidden=8, seed=7).item() == 0.95
    )
    rest = load("experiments_hidden").query("hidden == 2 and seed != 7")["test_accuracy"]
    assert f"from {rest.min():.2f} to {rest.max():.2f} with a mean of {rest.mean():.2f}" in poor
    chosen = [accuracies("rates", learning_rate=rate, seed=19).item() for rate in (0.1, 1.0, 10.0)]
    assert chosen == [0.90, 0.95, 0.2]
    groups = [accuracies("rates", learning_rate=rate) for rate in (0.1, 1.0, 10.0)]
    assert ", ".join(f"{one.mean():.2f}" for one in groups[:2]) + f" and {groups[2].mean():.2f}" in poor
    assert ", ".join(f"{one.std():.2f}" for one in groups[:2]) + f" and {groups[2].std():.2f}" in poor
    apart = [
        abs(one.mean() - other.mean()) / np.hypot(one.sem(), other.sem())
        for one, other in itertools.pairwise(groups)
    ]
    assert apart[0] < 2
    assert round(apart[1]) == 6
    assert "differ by less than two standard errors, between 1 and 10 by six" in poor


def test_instructors_are_led_to_the_reports() -> None:
    assert "sample-reports.md" in (ROOT / "docs" / "instructors.md").read_text(encoding="utf-8")
