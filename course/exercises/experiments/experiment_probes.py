"""How a table of runs is looked at, one property at a time, whatever way a seed becomes weights.

No two right answers need to give the same numbers: it is up to them how they draw weights from a seed. So results are
compared with one another, and with what every start must lead to:

- With one hidden unit and no biases each row gets the same class, so the accuracy is the share of a class.
- With a very large rate each output ends at 0 or 1, the same for all rows, so the error is a sum of class counts.
- With one hidden unit and a large rate many runs come to rest at outputs that are the class shares of the rows that
  they were trained on.
- With a very small rate the error falls in proportion to rate and number of iterations.
- Over many seeds the error before training has the mean that weights from N(0, 0.5²) give.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from course.checking import Accepts, Case
from course.checking.values import NotPlain, as_array, name_of_type, plain
from course.exercises.experiments.runs import COLUMNS, SETTINGS, lab_split

Answer = Callable[..., Any]
Setting = tuple[int, float, int]
"""hidden, learning_rate, seed"""

NO_RATE = 1e-12
"""A learning rate so small that training changes nothing that can be seen."""

HUGE_RATE = 1e8
SAME = 1e-9
ARGUMENTS = "hidden_sizes, learning_rates, iterations, seeds"


@functools.cache
def class_counts() -> tuple[np.ndarray, np.ndarray]:
    """How often each class occurs in the training rows and in the test rows."""
    return np.bincount(lab_split().y_train), np.bincount(lab_split().y_test)


def word_case(
    args: tuple[Any, ...], wanted: str, look: Callable[..., str], shown: str = "", keeps_global: bool = False
) -> Case:
    """A case in which `look(answer, *args)` says in words what it sees.

    keeps_global  touching the global random state shows; elsewhere it is made good, so that it costs one part alone
    """

    def use(answer: Answer, *given: Any) -> str:
        with contextlib.nullcontext() if keeps_global else _global_state_put_back():
            return look(answer, *given)

    expected = Accepts(wanted, lambda value: isinstance(value, str) and value == wanted)
    return Case(args, expected=expected, use=use, shown=shown or f"run_experiment({_written(args)})")


@contextlib.contextmanager
def _global_state_put_back() -> Iterator[None]:
    kept = np.random.get_state(), random.getstate()  # noqa: NPY002 - an answer may touch it
    try:
        yield
    finally:
        np.random.set_state(kept[0])  # noqa: NPY002
        random.setstate(kept[1])


def _written(args: tuple[Any, ...]) -> str:
    return ", ".join(_one_written(arg) for arg in args)


def _one_written(arg: Any) -> str:
    if isinstance(arg, np.ndarray):
        return f"np.array({arg.tolist()})"
    if isinstance(arg, list) and len(arg) > 6:
        return f"[{len(arg)} of them]"
    if isinstance(arg, float):
        return f"{arg:g}"
    return f"[{', '.join(f'{item:g}' for item in arg)}]" if isinstance(arg, list) else repr(arg)


# The table


def table_of(result: Any) -> pd.DataFrame:
    """What was handed back as a table, also where it is only nearly one.

    Raises NotPlain where it is nothing of the kind.
    """
    if isinstance(result, pd.DataFrame):
        named = any(name is not None for name in result.index.names)
        return result.reset_index() if named else result
    if isinstance(result, list | dict):
        with contextlib.suppress(Exception):
            return pd.DataFrame(result)
    raise NotPlain(f"{name_of_type(result)}, where a DataFrame is meant")


def column(table: pd.DataFrame, name: str) -> np.ndarray:
    """A column as numbers: by its name, or by its place where the names are others.

    Raises NotPlain where there is none, or none with numbers.
    """
    names = list(table.columns)
    if names.count(name) == 1:
        values = table[name]
    elif name not in names and len(names) == len(COLUMNS):
        values = table.iloc[:, COLUMNS.index(name)]
    else:
        raise NotPlain(f"a table without a column {name!r} of its own")
    array = as_array(plain(values.to_numpy()))
    if array is None or array.ndim != 1:
        raise NotPlain(f"a table whose column {name!r} does not hold one number a row")
    return array


def columns(answer: Answer, *args: Any) -> str:
    """Whether a DataFrame has all six columns. Raises NotPlain, naming those that are missing."""
    result = answer(*args)
    if not isinstance(result, pd.DataFrame):
        return name_of_type(result)
    missing = [name for name in COLUMNS if name not in result.columns]
    if set(missing) & set(result.index.names):
        return f"a table with {', '.join(map(repr, missing))} in its index"
    if len(missing) > 1:
        # Whichever they are, it is the same mistake.
        raise NotPlain(f"a table without {', '.join(map(repr, missing))}")
    return f"a table without {missing[0]!r}" if missing else SIX_COLUMNS


SIX_COLUMNS = "a DataFrame with the six columns"
NUMBERS = "one finite number in each cell"


def cells(answer: Answer, *args: Any) -> str:
    """Whether each cell of the six columns is a number."""
    table = table_of(answer(*args))
    found = [column(table, name) for name in COLUMNS]
    return NUMBERS if all(np.isfinite(values).all() for values in found) else "cells that hold no number"


def number_of_rows(answer: Answer, *args: Any) -> str:
    count = len(table_of(answer(*args)))
    return f"{count} row{'s' if count != 1 else ''}"


EACH_ONCE = "each combination once, with its settings"


def settings(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Whether the columns of settings hold each combination once."""
    table = table_of(answer(sizes, rates, iterations, seeds))
    found = sorted(zip(*(column(table, name) for name in SETTINGS), strict=True))
    wanted = sorted(
        itertools.product(map(float, sizes), map(float, rates), [float(iterations)], map(float, seeds))
    )
    if found == wanted:
        return EACH_ONCE
    if len(found) != len(wanted):
        return "too few rows" if len(found) < len(wanted) else "too many rows"
    wrong = [
        name
        for place, name in enumerate(SETTINGS)
        if sorted(row[place] for row in found) != sorted(row[place] for row in wanted)
    ]
    return (
        f"other values in {' and '.join(map(repr, wrong))}"
        if wrong
        else "settings that do not belong together"
    )


# Results


def results(
    answer: Answer, sizes: Sequence[int], rates: Sequence[float], iterations: int, seeds: Sequence[int]
) -> dict[Setting, tuple[float, float]]:
    """(train_mse, test_accuracy) of each combination. A row that is missing is asked for by a call of its own."""
    table = table_of(answer(list(sizes), list(rates), iterations, list(seeds)))
    combinations = list(itertools.product(sizes, rates, seeds))
    try:
        keys = zip(*(column(table, name) for name in ("hidden", "learning_rate", "seed")), strict=True)
        rows = dict(zip(keys, _measured(table), strict=True))
    except NotPlain:
        rows = (
            dict(zip(combinations, _measured(table), strict=True)) if len(table) == len(combinations) else {}
        )
    return {one: rows[one] if one in rows else alone(answer, one, iterations) for one in combinations}


def alone(answer: Answer, setting: Setting, iterations: int) -> tuple[float, float]:
    """(train_mse, test_accuracy) of a call that asks for this run and nothing else."""
    hidden, rate, seed = setting
    table = table_of(answer([hidden], [rate], iterations, [seed]))
    if len(table) != 1:
        raise NotPlain(f"a table of {len(table)} rows where one run is asked for")
    return _measured(table)[0]


def _measured(table: pd.DataFrame) -> list[tuple[float, float]]:
    return list(zip(column(table, "train_mse"), column(table, "test_accuracy"), strict=True))


def errors(found: dict[Setting, tuple[float, float]]) -> np.ndarray:
    return np.array([mse for mse, _ in found.values()])


def accuracies(found: dict[Setting, tuple[float, float]]) -> np.ndarray:
    return np.array([accuracy for _, accuracy in found.values()])


# Starts

REPEATABLE = "the same results in a second call"


def again(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    first, second = (results(answer, sizes, rates, iterations, seeds) for _ in range(2))
    return REPEATABLE if _same(list(first.values()), list(second.values())) else "other results"


BY_ITSELF = "for each run what a call for it alone gives"


def by_itself(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Whether the runs before a run leave it as it is."""
    found = results(answer, sizes, rates, iterations, seeds)
    for setting, row in found.items():
        if not _same(row, alone(answer, setting, iterations)):
            return "results that depend on the runs before"
    return BY_ITSELF


OWN_START = "a start of its own for each seed"


def differing_seeds(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    found = np.sort(errors(results(answer, sizes, rates, iterations, seeds)))
    return OWN_START if np.all(np.diff(found) > SAME) else "the same result for several seeds"


ONE_START = "one start for a seed, whatever the rate"


def one_start(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """With rates next to 0 the error is that of the start."""
    found = results(answer, sizes, rates, iterations, seeds)
    for size, seed in itertools.product(sizes, seeds):
        starts = [found[size, rate, seed][0] for rate in rates]
        if np.ptp(starts) > 1e-6:
            return "another start at another rate"
    return ONE_START


def _same(one: Any, other: Any) -> bool:
    return bool(np.allclose(one, other, rtol=SAME, atol=SAME))


# Errors

TRAINING_ROWS = "what 3 outputs for 130 training rows can give"
FAR_MORE_THAN_CHANCE = 3


def counted_errors(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Whose error it is. The rate is so large that each output is 0 or 1 for all rows alike.

    Then the sum of (a - y)² is a sum of class counts, and those of the training rows differ from all others.
    """
    with np.errstate(all="ignore"):
        found = errors(results(answer, sizes, rates, iterations, seeds))
    train, test = class_counts()
    own, foreign = _possible(train), _possible(test)
    strangers = np.sum(_among(found, foreign) & ~_among(found, own))
    if _mostly(found, own) and strangers < FAR_MORE_THAN_CHANCE:
        return TRAINING_ROWS
    start = errors(results(answer, sizes, [NO_RATE], iterations, seeds))
    for sentence, fits in (
        ("the error before training", _same(found, start)),
        ("what the 20 test rows give", _mostly(found, foreign)),
        ("what all 150 rows give", _mostly(found, _possible(train + test))),
        ("half of it", _mostly(2 * found, own)),
        ("three times as much: a sum over the outputs", _mostly(found / 3, own)),
        ("the root of it", _mostly(found**2, own)),
        ("rounded numbers", _mostly(found, own, 0.005)),
    ):
        if fits:
            return sentence
    return "other numbers"


def _possible(counts: np.ndarray) -> np.ndarray:
    """The errors of constant outputs 0 or 1 on rows with these class counts."""
    patterns = np.array(list(itertools.product((0, 1), repeat=len(counts))))
    rows = counts.sum()
    return (rows + patterns @ (rows - 2 * counts)) / (rows * len(counts))


def _among(found: np.ndarray, possible: np.ndarray, within: float = 1e-6) -> np.ndarray:
    return np.min(np.abs(found[:, None] - possible), axis=1) < within


def _mostly(found: np.ndarray, possible: np.ndarray, within: float = 1e-6) -> bool:
    """A few runs may end otherwise: where some output is not the same for all rows."""
    return bool(np.mean(_among(found, possible, within)) > 0.6)


SHARES_OF_TRAINING = "errors that training on the 130 rows can lead to"
RESTING_RATE = 15.0


def fitted_rows(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Which rows the network was trained on, by where runs with one unit and a large rate come to rest."""
    found = errors(results(answer, sizes, rates, iterations, seeds))
    train, test = class_counts()
    resting = {
        sentence: int(np.sum(_among(found, np.array([_resting_error(counts)]), 1e-4)))
        for sentence, counts in (
            (SHARES_OF_TRAINING, train),
            ("errors that training on the 20 test rows leads to", test),
            ("errors that training on all 150 rows leads to", train + test),
        )
    }
    most = max(resting, key=lambda sentence: resting[sentence])
    return most if resting[most] >= FAR_MORE_THAN_CHANCE else SHARES_OF_TRAINING


def _resting_error(counts: np.ndarray) -> float:
    """The error of the training rows when the outputs are the class shares of rows with these counts."""
    own, outputs = class_counts()[0] / class_counts()[0].sum(), counts / counts.sum()
    return float(np.mean(own * (1 - outputs) ** 2 + (1 - own) * outputs**2))


FALLS = "an error that falls in each of the runs"


def falling(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """With a small rate every step goes downhill."""
    after = errors(results(answer, sizes, rates, iterations, seeds))
    before = errors(results(answer, sizes, [NO_RATE], iterations, seeds))
    if np.all(after < before):
        return FALLS
    return "the same error as before training" if _same(after, before) else "an error that rises"


# Accuracies

SHARES = "the share of one class among the 20 test rows"


def shares(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """What one hidden unit without biases can reach: it gives every row the same class."""
    found = accuracies(results(answer, sizes, rates, iterations, seeds))
    train, test = (counts / counts.sum() for counts in class_counts())
    for sentence, possible in (
        (SHARES, test),
        ("the share of one class among the 130 training rows", train),
        ("per cent", 100 * test),
        ("the share of wrong rows", 1 - test),
        ("the number of right rows", 20 * test),
    ):
        if _among(found, possible).all():
            return sentence
    return "other numbers"


MOST_ROWS = "more than half of the test rows right, in 20ths"


def learned(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """What these settings reach from nearly every start is 13 rows of 20 or more."""
    runs = results(answer, sizes, rates, iterations, seeds)
    found = accuracies(runs)
    twentieths = 20 * found
    if not np.allclose(twentieths, np.rint(twentieths), atol=1e-6):
        return "numbers that are no 20ths"
    if found.max() > 1:
        return "numbers above 1"
    if found.mean() > 0.55:
        return MOST_ROWS
    return "no more than half of the test rows right" + (
        ", and hardly any training" if errors(runs).mean() > 0.2 else ""
    )


# Settings

IN_PROPORTION = "about twice the fall"


def in_proportion(answer: Answer, size: int, rates: Any, counts: Any, seed: int) -> str:
    """How far the error falls at (rate, iterations) and at twice one of them; both rates are small."""
    (start, _) = alone(answer, (size, NO_RATE, seed), counts[0])
    few, many = (
        start - alone(answer, (size, rate, seed), count)[0] for rate, count in zip(rates, counts, strict=True)
    )
    if few == many:
        return "the same fall" if few else "no fall"
    # The error may be taken before or after the last update: 19 to 9 updates, or 20 to 10.
    return IN_PROPORTION if few and 1.9 < many / few < 2.2 else "another fall"


EACH_SIZE = "another result for each size"


def differing_sizes(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    found = np.sort(errors(results(answer, sizes, rates, iterations, seeds)))
    return EACH_SIZE if np.all(np.diff(found) > SAME) else "the same result for several sizes"


LEVEL = "the mean error that weights from N(0, 0.5²) give"
LEVEL_SIZE, LEVEL_MEAN, LEVEL_SD = 20, 0.318, 0.064
STANDARD_ERRORS = 6
SLIPS_OF_THE_ERROR = (lambda e: e, lambda e: 2 * e, lambda e: e / 3, lambda e: e**2)
"""What gives the error back where it is halved, summed over the outputs, or its root: that costs another part already."""


def level(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Whether the mean over many starts is what the stated weights give; a right answer misses it once in 10⁹ times."""
    found = errors(results(answer, sizes, rates, iterations, seeds))
    slack = STANDARD_ERRORS * LEVEL_SD / np.sqrt(len(found))
    if any(abs(mended(found).mean() - LEVEL_MEAN) < slack for mended in SLIPS_OF_THE_ERROR):
        return LEVEL
    return f"a mean error of about {found.mean():.1f} (it should be {LEVEL_MEAN:.2f})"


FEW_SATURATED = "few starts whose one hidden unit is saturated at 0"
MOST_SATURATED = 12


def saturated(answer: Answer, sizes: Any, rates: Any, iterations: int, seeds: Any) -> str:
    """Whether W1 is not too large: then the unit of many a network gives 0 for every row, and the outputs are one half.

    From N(0, 0.5²) it happens once in 80 starts; more than 12 times in 200 once in 10⁵ times.
    """
    found = errors(results(answer, sizes, rates, iterations, seeds))
    return FEW_SATURATED if np.sum(np.abs(found - 0.25) < 1e-5) <= MOST_SATURATED else "many of them"
