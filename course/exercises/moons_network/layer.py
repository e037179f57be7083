"""The exercise `Layer`: one fully connected layer (chapter 7.9.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy.special import expit

from course.checking import Accepts, Case, Draw, Exercise, Raises
from course.exercises.moons_network import right
from course.exercises.networks import ACTIVATIONS, SLOPES

Array = np.ndarray
Make = Callable[..., Any]

NAMES = ("relu", "tanh", "sigmoid")
SLOPES_AT_Z: dict[str | None, Callable[[Array], Array]] = {
    None: np.ones_like,
    "relu": lambda Z: np.where(Z > 0, 1.0, 0.0),
    "tanh": lambda Z: 1 / np.cosh(Z) ** 2,
    "sigmoid": lambda Z: expit(Z) * expit(-Z),
}
"""The derivatives at the pre-activation: what `activation_derivative` must give from the output."""

Layer = Exercise(
    "Layer",
    call="Layer(n_inputs, n_units, activation=None, weights=None, bias=None, rng=None)",
    oracle=right.Layer,
)


def _says(wanted: str) -> Accepts:
    return Accepts(wanted, lambda value: isinstance(value, str) and value == wanted)


GIVEN = "the numbers that were given"


def _compared(layer: Any, W: Any, b: Any) -> str:
    """Whether a layer holds W and b, in words."""
    for name, held, given in (("weights", layer.weights, W), ("bias", layer.bias, b)):
        if np.shape(held) != np.shape(given):
            return f"{name} of shape {np.shape(held)} where {np.shape(given)} was given"
        if not np.allclose(np.array(held, dtype=np.float64), given):
            return f"other numbers in {name}"
    return GIVEN


def _shown(name: str | None, shape: tuple[int, ...] = (), given: str = ", weights=W, bias=b") -> str:
    n_inputs, n_units = map(str, shape) if shape else ("n", "k")
    return f"Layer({n_inputs}, {n_units}, {name!r}{given})"


@Layer.part("keeps the weights, the bias and the activation's name it is given", points=1)
def _kept(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)
    W, b = draw.normal(n_inputs, n_units), draw.normal(n_units)

    def by_place(make: Make, name: str | None, W: Any, b: Any) -> Any:
        return _compared(make(*np.shape(W), name, W, b), W, b)

    def by_name(make: Make, name: str | None, W: Any, b: Any) -> Any:
        n_inputs, n_units = np.shape(W)
        layer = make(n_inputs=n_inputs, n_units=n_units, activation=name, weights=W, bias=b)
        return _compared(layer, W, b)

    def name_of(make: Make, name: str | None) -> Any:
        activation = make(n_inputs, n_units, name).activation
        # The function itself is as good as its name.
        return f"{name!r}" if activation == name or callable(activation) else activation

    def weights_alone(make: Make, W: Array) -> Any:
        layer = make(n_inputs, n_units, "sigmoid", weights=W)
        return _compared(layer, W, layer.bias)

    def bias_alone(make: Make, b: Array) -> Any:
        layer = make(n_inputs, n_units, "sigmoid", bias=b)
        return _compared(layer, layer.weights, b)

    size = n_inputs, n_units
    yield Case((W,), _says(GIVEN), weights_alone, f"{_shown('sigmoid', size, ', weights=W')}.weights")
    yield Case((b,), _says(GIVEN), bias_alone, f"{_shown('sigmoid', size, ', bias=b')}.bias")
    for use, name, W_given, b_given in (
        (by_place, "sigmoid", W, b),
        (by_name, None, W, b),
        (by_place, "tanh", W[:, :1], b[:1]),
        (by_place, "relu", draw.integers(-3, 4, n_units, n_inputs).tolist(), [0] * n_inputs),
        (by_place, "sigmoid", np.zeros_like(W), np.zeros_like(b)),
    ):
        yield Case(
            (name, W_given, b_given),
            _says(GIVEN),
            use=use,
            shown=f"{_shown(name, np.shape(W_given))}; then .weights and .bias",
        )
    for name in (None, *NAMES):
        yield Case((name,), _says(f"{name!r}"), use=name_of, shown=f"{_shown(name, given='')}.activation")


@Layer.part("copies them, so that the caller's arrays and the layer's are not the same", points=1)
def _copied(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)
    W, b = draw.normal(n_inputs, n_units), draw.normal(n_units)

    def after_a_change(make: Make, W: Array, b: Array) -> Any:
        W, b = W.copy(), b.copy()
        layer = make(*W.shape, "sigmoid", weights=W, bias=b)
        W += 5
        b += 5
        return _compared(layer, W - 5, b - 5)

    def after_an_update(make: Make, W: Array, b: Array) -> Any:
        W_given, b_given = W.copy(), b.copy()
        layer = make(*W.shape, weights=W_given, bias=b_given)
        layer.weights -= 5
        layer.bias -= 5
        return W_given, b_given

    yield Case(
        (W, b),
        _says(GIVEN),
        use=after_a_change,
        shown=f"layer = {_shown('sigmoid')}; W += 5; b += 5; then the layer's",
    )
    yield Case(
        (W, b),
        (W, b),
        use=after_an_update,
        shown=f"layer = {_shown(None)}; layer.weights -= 5; layer.bias -= 5; then W, b",
    )


@Layer.part("random starting weights, from rng or a fresh generator", points=1)
def _random_start(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)
    W, b = draw.normal(n_inputs, n_units), draw.normal(n_units)
    seed, other_seed = (int(number) for number in draw.rng.choice(10_000, 2, replace=False))

    def generator(seed: int) -> np.random.Generator:
        return np.random.default_rng(seed)

    def starting(make: Make, rng: Any = None) -> Array:
        return np.array(make(n_inputs, n_units, "sigmoid", rng=rng).weights, dtype=np.float64)

    def shapes(make: Make, **given: Any) -> Any:
        layer = make(n_inputs, n_units, "sigmoid", **given)
        return np.shape(layer.weights), np.shape(layer.bias)

    def entries(make: Make) -> str:
        weights = starting(make, generator(seed))
        if not np.isfinite(weights).all():
            return "weights that are not finite"
        different = len(np.unique(weights))
        return (
            "all different"
            if different == weights.size
            else f"{different} different numbers for {weights.size} weights"
        )

    def compared(one: Array, other: Array) -> str:
        return "the same" if np.array_equal(one, other) else "different"

    def of_seeds(make: Make, first: int, second: int) -> str:
        return compared(starting(make, generator(first)), starting(make, generator(second)))

    def of_one_generator(make: Make) -> str:
        rng = generator(seed)
        return compared(starting(make, rng), starting(make, rng))

    def of_none(make: Make) -> str:
        return compared(starting(make), starting(make))

    wanted = ((n_inputs, n_units), (n_units,))
    start = _shown("sigmoid", wanted[0], ", rng=rng")
    yield Case(
        (),
        wanted,
        use=shapes,
        shown=f"the shapes of .weights and .bias of {_shown('sigmoid', wanted[0], '')}",
    )
    yield Case((), wanted, use=lambda make: shapes(make, weights=W), shown="the same with weights=W alone")
    yield Case((), wanted, use=lambda make: shapes(make, bias=b), shown="the same with bias=b alone")
    yield Case((), _says("all different"), use=entries, shown=f"the entries of {start}.weights")
    yield Case(
        (seed, seed),
        _says("the same"),
        use=of_seeds,
        shown=f"{start}.weights, twice, each time with a new generator from one seed",
    )
    yield Case(
        (seed, other_seed),
        _says("different"),
        use=of_seeds,
        shown=f"{start}.weights with generators from two seeds",
    )
    yield Case(
        (),
        _says("different"),
        use=of_one_generator,
        shown=f"{start}.weights of two layers, one generator for both",
    )
    yield Case(
        (),
        _says("different"),
        use=of_none,
        shown=f"{_shown('sigmoid', wanted[0], '')}.weights of two layers, without rng",
    )


def _activate(make: Make, name: str | None, W: Array, b: Array, X: Any) -> Any:
    return make(*W.shape, name, weights=W, bias=b).activate(X)


def _activation_case(name: str | None, W: Array, b: Array, X: Any) -> Case:
    """activate(X) beside NumPy's and SciPy's functions."""
    expected = ACTIVATIONS[name](np.asarray(X, dtype=np.float64) @ W + b)
    return Case(
        (name, W, b, X),
        expected,
        use=_activate,
        shown=f"{_shown(name, W.shape)}.activate(X), X of shape {np.shape(X)}",
    )


@Layer.part("activate: the weighted sum, where there is no activation", points=1)
def _weighted_sum(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)
    m = n_inputs + n_units + 1
    W, b = draw.normal(n_inputs, n_units), draw.normal(n_units)
    X = draw.normal(m, n_inputs)

    def twice(make: Make, X: Array, X_later: Array) -> Any:
        layer = make(n_inputs, n_units, None, W, b)
        first = layer.activate(X)
        return layer.activate(X_later), first

    def replaced(make: Make, X: Array) -> Any:
        layer = make(n_inputs, n_units, None, draw_W, b)
        layer.activate(X)
        layer.weights, layer.bias = W.copy(), b + 1
        return layer.activate(X)

    def beside_another(make: Make, X: Array) -> Any:
        layer = make(n_inputs, n_units, None, W, b)
        make(n_inputs, n_units, "relu", -W, b + 1)
        return layer.activate(X)

    def with_random_start(make: Make, X: Array) -> Any:
        layer = make(n_inputs, n_units)
        return layer.activate(X) - (X @ np.array(layer.weights) + np.array(layer.bias))

    draw_W = draw.normal(n_inputs, n_units)
    yield _activation_case(None, W, b, X)
    yield _activation_case(None, W, b, X[:1])
    yield _activation_case(None, W[:, :1], b[:1], X)
    yield _activation_case(None, W[:1], b, X[:, :1])
    yield _activation_case(None, W, b, draw.integers(-3, 4, m, n_inputs))
    yield _activation_case(None, W, b, np.zeros((2, n_inputs)))
    square = draw.normal(n_inputs, n_inputs)
    yield _activation_case(None, square, draw.normal(n_inputs), X)
    for later in (draw.normal(2, n_inputs), X + 1):
        yield Case(
            (X, later),
            (later @ W + b, X @ W + b),
            use=twice,
            shown=f"activate(X), then activate of {len(later)} other rows: both results",
        )
    yield Case((X,), X @ W + b, use=beside_another, shown="activate(X), after another layer was made")
    yield Case((X,), X @ W + b + 1, use=replaced, shown="activate(X) after .weights and .bias were replaced")
    yield Case(
        (X,),
        np.zeros((m, n_units)),
        use=with_random_start,
        shown="activate(X) - (X @ .weights + .bias), random start",
    )


@Layer.part("activate: relu, tanh and sigmoid", points=2)
def _functions(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)
    W, b = draw.normal(n_inputs, n_units), draw.normal(n_units)
    X = draw.normal(n_inputs + n_units, n_inputs, scale=1.5)
    steep = np.array([[-800.0, -40.0, 0.0, 40.0, 800.0]])
    for name in NAMES:
        yield _activation_case(name, W, b, X)
        yield _activation_case(name, W, b, X[:1])
        yield _activation_case(name, np.ones((1, 5)), steep[0], np.zeros((1, 1)))


def _slope(make: Make, name: str | None, A: Array) -> Any:
    slope = make(2, 3, name).activation_derivative(A)
    return np.full(A.shape, slope) if name is None and np.ndim(slope) == 0 else slope


def _slope_after_activate(make: Make, name: str | None, X: Array, A: Array) -> Any:
    layer = make(X.shape[1], 3, name, weights=np.ones((X.shape[1], 3)))
    layer.activate(X)
    return layer.activation_derivative(A)


def _slope_case(name: str | None, Z: Array) -> Case:
    """The slope at Z, asked for with the output A = f(Z)."""
    A = ACTIVATIONS[name](Z)
    shown = f"{_shown(name, (2, 3), '')}.activation_derivative(A), A of shape {Z.shape}"
    return Case((name, A), SLOPES_AT_Z[name](Z), use=_slope, shown=shown)


def _slope_cases(draw: Draw, name: str | None) -> Iterator[Case]:
    rows, columns = draw.sizes(2)
    Z = draw.normal(rows, columns, scale=1.5)
    yield _slope_case(name, Z)
    yield _slope_case(name, Z[:1])
    yield _slope_case(name, Z[:, :1])
    X = draw.normal(rows, columns)
    A = ACTIVATIONS[name](Z)
    if name is not None:
        yield Case(
            (name, X, A),
            SLOPES_AT_Z[name](Z),
            use=_slope_after_activate,
            shown=f"{_shown(name, (columns, 3), '')}: activate(X), then activation_derivative(A) of another A",
        )


@Layer.part("activation_derivative, from the output: sigmoid and tanh", points=1)
def _smooth_slopes(draw: Draw) -> Iterator[Case]:
    for name in ("sigmoid", "tanh"):
        yield from _slope_cases(draw, name)
        yield _slope_case(name, np.zeros((1, 2)))
        yield _slope_case(name, np.array([[-60.0, 60.0]]))


@Layer.part("activation_derivative, from the output: relu and no activation", points=1)
def _straight_slopes(draw: Draw) -> Iterator[Case]:
    for name in ("relu", None):
        yield from _slope_cases(draw, name)
    yield _slope_case("relu", -np.abs(draw.normal(2, draw.size())))
    yield _slope_case("relu", draw.rng.permutation([[-1.0, 2.0, 0.3, -0.2, 5.0]], axis=1))
    yield _slope_case("relu", np.full((1, 3), 1e-3))


@Layer.part("an unknown activation is a ValueError that lists the known ones", points=1)
def _unknown(draw: Draw) -> Iterator[Case]:
    n_inputs, n_units = draw.sizes(2)

    def first_use(make: Make, name: str, X: Array) -> Any:
        return make(n_inputs, n_units, name, np.ones((n_inputs, n_units)), np.zeros(n_units)).activate(X)

    for name in ("swish", "softmax"):
        yield Case(
            (name, draw.normal(2, n_inputs)),
            Raises(ValueError, NAMES),
            use=first_use,
            shown=f"{_shown(name, (n_inputs, n_units), '')}.activate(X)",
        )


@Layer.misconception(
    "given arrays kept, not copied",
    hint="The layer goes on working with the caller's own arrays: when one of the two changes them, the other's change, too. "
    "`np.asarray` or a plain assignment makes no copy.",
)
class _NotCopied(right.Layer):
    def kept(self, given: Any) -> Any:
        return np.asarray(given, dtype=np.float64)


@Layer.misconception(
    "bias kept, not copied",
    hint="The weights are copied, the biases are not: the layer's bias is still the caller's array, so a change on one "
    "side reaches the other.",
)
class _BiasNotCopied(right.Layer):
    def __init__(
        self,
        n_inputs: int,
        n_units: int,
        activation: Any = None,
        weights: Any = None,
        bias: Any = None,
        rng: Any = None,
    ) -> None:
        super().__init__(n_inputs, n_units, activation, weights, bias, rng)
        if bias is not None:
            self.bias = np.asarray(bias)


@Layer.misconception(
    "given weights ignored",
    hint="The layer draws weights of its own even where weights were handed over. Given weights and biases take the place "
    "of drawn ones.",
)
class _WeightsIgnored(right.Layer):
    def __init__(
        self,
        n_inputs: int,
        n_units: int,
        activation: Any = None,
        weights: Any = None,
        bias: Any = None,
        rng: Any = None,
    ) -> None:
        super().__init__(n_inputs, n_units, activation, None, bias, rng)


@Layer.misconception(
    "weights the wrong way round",
    hint="The layer's own weights have the shape (n_units, n_inputs). Here a row belongs to an input and a column to a unit: "
    "(n_inputs, n_units), so that X @ W fits.",
)
class _Transposed(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return super().start(n_units, n_inputs, rng)


@Layer.misconception(
    "all weights start equal",
    hint="All starting weights are the same number. Then all units of the layer compute the same and get the same gradient, and they "
    "never part (notebook 05). Starting weights are random.",
)
class _Equal(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return np.zeros((n_inputs, n_units))


@Layer.misconception(
    "one number drawn for all weights",
    hint="A single number is drawn and serves as every weight. Then all units of the layer stay equal for ever: each weight needs a draw of its own.",
)
class _OneDraw(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return np.full((n_inputs, n_units), super().start(1, 1, rng))


@Layer.misconception(
    "all units start alike",
    hint="Every unit starts with the same weights as its neighbours, so they stay equal for ever. Each weight needs a draw "
    "of its own: n_inputs times n_units of them.",
)
class _UnitsAlike(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return np.tile(super().start(n_inputs, 1, rng), (1, n_units))


@Layer.misconception(
    "global random state",
    hint="The starting weights come from NumPy's global generator, so nobody can repeat the run by handing in a generator. "
    "Draw from `rng`, and where none is given, from `np.random.default_rng()`.",
)
class _Global(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return np.random.randn(n_inputs, n_units)  # noqa: NPY002 - the mistake itself


@Layer.misconception(
    "rng ignored",
    hint="The layer draws from a generator of its own although it was handed one: the same seed gives other weights each time.",
)
class _RngIgnored(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return super().start(n_inputs, n_units, None)


@Layer.misconception(
    "the same start every time",
    hint="Without `rng` every layer starts with the very same weights: the generator is seeded afresh with a fixed number. "
    "`np.random.default_rng()` without a seed differs each time.",
)
class _FixedSeed(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return super().start(n_inputs, n_units, np.random.default_rng(0) if rng is None else rng)


@Layer.misconception(
    "seed fixed whatever rng says",
    hint="All layers start with the same weights, whatever generator they are handed: a fixed seed takes the place of `rng`.",
)
class _AlwaysSeeded(right.Layer):
    def start(self, n_inputs: int, n_units: int, rng: Any) -> Array:
        return super().start(n_inputs, n_units, np.random.default_rng(0))


@Layer.misconception(
    "one bias for the whole layer",
    hint="The layer has a single bias. Each unit has one of its own: the shape is (n_units,).",
)
class _OneBias(right.Layer):
    def __init__(
        self,
        n_inputs: int,
        n_units: int,
        activation: Any = None,
        weights: Any = None,
        bias: Any = None,
        rng: Any = None,
    ) -> None:
        super().__init__(n_inputs, n_units, activation, weights, bias, rng)
        if bias is None:
            self.bias = np.zeros(1)


@Layer.misconception(
    "bias as a row of a matrix",
    hint="The layer's own bias has the shape (1, n_units). It is a plain array of shape (n_units,); NumPy adds it to every row by itself.",
)
class _BiasRow(right.Layer):
    def __init__(
        self,
        n_inputs: int,
        n_units: int,
        activation: Any = None,
        weights: Any = None,
        bias: Any = None,
        rng: Any = None,
    ) -> None:
        super().__init__(n_inputs, n_units, activation, weights, bias, rng)
        if bias is None:
            self.bias = np.zeros((1, n_units))


@Layer.misconception(
    "bias forgotten", hint="The bias is kept but never added: the pre-activation is X @ W + b."
)
class _NoBias(right.Layer):
    def weighted_sum(self, X: Array) -> Array:
        return X @ self.weights


@Layer.misconception(
    "bias subtracted", hint="The bias is subtracted. The pre-activation is X @ W + b, with a plus."
)
class _BiasSubtracted(right.Layer):
    def weighted_sum(self, X: Array) -> Array:
        return X @ self.weights - self.bias


@Layer.misconception(
    "only the first row",
    hint="Only the first example of a batch comes out. Every row of X is an example, and every row of the result its output.",
)
class _FirstRow(right.Layer):
    def activate(self, X: Any) -> Array:
        return super().activate(np.asarray(X)[:1])


@Layer.misconception(
    "weights of the start used for ever",
    hint="`activate` computes with the weights of the start, also after `layer.weights` has been replaced. An update would never show.",
)
class _Frozen(right.Layer):
    frozen: Any = None

    def weighted_sum(self, X: Array) -> Array:
        self.frozen = (self.weights, self.bias) if self.frozen is None else self.frozen
        return X @ self.frozen[0] + self.frozen[1]


@Layer.misconception(
    "activation not applied",
    hint="`activate` stops at the weighted sum, whatever the activation is called. The function with that name comes after it.",
)
class _NotApplied(right.Layer):
    def activate(self, X: Any) -> Array:
        return self.weighted_sum(np.asarray(X, dtype=np.float64))


def _with_function(wrong: dict[str | None, Callable[[Array], Array]]) -> type[right.Layer]:
    """A Layer whose `activate` uses other functions under some of the names."""
    functions = {**ACTIVATIONS, **wrong}

    class Wrong(right.Layer):
        def activate(self, X: Any) -> Array:
            return functions[self.activation](self.weighted_sum(np.asarray(X, dtype=np.float64)))

    return Wrong


def _with_slope(wrong: dict[str | None, Callable[[Array], Array]]) -> type[right.Layer]:
    """A Layer whose `activation_derivative` uses other functions under some of the names."""
    slopes = {**SLOPES, **wrong}

    class Wrong(right.Layer):
        def activation_derivative(self, A: Any) -> Array:
            return slopes[self.activation](A)

    return Wrong


def _into_the_argument(A: Array) -> Array:
    A[A > 0] = 1
    return A


_WRONG_FUNCTIONS: dict[str, tuple[str, dict[str | None, Callable[[Array], Array]]]] = {
    "sigmoid rises to the left": (
        "The sigmoid falls where it should rise. It is 1 / (1 + e^(-z)), with a minus in the exponent.",
        {"sigmoid": lambda Z: expit(-Z)},
    ),
    "sigmoid as a quotient that overflows": (
        "For large z the sigmoid becomes nan: e^z / (1 + e^z) is infinity through infinity. Notebook 02 has two forms that "
        "never are.",
        {"sigmoid": lambda Z: np.exp(Z) / (1 + np.exp(Z))},
    ),
    "tanh as a quotient that overflows": (
        "For large z the tanh becomes nan: infinity through infinity. `np.tanh`, or 2 sigmoid(2z) - 1, is safe.",
        {"tanh": lambda Z: (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))},
    ),
    "tanh and sigmoid mixed up": (
        "The layer called tanh does not give tanh: its outputs lie between 0 and 1. Those of tanh lie between -1 and 1.",
        {"tanh": expit},
    ),
    "relu as absolute value": (
        "ReLU turns negative pre-activations into positive outputs. It sets them to 0.",
        {"relu": np.abs},
    ),
}
"""Slips in `activate`: name, then the hint and the function under its name."""

_WRONG_SLOPES: dict[str, tuple[str, dict[str | None, Callable[[Array], Array]]]] = {
    "slope taken at the output": (
        "The slope is taken at A as if A were z: the activation is applied once more. A is the output already; of the sigmoid's "
        "slope, A (1 - A) is the whole, and of tanh's, 1 - A².",
        {
            "sigmoid": lambda A: expit(A) * (1 - expit(A)),
            "tanh": lambda A: 1 - np.tanh(A) ** 2,
        },
    ),
    "output in place of the slope": (
        "`activation_derivative` hands back the output itself. Which formula gives the slope from it? For the sigmoid: A (1 - A).",
        dict.fromkeys((None, *NAMES), lambda A: A),
    ),
    "tanh' without the square": ("The slope of tanh is 1 - A², with the square.", {"tanh": lambda A: 1 - A}),
    "tanh' as sigmoid'": (
        "The slope of tanh is computed like the sigmoid's. A (1 - A) belongs to the sigmoid; for tanh it is 1 - A².",
        {"tanh": lambda A: A * (1 - A)},
    ),
    "relu' is 1 at 0": (
        "The slope of ReLU at the output 0 is 1 here. Every negative z ends in A = 0, so there the slope is 0: use A > 0, not A >= 0. "
        "(The chapter's 7.3.2 takes 1 at z = 0 exactly; from the output the two can't be told apart.)",
        {"relu": lambda A: (A >= 0).astype(np.float64)},
    ),
    "relu' keeps the size": (
        "The slope of ReLU comes out as large as the output. It is 1 wherever the output is positive, however large that is.",
        {"relu": lambda A: np.maximum(A, 0)},
    ),
    "relu' written into A": (
        "`activation_derivative` writes the slopes into the array A that it was given, and the outputs are lost. Work on a copy.",
        {"relu": _into_the_argument},
    ),
    "slope of no activation": (
        "Without an activation the output is z itself, and a straight line of slope 1 has the derivative 1 everywhere.",
        {None: np.zeros_like},
    ),
    "A handed back where there is no activation": (
        "Without an activation, `activation_derivative` hands back A. Is that where it falls through all the branches? The derivative "
        "of f(z) = z is 1.",
        {None: lambda A: A},
    ),
}
"""Slips in `activation_derivative`: name, then the hint and the slope under its name."""

for _name, (_hint, _wrong) in _WRONG_FUNCTIONS.items():
    Layer.misconception(_name, hint=_hint)(_with_function(_wrong))
for _name, (_hint, _wrong) in _WRONG_SLOPES.items():
    Layer.misconception(_name, hint=_hint)(_with_slope(_wrong))


@Layer.misconception(
    "slope of the last activation",
    hint="`activation_derivative` looks at what `activate` has left behind, not at its argument. Another batch may have gone "
    "through since: use the A that is handed over.",
)
class _Remembers(right.Layer):
    def activation_derivative(self, A: Any) -> Array:
        return super().activation_derivative(self.last_activation if self.last_activation is not None else A)


@Layer.misconception(
    "unknown activation passed over",
    hint="A misspelt name passes without a word, and the layer works without an activation, as in the chapter's code. "
    "An unknown name is a ValueError.",
)
class _PassedOver(_with_function({})):  # type: ignore[misc]
    def check_name(self, name: str | None) -> None:
        pass

    def activate(self, X: Any) -> Array:
        if self.activation in ACTIVATIONS:
            return super().activate(X)
        return self.weighted_sum(np.asarray(X, dtype=np.float64))


@Layer.misconception(
    "unknown activation as another kind of error",
    hint="An unknown name ends in a KeyError, which says little about what the layer knows. Raise a ValueError that lists the known names.",
)
class _KeyError(right.Layer):
    def check_name(self, name: str | None) -> None:
        ACTIVATIONS[name]


@Layer.misconception(
    "known activations not listed",
    hint="The ValueError does not say which names are known. Its message lists them: relu, tanh, sigmoid.",
)
class _NotListed(right.Layer):
    def check_name(self, name: str | None) -> None:
        if name not in ACTIVATIONS:
            raise ValueError(f"unknown activation {name!r}")
