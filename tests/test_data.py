"""The notebooks' data: fixed splits, and MNIST from OpenML's own format, or a plain message where it is out of reach."""

from __future__ import annotations

import gzip
import hashlib
import json
import socket
import urllib.request
from pathlib import Path

import numpy as np
import pytest

from course import data

PIXELS = 28 * 28
DATASET, FILE = 554, 52667
"""OpenML's numbers of mnist_784, version 1, and of its file."""

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def closed_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def lead_to(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    """Every way to the network leads to this port of the machine, for those who open a way from now on."""
    monkeypatch.setattr(urllib.request, "_opener", None)
    for name in PROXIES:
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    lead_to(monkeypatch, closed_port())


def kept(folder: Path, path: str, content: bytes) -> None:
    """One answer of OpenML in the place and the packing in which scikit-learn keeps it."""
    file = folder / "openml" / "openml.org" / f"{path}.gz"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(content))


@pytest.fixture
def openml(tmp_path: Path) -> tuple[Path, np.ndarray, np.ndarray]:
    """(data_home, pixels from 0 to 255, labels) of a small mnist_784 as OpenML would hand it over."""
    rng = np.random.default_rng(1)
    labels = rng.permutation(np.arange(60) % 10)
    pixels = rng.integers(0, 256, (60, PIXELS))
    names = [f"pixel{number}" for number in range(1, PIXELS + 1)]
    arff = "\n".join(
        ["@RELATION mnist_784", *(f"@ATTRIBUTE {name} real" for name in names)]
        + ["@ATTRIBUTE class {0,1,2,3,4,5,6,7,8,9}", "@DATA"]
        + [",".join(map(str, [*row, label])) for row, label in zip(pixels, labels, strict=True)]
    ).encode()
    described = {
        "id": str(DATASET),
        "name": "mnist_784",
        "version": "1",
        "format": "ARFF",
        "status": "active",
    }
    described |= {"file_id": str(FILE), "md5_checksum": hashlib.md5(arff).hexdigest()}
    described |= {"url": f"https://api.openml.org/data/v1/download/{FILE}/mnist_784.arff"}
    features = [
        {"index": str(place), "name": name, "data_type": kind, "is_target": target}
        | {"is_ignore": "false", "is_row_identifier": "false", "number_of_missing_values": "0"}
        for place, (name, kind, target) in enumerate(
            [*((name, "numeric", "false") for name in names), ("class", "nominal", "true")]
        )
    ]
    api = "api/v1/json/data"
    for path, answer in {
        f"{api}/list/data_name/mnist_784/limit/2/data_version/1": {
            "data": {"dataset": [{"did": DATASET, "name": "mnist_784", "version": 1, "status": "active"}]}
        },
        f"{api}/{DATASET}": {"data_set_description": described},
        f"{api}/features/{DATASET}": {"data_features": {"feature": features}},
        f"{api}/qualities/{DATASET}": {
            "data_qualities": {"quality": [{"name": "NumberOfInstances", "value": "60.0"}]}
        },
    }.items():
        kept(tmp_path, path, json.dumps(answer).encode())
    kept(tmp_path, f"data/v1/download/{FILE}/mnist_784.arff", arff)
    return tmp_path, pixels, labels


@pytest.mark.parametrize(
    ("load", "train", "test", "features", "classes"),
    [(data.moons, 1400, 600, 2, 2), (data.iris, 130, 20, 4, 3), (data.digits, 1257, 540, 64, 10)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_splits_are_fixed_and_in_the_courses_form(load, train, test, features, classes):
    split, again = load(), load()
    assert split.X_train.shape == (train, features)
    assert split.X_test.shape == (test, features)
    assert split.X_train.dtype == split.X_test.dtype == np.float64
    assert sorted(np.unique(split.y_train)) == sorted(np.unique(split.y_test)) == list(range(classes))
    for one, other in zip(split[:4], again[:4], strict=True):
        assert np.array_equal(one, other)
        assert one is not other


def test_iris_is_split_as_in_the_lab():
    split = data.iris()
    assert np.bincount(split.y_train).tolist() == [41, 46, 43]
    assert np.bincount(split.y_test).tolist() == [9, 4, 7]


def test_mnist_is_read_from_openmls_format_without_a_network(openml, unreachable, capsys, recwarn):
    home, pixels, labels = openml
    split = data.mnist(data_home=home)
    assert split.name == "MNIST, 28 by 28 pixels"
    assert split.X_train.shape == (42, PIXELS)
    assert split.X_test.shape == (18, PIXELS)
    assert split.X_train.dtype == np.float64
    assert split.y_train.dtype.kind == "i"
    known = {tuple(row): label for row, label in zip(pixels, labels, strict=True)}
    for X, y in ((split.X_train, split.y_train), (split.X_test, split.y_test)):
        assert [known[tuple(np.rint(row * 255).astype(int))] for row in X] == y.tolist()
    assert capsys.readouterr().out == ""
    assert not [str(warning.message) for warning in recwarn]


def test_a_part_of_mnist_is_always_the_same(openml, unreachable):
    home, *_ = openml
    few, again = data.mnist(20, data_home=home), data.mnist(20, data_home=home)
    assert len(few.X_train) + len(few.X_test) == 20
    assert np.array_equal(few.X_train, again.X_train)


def test_without_a_network_one_line_says_so_and_the_digits_come(tmp_path, unreachable, capfd, recwarn):
    split = data.mnist(data_home=tmp_path)
    printed = capfd.readouterr()
    assert split.name == data.digits().name
    assert printed.err == ""
    assert len(printed.out.splitlines()) == 1
    assert "MNIST can't be fetched" in printed.out
    assert "8 by 8 digits instead" in printed.out
    assert "Connection refused" in printed.out
    assert "Traceback" not in printed.out
    assert "urlopen" not in printed.out
    assert not [str(warning.message) for warning in recwarn]


def test_a_download_that_broke_off_is_no_traceback_either(openml, unreachable, capsys):
    home, *_ = openml
    [file] = home.rglob("mnist_784.arff.gz")
    file.write_bytes(file.read_bytes()[:200])
    assert data.mnist(data_home=home).name == data.digits().name
    assert "MNIST can't be fetched" in capsys.readouterr().out


def test_patience_with_the_network_is_put_back(tmp_path, unreachable):
    before = socket.getdefaulttimeout()
    data.mnist(data_home=tmp_path)
    assert socket.getdefaulttimeout() == before


def test_a_network_that_answers_nothing_does_not_hold_the_lesson_up(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(data, "SECONDS_OF_SILENCE", 0.3)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        lead_to(monkeypatch, silent.getsockname()[1])
        assert data.mnist(data_home=tmp_path).name == data.digits().name
    assert "timed out" in capsys.readouterr().out
