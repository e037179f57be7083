"""Exercise of notebook 08: a table of runs (lab 7)."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from course.checking import Case, Draw, Exercise
from course.exercises.experiments import experiment_probes as probes
from course.exercises.experiments.experiment_probes import HUGE_RATE, LEVEL_SIZE, word_case
from course.exercises.experiments.runs import (
    COLUMNS,
    SCALE,
    experiment,
    lab_split,
    mean_squared_error,
    one_hot,
    scores,
    share_right,
    trained,
)
from course.exercises.experiments.runs import start as _start
from course.exercises.networks import Gradients

run_experiment = Exercise(
    "run_experiment",
    call="run_experiment(hidden_sizes, learning_rates, iterations, seeds)",
    oracle=experiment,
)


def _seeds(draw: Draw, count: int) -> list[int]:
    """Seeds that have nothing to do with one another."""
    return [int(seed) for seed in draw.rng.choice(10_000, size=count, replace=False)]


def _rates(draw: Draw, count: int) -> list[float]:
    """Ordinary rates, all different, in no order."""
    low = draw.number(0.05, 0.1)
    return [
        float(rate) for rate in draw.rng.permutation([round(low * 2**place, 4) for place in range(count)])
    ]


def _sizes(draw: Draw, count: int) -> list[int]:
    return list(draw.sizes(count))


@run_experiment.part("a DataFrame with the six columns", points=1)
def _table(draw: Draw) -> Iterator[Case]:
    lab_split()  # loads scikit-learn here, where no time is taken
    for args in (
        (_sizes(draw, 2), _rates(draw, 2), 2, _seeds(draw, 3)),
        (_sizes(draw, 1), _rates(draw, 1), 1, _seeds(draw, 1)),
    ):
        yield word_case(args, probes.SIX_COLUMNS, probes.columns)
        yield word_case(args, probes.NUMBERS, probes.cells)


@run_experiment.part("one row for every combination, with its settings", points=2)
def _rows(draw: Draw) -> Iterator[Case]:
    for args in (
        (_sizes(draw, 2), _rates(draw, 3), 2, _seeds(draw, 4)),
        (_sizes(draw, 2), _rates(draw, 2), 1, _seeds(draw, 2)),
        (_sizes(draw, 3), _rates(draw, 1), 3, _seeds(draw, 1)),
        (_sizes(draw, 1), _rates(draw, 3), 1, _seeds(draw, 2)),
        (_sizes(draw, 1), _rates(draw, 1), 2, _seeds(draw, 1)),
        (tuple(_sizes(draw, 2)), np.array(_rates(draw, 2)), 1, range(draw.size())),
    ):
        count = len(args[0]) * len(args[1]) * len(args[3])
        yield word_case(args, f"{count} row{'s' if count != 1 else ''}", probes.number_of_rows)
        yield word_case(args, probes.EACH_ONCE, probes.settings)


@run_experiment.part("each run starts afresh from its own seed, and can be repeated", points=3)
def _starts(draw: Draw) -> Iterator[Case]:
    for wanted, look, args in (
        (probes.REPEATABLE, probes.again, (_sizes(draw, 2), _rates(draw, 1), 3, _seeds(draw, 2))),
        (probes.OWN_START, probes.differing_seeds, (_sizes(draw, 1), [1e-9], 1, _seeds(draw, 6))),
        (probes.OWN_START, probes.differing_seeds, (_sizes(draw, 1), [1e-9], 1, list(range(4)))),
        (probes.ONE_START, probes.one_start, (_sizes(draw, 2), [1e-9, 2e-9, 1e-8], 1, _seeds(draw, 2))),
        (probes.BY_ITSELF, probes.by_itself, (_sizes(draw, 1), _rates(draw, 1), 3, _seeds(draw, 3))),
        (probes.BY_ITSELF, probes.by_itself, (_sizes(draw, 1), _rates(draw, 3), 3, _seeds(draw, 1))),
        (probes.BY_ITSELF, probes.by_itself, (_sizes(draw, 3), _rates(draw, 1), 2, _seeds(draw, 1))),
        (probes.BY_ITSELF, probes.by_itself, (_sizes(draw, 2), _rates(draw, 2), 4, _seeds(draw, 2))),
    ):
        yield word_case(args, wanted, look, keeps_global=True)


@run_experiment.part("train_mse: the error of the 130 training rows, after training", points=2)
def _errors(draw: Draw) -> Iterator[Case]:
    large = ([LEVEL_SIZE], [HUGE_RATE], 2, _seeds(draw, 24))
    yield word_case(
        large,
        probes.TRAINING_ROWS,
        probes.counted_errors,
        f"train_mse of run_experiment([{LEVEL_SIZE}], [{HUGE_RATE:g}], 2, 24 seeds), where each output ends at 0 or 1",
    )
    yield word_case(
        ([1], [probes.RESTING_RATE], 15, _seeds(draw, 16)),
        probes.SHARES_OF_TRAINING,
        probes.fitted_rows,
        f"train_mse of run_experiment([1], [{probes.RESTING_RATE:g}], 15, 16 seeds), where many runs come to rest",
    )
    for _ in range(2):
        yield word_case((_sizes(draw, 1), [1e-3], 12, _seeds(draw, 3)), probes.FALLS, probes.falling)


@run_experiment.part("test_accuracy: the share of the 20 test rows that is right, after training", points=2)
def _accuracies(draw: Draw) -> Iterator[Case]:
    args: tuple[Any, ...] = ([1], [1.0], 10, _seeds(draw, 24))
    yield word_case(
        args, probes.SHARES, probes.shares, "test_accuracy of run_experiment([1], [1], 10, 24 seeds)"
    )
    args = ([10], [2.0], 50, _seeds(draw, 5))
    yield word_case(
        args, probes.MOST_ROWS, probes.learned, "test_accuracy of run_experiment([10], [2], 50, 5 seeds)"
    )


@run_experiment.part("units, rate and iterations as asked for; weights from N(0, 0.5²)", points=2)
def _settings(draw: Draw) -> Iterator[Case]:
    for rates, counts in (([1e-4, 1e-4], [10, 20]), ([1e-4, 2e-4], [10, 10])):
        yield word_case(
            (draw.size(), rates, counts, *_seeds(draw, 1)),
            probes.IN_PROPORTION,
            probes.in_proportion,
            f"how far train_mse falls with rates {rates[0]:g} and {rates[1]:g} in {counts[0]} and {counts[1]} iterations",
        )
    yield word_case(
        ([2, 3, 5, 9], _rates(draw, 1), 2, _seeds(draw, 1)), probes.EACH_SIZE, probes.differing_sizes
    )
    yield word_case(
        ([LEVEL_SIZE], [probes.NO_RATE], 1, _seeds(draw, 200)),
        probes.LEVEL,
        probes.level,
        f"mean train_mse of 200 starts with {LEVEL_SIZE} hidden units",
    )
    yield word_case(
        ([1], [probes.NO_RATE], 1, _seeds(draw, 200)),
        probes.FEW_SATURATED,
        probes.saturated,
        "train_mse of 200 starts with 1 hidden unit",
    )


# Misconceptions: a right sweep of which one piece is replaced

Run = Callable[[int, float, int, int], dict[str, Any]]


Piece = Callable[[Gradients, Gradients], float]
"""(parameters before training, parameters after it) -> a result."""

Settings = tuple[int, float, int, int]


def _scored(
    hidden: int,
    rate: float,
    iterations: int,
    seed: int,
    *,
    start: Callable[[int, int], Gradients] | None = None,
    train: Callable[..., Gradients] | None = None,
    mse: Piece | None = None,
    accuracy: Piece | None = None,
) -> dict[str, Any]:
    """One row of the table; a piece that is given takes the place of the right one."""
    settings = (hidden, rate, iterations, seed)
    run = _run(settings, start or _start, train or trained) if start or train else _right_run(settings)
    before, after, *found = run
    for place, piece in enumerate((mse, accuracy)):
        if piece:
            found[place] = piece(before, after)
    return dict(zip(COLUMNS, (*settings, *found), strict=True))


def _run(
    settings: Settings, start: Callable[[int, int], Gradients], train: Callable[..., Gradients]
) -> tuple[Gradients, Gradients, float, float]:
    """(parameters before training, parameters after it, train_mse, test_accuracy)."""
    hidden, rate, iterations, seed = settings
    before = start(hidden, seed)
    after = train(lab_split().X_train, one_hot(lab_split().y_train), before, rate, iterations)
    return before, after, _mse(after), _accuracy(after)


@functools.lru_cache(maxsize=2048)
def _right_run(settings: Settings) -> tuple[Gradients, Gradients, float, float]:
    """Most misconceptions train rightly, and all of them do it on the same inputs."""
    return _run(settings, _start, trained)


def _mse(parameters: Gradients, test: bool = False) -> float:
    data = lab_split()
    rows = (data.X_test, data.y_test) if test else (data.X_train, data.y_train)
    return mean_squared_error(*rows, parameters)


def _absolute_error(parameters: Gradients) -> float:
    data = lab_split()
    return float(np.mean(np.abs(scores(data.X_train, parameters) - one_hot(data.y_train))))


def _accuracy(parameters: Gradients, train: bool = False) -> float:
    data = lab_split()
    rows = (data.X_train, data.y_train) if train else (data.X_test, data.y_test)
    return share_right(*rows, parameters)


def _sweep(sizes: Any, rates: Any, iterations: int, seeds: Any, run: Run = _scored) -> pd.DataFrame:
    combinations = itertools.product(sizes, rates, seeds)
    return pd.DataFrame([run(hidden, rate, iterations, seed) for hidden, rate, seed in combinations])


def _wrong_run(name: str, hint: str, **pieces: Any) -> None:
    """Declares a misconception that is a right sweep but for some pieces of each run."""

    def answer(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
        def run(hidden: int, rate: float, iterations: int, seed: int) -> dict[str, Any]:
            return _scored(hidden, rate, iterations, seed, **pieces)

        return _sweep(hidden_sizes, learning_rates, iterations, seeds, run)

    run_experiment.misconception(name, hint)(answer)


def _wrong_table(name: str, hint: str, change: Callable[[pd.DataFrame], Any]) -> None:
    """Declares a misconception that is a right sweep whose table is changed at the end."""

    def answer(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> Any:
        return change(_sweep(hidden_sizes, learning_rates, iterations, seeds))

    run_experiment.misconception(name, hint)(answer)


def _drawn(
    draw: Callable[[np.random.Generator, tuple[int, int]], np.ndarray],
) -> Callable[[int, int], Gradients]:
    """A start whose weights are drawn in another way."""

    def start(hidden: int, seed: int) -> Gradients:
        rng = np.random.default_rng(seed)
        return [(draw(rng, (n, k)), np.zeros(k)) for n, k in itertools.pairwise((4, hidden, 3))]

    return start


_wrong_table(
    "only the last run kept",
    "Only one row comes back. Collect a row for every run, and build the table when all runs are done.",
    lambda table: table.tail(1),
)
_wrong_table(
    "averaged over the seeds",
    "The seeds are averaged, and with them goes what you want to know: how far the runs differ. In a tidy table each run "
    "has a row of its own; averages come later, from the table.",
    lambda table: (
        table.groupby(["hidden", "learning_rate", "iterations"], as_index=False).mean().drop(columns="seed")
    ),
)
_wrong_table(
    "rows in place of a table",
    "The rows are right, but they come in a list. `pd.DataFrame` makes a table of a list of dictionaries.",
    lambda table: table.to_dict("records"),
)
_wrong_table(
    "results in each other's columns",
    "`train_mse` and `test_accuracy` have changed places.",
    lambda table: table.rename(columns={"train_mse": "test_accuracy", "test_accuracy": "train_mse"}),
)
_wrong_table(
    "rounded",
    "The results are rounded in the table. Keep all digits there and round where you show them.",
    lambda table: table.round({"train_mse": 3, "test_accuracy": 3}),
)
_wrong_table(
    "in per cent",
    "`test_accuracy` is in per cent. The course gives shares, from 0 to 1.",
    lambda table: table.assign(test_accuracy=100 * table["test_accuracy"]),
)
_wrong_run(
    "error of the test rows",
    "`train_mse` comes from the test rows. It belongs to the 130 rows that the network is trained on.",
    mse=lambda before, after: _mse(after, test=True),
)
_wrong_run(
    "half the error",
    "`train_mse` is half of what it should be: the lab's formula divides by `2 * size`. The course's mse is the plain mean of "
    "(a - y)².",
    mse=lambda before, after: _mse(after) / 2,
)
_wrong_run(
    "summed over the outputs",
    "`train_mse` is three times as large as it should be. It is a mean over rows and outputs: divide by the number of "
    "entries, 130 times 3, not by the number of rows.",
    mse=lambda before, after: 3 * _mse(after),
)
_wrong_run(
    "root of the error",
    "`train_mse` is the root of what it should be. The mean of the squared errors is asked for, without a root.",
    mse=lambda before, after: np.sqrt(_mse(after)),
)
_wrong_run(
    "absolute error",
    "`train_mse` is the mean of the absolute errors. Square each error before you take the mean.",
    mse=lambda before, after: _absolute_error(after),
)
_wrong_run(
    "error before training",
    "`train_mse` is the error of the starting weights, the first entry of the history. What is asked for is the error "
    "that training ends with.",
    mse=lambda before, after: _mse(before),
)
_wrong_run(
    "accuracy of the training rows",
    "`test_accuracy` comes from the rows that the network was trained on. Take the 20 test rows, which it has never seen.",
    accuracy=lambda before, after: _accuracy(after, train=True),
)
_wrong_run(
    "accuracy before training",
    "`test_accuracy` is that of the starting weights. Use the weights that `train_iris` hands back.",
    accuracy=lambda before, after: _accuracy(before),
)
_wrong_run(
    "trained weights thrown away",
    "Both results are those of the starting weights. `train_iris` hands back new weights and leaves yours as they are: use what "
    "it returns.",
    train=lambda X, Y, parameters, rate, iterations: parameters,
)
_wrong_run(
    "wrong rows counted",
    "`test_accuracy` is the share of rows that are wrong. Asked for is the share that is right.",
    accuracy=lambda before, after: 1 - _accuracy(after),
)
_wrong_run(
    "labels in place of one-hot",
    "The network is trained towards the labels 0, 1 and 2 instead of one-hot rows, as in the lab. Each output needs a target "
    "of its own: 1 for the row's class and 0 for the others.",
    train=lambda X, Y, parameters, rate, iterations: trained(
        X, np.repeat(Y.argmax(axis=1)[:, None], 3, axis=1), parameters, rate, iterations
    ),
)
_wrong_run(
    "learning rate not used",
    "The learning rate makes no difference to the results. Is a fixed one handed to the training?",
    train=lambda X, Y, parameters, rate, iterations: trained(X, Y, parameters, 0.1, iterations),
)
_wrong_run(
    "learning rate divided by the rows",
    "The networks hardly learn. The rate reaches the training much smaller than it was asked for: is it divided by the number of "
    "rows? `train_iris` takes the mean over the rows by itself.",
    train=lambda X, Y, parameters, rate, iterations: trained(X, Y, parameters, rate / len(X), iterations),
)
_wrong_run(
    "iterations not used",
    "However many iterations are asked for, the results are the same. Is a fixed number handed to the training?",
    train=lambda X, Y, parameters, rate, iterations: trained(X, Y, parameters, rate, 20),
)
_wrong_run(
    "hidden units not used",
    "Every network has two hidden units, whatever the table says. The shapes of both weight arrays depend on `hidden`.",
    start=lambda hidden, seed: _start(2, seed),
)
_wrong_run(
    "seed not used",
    "All seeds give the same result: each run draws the same weights. The generator of a run is made from its seed.",
    start=lambda hidden, seed: _start(hidden, 0),
)
_wrong_run(
    "no seed",
    "A second call gives other results, because the generator is made without the seed. Nobody can repeat such an experiment.",
    start=_drawn(lambda rng, shape: np.random.default_rng().normal(scale=SCALE, size=shape)),
)
_wrong_run(
    "weights too large",
    "The errors at the start are larger than weights from N(0, 0.5²) make them. `normal` draws with a standard deviation of "
    "1 unless `scale` says otherwise.",
    start=_drawn(lambda rng, shape: rng.normal(size=shape)),
)
_wrong_run(
    "weights never negative",
    "The errors at the start are far larger than they should be: `random` and `uniform` draw from 0 to 1, so no weight is "
    "negative. Draw from a normal distribution around 0 with a standard deviation of 0.5.",
    start=_drawn(lambda rng, shape: rng.uniform(size=shape)),
)
_wrong_run(
    "zeros",
    "All runs begin with the same weights, zeros by the look of it. Then all hidden units stay equal for ever (notebook 05). "
    "Draw the weights from a generator that is made from the seed.",
    start=_drawn(lambda rng, shape: np.zeros(shape)),
)


@run_experiment.misconception(
    "settings taken in pairs",
    hint="The lists are gone through side by side, as `zip` does: the first size with the first rate and the first seed, "
    "and so on. Every size is to meet every rate and every seed.",
)
def _paired(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    together = zip(hidden_sizes, learning_rates, seeds, strict=False)
    return pd.DataFrame([_scored(hidden, rate, iterations, seed) for hidden, rate, seed in together])


@run_experiment.misconception(
    "only one seed of each setting kept",
    hint="There is one row for each size and rate, that of the last seed. The row is added after the loop over the seeds "
    "has ended; it belongs inside.",
)
def _last_seed(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    return _sweep(hidden_sizes, learning_rates, iterations, list(seeds)[-1:])


@run_experiment.misconception(
    "one generator for all runs",
    hint="One generator serves all runs, so the weights of a run depend on the runs before it. Make a new "
    "generator in each run, from the run's seed.",
)
def _one_generator(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    rng = np.random.default_rng(next(iter(seeds)))
    return _sweep(hidden_sizes, learning_rates, iterations, seeds, _run_drawing_from(lambda seed: rng))


@run_experiment.misconception(
    "generator goes on within a seed",
    hint="Runs with the same seed begin with different weights: the seed's generator is made once and draws on from run to "
    "run. Make it anew in each run, or sizes and rates are compared from different starts.",
)
def _generator_goes_on(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    generators = {seed: np.random.default_rng(seed) for seed in seeds}
    return _sweep(hidden_sizes, learning_rates, iterations, seeds, _run_drawing_from(generators.__getitem__))


def _run_drawing_from(generator: Callable[[int], np.random.Generator]) -> Run:
    """A run whose weights come from a generator that outlives it."""

    def run(hidden: int, rate: float, iterations: int, seed: int) -> dict[str, Any]:
        rng = generator(seed)

        def start(hidden: int, seed: int) -> Gradients:
            return _drawn(lambda _, shape: rng.normal(scale=SCALE, size=shape))(hidden, seed)

        return _scored(hidden, rate, iterations, seed, start=start)

    return run


@run_experiment.misconception(
    "weights trained on",
    hint="A run goes on with the weights that the run before it has trained. The weights are drawn outside the innermost "
    "loop: each run needs its own fresh start.",
)
def _trained_on(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    kept: dict[tuple[int, int], Gradients] = {}

    def run(hidden: int, rate: float, iterations: int, seed: int) -> dict[str, Any]:
        def train(
            X: np.ndarray, Y: np.ndarray, parameters: Gradients, rate: float, iterations: int
        ) -> Gradients:
            begin = kept.get((hidden, seed), parameters)
            kept[hidden, seed] = trained(X, Y, begin, rate, iterations)
            return kept[hidden, seed]

        return _scored(hidden, rate, iterations, seed, train=train)

    return _sweep(hidden_sizes, learning_rates, iterations, seeds, run)


@run_experiment.misconception(
    "global random state",
    hint="The seed is set for the whole program by `np.random.seed`. That changes what other people's code draws. Make a "
    "generator of your own, `np.random.default_rng(seed)`, and draw from it.",
)
def _global_state(hidden_sizes: Any, learning_rates: Any, iterations: int, seeds: Any) -> pd.DataFrame:
    def draw(hidden: int, seed: int) -> Gradients:
        np.random.seed(seed)  # noqa: NPY002 - the misconception itself
        return _drawn(lambda _, shape: np.random.normal(scale=SCALE, size=shape))(hidden, seed)  # noqa: NPY002

    def run(hidden: int, rate: float, iterations: int, seed: int) -> dict[str, Any]:
        return _scored(hidden, rate, iterations, seed, start=draw)

    return _sweep(hidden_sizes, learning_rates, iterations, seeds, run)


def _fitted_to(rows: Callable[[], tuple[np.ndarray, np.ndarray]]) -> Callable[..., Gradients]:
    """Training on other rows than the training rows."""

    def train(X: np.ndarray, Y: np.ndarray, parameters: Gradients, rate: float, iterations: int) -> Gradients:
        other, labels = rows()
        return trained(other, one_hot(labels), parameters, rate, iterations)

    return train


def _all_rows() -> tuple[np.ndarray, np.ndarray]:
    data = lab_split()
    return np.concatenate([data.X_train, data.X_test]), np.concatenate([data.y_train, data.y_test])


def _test_rows() -> tuple[np.ndarray, np.ndarray]:
    return lab_split().X_test, lab_split().y_test


_wrong_run(
    "trained on all 150 rows",
    "The network is trained on all 150 rows. The test rows take no part in training: if they do, they can't say any more how "
    "the network does on flowers that it has never seen.",
    train=_fitted_to(_all_rows),
)
_wrong_run(
    "all 150 rows throughout",
    "Training and `train_mse` take all 150 rows. Both belong to the 130 training rows; the test rows are kept away until training is over.",
    train=_fitted_to(_all_rows),
    mse=lambda before, after: mean_squared_error(*_all_rows(), after),
)
_wrong_run(
    "trained on the test rows",
    "The network is trained on the 20 test rows. It has to learn from the 130 training rows; the test rows only judge it in the end.",
    train=_fitted_to(_test_rows),
)


def _other_columns(table: pd.DataFrame) -> pd.DataFrame:
    return table.rename(columns=dict(zip(COLUMNS, OTHER_NAMES, strict=True)))


OTHER_NAMES: Sequence[str] = ("hidden_size", "rate", "iterations", "seed", "mse", "accuracy")
_wrong_table(
    "columns with other names",
    "The table has six columns, but not under the names that were agreed on: `hidden`, `learning_rate`, `iterations`, `seed`, "
    "`train_mse` and `test_accuracy`. Whoever draws the figures asks for these.",
    _other_columns,
)
