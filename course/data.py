"""The data of the notebooks: one function each, always split in the same way.

Every function hands back a `Split`. Labels are integers from 0; features are float64, a row an example.
"""

from __future__ import annotations

import socket
import warnings
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple

import numpy as np

MNIST = "mnist_784"
SECONDS_OF_SILENCE = 15.0


class Split(NamedTuple):
    """Data to train with and data to test with.

    X_train, X_test  shape (m, n_features), float64
    y_train, y_test  shape (m,), class labels, integers from 0
    name             what the data are, for titles
    """

    X_train: np.ndarray
    X_test: np.ndarray
    y_train: np.ndarray
    y_test: np.ndarray
    name: str


def moons() -> Split:
    """Two interleaved half circles, 1400 and 600 points in the plane, as the chapter draws and splits them (7.9.1)."""
    from sklearn.datasets import make_moons

    X, y = make_moons(2000, noise=0.2, random_state=100)
    return _split(X, y, "two moons", test_size=0.3, random_state=42)


def iris() -> Split:
    """150 irises of three kinds by four lengths in cm, 130 and 20 of them, as the lab splits them (lab 6)."""
    from sklearn.datasets import load_iris

    X, y = load_iris(return_X_y=True)
    return _split(X, y, "iris", test_size=20, random_state=4)


def digits() -> Split:
    """scikit-learn's 1797 handwritten digits, 8 by 8 pixels from 0 to 1; 30 % of them to test with."""
    from sklearn.datasets import load_digits

    X, y = load_digits(return_X_y=True)
    return _split(X / 16, y, "digits, 8 by 8 pixels", test_size=0.3, random_state=42)


def mnist(examples: int = 10_000, data_home: str | Path | None = None) -> Split:
    """Handwritten digits, 28 by 28 pixels from 0 to 1, from OpenML; 30 % of them to test with.

    examples   how many of the 70,000 to take, drawn at random, always the same ones
    data_home  where scikit-learn keeps what it has fetched once; by default its own place
    Where they are not kept yet and OpenML can't be reached, says so in one line and hands back `digits()`.
    """
    try:
        X, y = _from_openml(MNIST, data_home)
    except (OSError, EOFError, ValueError, HTTPException) as error:
        print(
            f"MNIST can't be fetched ({_reason(error)}): this needs a network that reaches OpenML, once. "
            "You get the bundled 8 by 8 digits instead."
        )
        return digits()
    X, y = np.asarray(X, dtype=np.float64) / 255, np.asarray(y).astype(int)
    chosen = np.random.default_rng(0).permutation(len(X))[:examples]
    return _split(X[chosen], y[chosen], "MNIST, 28 by 28 pixels", test_size=0.3, random_state=42)


def _from_openml(name: str, data_home: str | Path | None) -> tuple[np.ndarray, np.ndarray]:
    """(X, y) as OpenML has them. Whatever goes wrong is raised; scikit-learn's warnings on the way add nothing to it."""
    from sklearn.datasets import fetch_openml

    patience = socket.getdefaulttimeout()
    # scikit-learn waits for ever where a network swallows what is sent.
    socket.setdefaulttimeout(SECONDS_OF_SILENCE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return fetch_openml(
                name,
                version=1,
                as_frame=False,
                return_X_y=True,
                data_home=data_home,
                n_retries=1,
                delay=0.1,
                parser="pandas",
                # Labels read as plain numbers: as categories, scikit-learn 1.9 can't read them with pandas 3.1
                # (scikit-learn's issue 34892).
                read_csv_kwargs={"dtype": None},
            )
    finally:
        socket.setdefaulttimeout(patience)


def _split(X: np.ndarray, y: np.ndarray, name: str, test_size: float, random_state: int) -> Split:
    from sklearn.model_selection import train_test_split

    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=test_size, random_state=random_state)
    return Split(X_train, X_test, y_train, y_test, name)


def _reason(error: BaseException) -> str:
    """One line, without the traceback's "<urlopen error ...>" around it."""
    reason = getattr(error, "reason", None) or error
    return str(reason).strip().splitlines()[0].rstrip(".") if str(reason).strip() else type(error).__name__
