"""The misconceptions of `NeuralNetwork`: those of the gradients are slips that any network can have, the rest are its own."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from course.exercises.moons_network import right
from course.exercises.moons_network.neural_network import NeuralNetwork
from course.exercises.moons_network.right import Array, History, slope
from course.exercises.networks import ACTIVATIONS, SLIPS, SLOPES, Gradients, Network, floats


def _slope_at_the_output(A: Array, layer: Any) -> Array:
    return SLOPES[layer.activation](ACTIVATIONS[layer.activation](A))


def _slope_of_the_sigmoid(A: Array, layer: Any) -> Array:
    return A * (1 - A)


OUTPUTS_RULE = "hidden layer by the output's rule"

OF_THE_GRADIENTS: dict[str, tuple[str, dict[str, Any]]] = {
    **{name: slip for name, slip in SLIPS.items() if name != OUTPUTS_RULE},
    "sigma' taken at A": (
        "The slope of an activation is taken at A as if A were the pre-activation, which is how the lab's f'(a) reads. "
        "`activation_derivative` wants the layer's output: is the activation applied once more on the way?",
        {"output_slope": _slope_at_the_output, "hidden_slope": _slope_at_the_output},
    ),
    "slope of the sigmoid everywhere": (
        "Sigmoid networks are right, others are not: A (1 - A) is the sigmoid's slope only. Every layer knows its own, "
        "through `activation_derivative`.",
        {"output_slope": _slope_of_the_sigmoid, "hidden_slope": _slope_of_the_sigmoid},
    ),
}
"""As `SLIPS`: name, then the hint and where it slips."""


def slipping(places: dict[str, Any]) -> type[right.NeuralNetwork]:
    """A network whose backward pass slips in these places."""

    class Slipping(right.NeuralNetwork):
        algorithm = Network(**{"output_slope": slope, "hidden_slope": slope, **places})

    return Slipping


for _name, (_hint, _places) in OF_THE_GRADIENTS.items():
    NeuralNetwork.misconception(_name, hint=_hint)(slipping(_places))


@NeuralNetwork.misconception(OUTPUTS_RULE, hint=SLIPS[OUTPUTS_RULE][0])
class _OutputsRule(right.NeuralNetwork):
    def gradients(self, X: Any, Y: Any) -> Gradients:
        X, Y = floats(X, Y)
        gradients = []
        for layer, (A_prev, A) in zip(self.layers, itertools.pairwise(self.outputs(X)), strict=True):
            delta = (A - Y) / len(X) * layer.activation_derivative(A)
            gradients.append((A_prev.T @ delta, delta.sum(axis=0)))
        return gradients


@NeuralNetwork.misconception(
    "slope of the next layer",
    hint="On its way into a hidden layer the error meets the slope of the layer behind it. A layer's output belongs to that very "
    "layer's `activation_derivative`: look at the indices.",
)
class _NextSlope(right.NeuralNetwork):
    def gradients(self, X: Any, Y: Any) -> Gradients:
        X, Y = floats(X, Y)
        outputs = self.outputs(X)
        delta = (outputs[-1] - Y) / len(X) * self.layers[-1].activation_derivative(outputs[-1])
        gradients: Gradients = []
        for place in reversed(range(len(self.layers))):
            gradients.insert(0, (outputs[place].T @ delta, delta.sum(axis=0)))
            if place:
                layer = self.layers[place]
                delta = (delta @ layer.weights.T) * layer.activation_derivative(outputs[place])
        return gradients


@NeuralNetwork.misconception(
    "the chapter's rule for one example",
    hint="The formulas are those of the chapter's code, and they fit one example that comes as a 1-D array. With a batch, delta "
    "has a row for each example: the shares of all rows are added up, which a matrix product does.",
)
class _OneExample(right.NeuralNetwork):
    def gradients(self, X: Any, Y: Any) -> Gradients:
        X, Y = floats(X, Y)
        outputs = self.outputs(X)
        delta = (outputs[-1] - Y) * self.layers[-1].activation_derivative(outputs[-1])
        gradients: Gradients = []
        for place in reversed(range(len(self.layers))):
            gradients.insert(0, (delta * np.atleast_2d(outputs[place]).T, delta))
            if place:
                slopes = self.layers[place - 1].activation_derivative(outputs[place])
                delta = np.dot(self.layers[place].weights, delta) * slopes
        return gradients


# What outlives a call


@NeuralNetwork.misconception(
    "layers shared by all networks",
    hint="A second network already has the layers of the first. A list in the body of the class belongs to all networks together; "
    "each gets one of its own in `__init__`.",
)
class _Shared(right.NeuralNetwork):
    shared: list[Any] = []  # noqa: RUF012 - the mistake itself

    def __init__(self) -> None:
        self.layers = self.shared


@NeuralNetwork.misconception(
    "activations of the last feed_forward",
    hint="`gradients` works with the activations that the last `feed_forward` has left behind. Other rows may have gone through since, "
    "or the weights may have moved: run X forward first.",
)
class _Stale(right.NeuralNetwork):
    last: list[Array] | None = None

    def feed_forward(self, X: Any) -> Array:
        self.last = super().outputs(X)
        return self.last[-1]

    def outputs(self, X: Any) -> list[Array]:
        return super().outputs(X) if self.last is None else self.last


@NeuralNetwork.misconception(
    "gradients pile up",
    hint="The gradients of earlier calls are still in the sum. Each call starts from zero.",
)
class _PilingUp(right.NeuralNetwork):
    total: Gradients | None = None

    def gradients(self, X: Any, Y: Any) -> Gradients:
        now = super().gradients(X, Y)
        if self.total is not None:
            now = [(dW + old_W, db + old_b) for (dW, db), (old_W, old_b) in zip(now, self.total, strict=True)]
        self.total = now
        return now


@NeuralNetwork.misconception(
    "gradients already updates",
    hint="`gradients` moves the weights. It only says which way they would go; moving them is what `backpropagation` is for.",
)
class _UpdatesTooSoon(right.NeuralNetwork):
    def gradients(self, X: Any, Y: Any) -> Gradients:
        found = super().gradients(X, Y)
        for layer, (dW, db) in zip(self.layers, found, strict=True):
            self.move(layer, 0.1 * dW, 0.1 * db)
        return found


# Layers and labels


@NeuralNetwork.misconception(
    "every layer sees X",
    hint="Each layer is handed X itself. Only the first one sees X; every other one sees what the layer before it gives.",
)
class _AllSeeX(right.NeuralNetwork):
    def feed_forward(self, X: Any) -> Array:
        return [layer.activate(X) for layer in self.layers][-1]


@NeuralNetwork.misconception(
    "layers run from the back",
    hint="The layers are run in the wrong order: the one that was added first comes first.",
)
class _FromTheBack(right.NeuralNetwork):
    def feed_forward(self, X: Any) -> Array:
        for layer in reversed(self.layers):
            X = layer.activate(X)
        return X


@NeuralNetwork.misconception(
    "argmax over the wrong axis",
    hint="`predict` looks down the columns: it finds the row in which an output is largest. A label is asked for in each row, so "
    "compare the outputs within a row.",
)
class _WrongAxis(right.NeuralNetwork):
    def predict(self, X: Any) -> Array:
        return np.argmax(self.feed_forward(X), axis=0)


@NeuralNetwork.misconception(
    "argmax over everything",
    hint="`predict` finds one place for the whole batch. It hands back a label for each row: `np.argmax` needs to know the axis.",
)
class _OneArgmax(right.NeuralNetwork):
    def predict(self, X: Any) -> Any:
        return np.argmax(self.feed_forward(X))

    def accuracy(self, X: Any, y: Any) -> float:
        return float(np.mean(self.predict(X) == y))


@NeuralNetwork.misconception(
    "outputs in place of labels",
    hint="`predict` hands back the outputs. The label of a row is the number of the output that is largest.",
)
class _Scores(right.NeuralNetwork):
    def predict(self, X: Any) -> Array:
        return self.feed_forward(X)

    def accuracy(self, X: Any, y: Any) -> float:
        return float(np.mean(self.feed_forward(X).argmax(axis=1) == y))


@NeuralNetwork.misconception(
    "labels from 1",
    hint="The labels begin with 1. The classes are numbered from 0, as the outputs are.",
)
class _FromOne(right.NeuralNetwork):
    def predict(self, X: Any) -> Array:
        return super().predict(X) + 1


@NeuralNetwork.misconception(
    "labels as a column",
    hint="`predict` hands back a column of shape (m, 1). Compared with labels of shape (m,), NumPy makes an m by m table of it, "
    "and the share of matches in there is no accuracy. Labels have the shape (m,).",
)
class _Column(right.NeuralNetwork):
    def predict(self, X: Any) -> Array:
        return super().predict(X)[:, None]

    def accuracy(self, X: Any, y: Any) -> float:
        return float(np.mean(self.predict(X) == y))


@NeuralNetwork.misconception(
    "accuracy in per cent",
    hint="The accuracy is a hundred times too large. It is a share, between 0 and 1, not a percentage.",
)
class _Percent(right.NeuralNetwork):
    def accuracy(self, X: Any, y: Any) -> float:
        return 100 * super().accuracy(X, y)


@NeuralNetwork.misconception(
    "accuracy as a count",
    hint="The accuracy counts the right labels. It is their share: divide by the number of rows.",
)
class _Count(right.NeuralNetwork):
    def accuracy(self, X: Any, y: Any) -> float:
        return super().accuracy(X, y) * len(X)


@NeuralNetwork.misconception(
    "labels compared across",
    hint="The predictions are compared with the labels as a column, which makes an m by m table: every prediction meets every label. "
    "Both have the shape (m,).",
)
class _Across(right.NeuralNetwork):
    def accuracy(self, X: Any, y: Any) -> float:
        return float(np.mean(self.predict(X) == np.reshape(y, (-1, 1))))


# Updates


@NeuralNetwork.misconception(
    "biases never updated",
    hint="The weights move, the biases stay what they were: the chapter's code forgets them, too. Each layer has two things to update.",
)
class _BiasesStay(right.NeuralNetwork):
    def move(self, layer: Any, dW: Array, db: Array) -> None:
        layer.weights = layer.weights - dW


@NeuralNetwork.misconception(
    "weights updated before the error passes through",
    hint="The last layer's update is right, those in front of it are slightly off: the error passes back through weights that have been "
    "updated already. All gradients belong to the old weights: find them all first, then update.",
)
class _UpdatedTooSoon(right.NeuralNetwork):
    def backpropagation(self, X: Any, Y: Any, learning_rate: float) -> None:
        X, Y = floats(X, Y)
        outputs = self.outputs(X)
        delta = (outputs[-1] - Y) / len(X) * self.layers[-1].activation_derivative(outputs[-1])
        for place in reversed(range(len(self.layers))):
            layer = self.layers[place]
            self.move(layer, learning_rate * outputs[place].T @ delta, learning_rate * delta.sum(axis=0))
            if place:
                slopes = self.layers[place - 1].activation_derivative(outputs[place])
                delta = (delta @ layer.weights.T) * slopes


@NeuralNetwork.misconception(
    "update climbs",
    hint="The update adds the gradient and climbs. The gradients of J are subtracted. (The chapter adds, because its delta has the opposite sign.)",
)
class _Climbs(right.NeuralNetwork):
    def move(self, layer: Any, dW: Array, db: Array) -> None:
        super().move(layer, -dW, -db)


@NeuralNetwork.misconception(
    "updated copy thrown away",
    hint="After `backpropagation` nothing has moved: the new weights are computed, but the layer never gets them. Inside a loop, a plain name "
    "such as `W` is no part of the layer.",
)
class _ThrownAway(right.NeuralNetwork):
    def move(self, layer: Any, dW: Array, db: Array) -> None:
        pass


@NeuralNetwork.misconception(
    "learning rate left out",
    hint="The step is the whole gradient, whatever the learning rate is. It is the learning rate times the gradient.",
)
class _NoRate(right.NeuralNetwork):
    def backpropagation(self, X: Any, Y: Any, learning_rate: float) -> None:
        super().backpropagation(X, Y, 1.0)


@NeuralNetwork.misconception(
    "divided by m again in the update",
    hint="The gradients are right, the step is m times too small. The 1/m of J is in the gradients already.",
)
class _DividedAgain(right.NeuralNetwork):
    def backpropagation(self, X: Any, Y: Any, learning_rate: float) -> None:
        super().backpropagation(X, Y, learning_rate / len(X))


# Batches and their order


@NeuralNetwork.misconception(
    "short last batch dropped",
    hint="When the number of examples is no multiple of batch_size, the last ones are never used. The last batch is as short as it has to be.",
)
class _Dropped(right.NeuralNetwork):
    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        whole = len(X) // batch_size * batch_size
        super().one_epoch(X[:whole], Y[:whole], learning_rate, batch_size)


@NeuralNetwork.misconception(
    "short last batch divided by batch_size",
    hint="The gradient of the short last batch is divided by batch_size. It is a mean over as many examples as there are in it.",
)
class _FullDivisor(right.NeuralNetwork):
    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            self.backpropagation(X[batch], Y[batch], learning_rate * len(X[batch]) / batch_size)


@NeuralNetwork.misconception(
    "batch_size ignored: all rows at once",
    hint="Each epoch makes a single update with all examples, whatever batch_size says.",
)
class _AllAtOnce(right.NeuralNetwork):
    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        self.backpropagation(X, Y, learning_rate)


@NeuralNetwork.misconception(
    "batch_size ignored: one row at a time",
    hint="Each example makes an update of its own, as in the chapter. Here batch_size says how many share one.",
)
class _OneAtATime(right.NeuralNetwork):
    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        super().one_epoch(X, Y, learning_rate, 1)


@NeuralNetwork.misconception(
    "X shuffled without y",
    hint="After shuffling, the examples no longer have their own labels. X and y change places by one and the same order: "
    "draw it once, index both with it.",
)
class _Unpaired(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        return X[rng.permutation(len(X))], Y


@NeuralNetwork.misconception(
    "X and y shuffled apart",
    hint="X and y are shuffled one after the other, each in an order of its own. One order serves both: draw it once, index both with it.",
)
class _Apart(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        X, Y = X.copy(), Y.copy()
        rng.shuffle(X)
        rng.shuffle(Y)
        return X, Y


@NeuralNetwork.misconception(
    "batches drawn with replacement",
    hint="In one epoch some examples come twice and others never. Every example is used once an epoch: `permutation` gives such an order.",
)
class _WithReplacement(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        order = rng.integers(0, len(X), len(X))
        return X[order], Y[order]


@NeuralNetwork.misconception(
    "never shuffled",
    hint="The examples always come in the order in which they are given. In every epoch a new order is drawn from `rng`.",
)
class _NeverShuffled(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        return X, Y


@NeuralNetwork.misconception(
    "rng ignored",
    hint="The order comes from a generator of its own, so nobody can repeat the run. Draw it from the `rng` that is handed over.",
)
class _RngIgnored(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        return super().shuffled(X, Y, np.random.default_rng())


@NeuralNetwork.misconception(
    "seed fixed inside",
    hint="The order is always the same one, whatever `rng` is handed over: the seed is fixed inside. Draw the order from `rng`.",
)
class _SeedFixed(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        return super().shuffled(X, Y, np.random.default_rng(0))


@NeuralNetwork.misconception(
    "global random state",
    hint="The order comes from NumPy's global generator. Draw it from the `rng` that is handed over, so that a run can be repeated.",
)
class _Global(right.NeuralNetwork):
    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        order = np.random.permutation(len(X))  # noqa: NPY002 - the mistake itself
        return X[order], Y[order]


@NeuralNetwork.misconception(
    "caller's arrays shuffled",
    hint="After training the caller's X and y are in another order: they were shuffled in place. Index with an order instead; that makes copies.",
)
class _InPlace(right.NeuralNetwork):
    def train(
        self,
        X: Any,
        y: Any,
        learning_rate: float,
        epochs: int,
        batch_size: int,
        rng: Any,
        X_test: Any = None,
        y_test: Any = None,
    ) -> History:
        order = rng.permutation(len(X))
        X[:], y[:] = X[order], y[order]
        return super().train(X, y, learning_rate, epochs, batch_size, rng, X_test, y_test)


@NeuralNetwork.misconception(
    "one epoch, however many are asked for",
    hint="The examples are gone through once only. Is the `return` inside the loop over the epochs?",
)
class _OneEpoch(right.NeuralNetwork):
    def train(
        self,
        X: Any,
        y: Any,
        learning_rate: float,
        epochs: int,
        batch_size: int,
        rng: Any,
        X_test: Any = None,
        y_test: Any = None,
    ) -> History:
        return super().train(X, y, learning_rate, 1, batch_size, rng, X_test, y_test)


@NeuralNetwork.misconception(
    "training starts anew",
    hint="A second call of `train` throws away what the first has learned. It goes on with the weights that are there.",
)
class _Anew(right.NeuralNetwork):
    start: Any = None

    def train(
        self,
        X: Any,
        y: Any,
        learning_rate: float,
        epochs: int,
        batch_size: int,
        rng: Any,
        X_test: Any = None,
        y_test: Any = None,
    ) -> History:
        if self.start is None:
            self.start = [(layer.weights, layer.bias) for layer in self.layers]
        for layer, (W, b) in zip(self.layers, self.start, strict=True):
            layer.weights, layer.bias = W, b
        return super().train(X, y, learning_rate, epochs, batch_size, rng, X_test, y_test)


# Targets


@NeuralNetwork.misconception(
    "one-hot as wide as the largest label",
    hint="The one-hot targets have as many columns as the labels at hand need. A class may be missing in y: the network has "
    "one output for each class, and the targets one column for each output.",
)
class _NarrowTargets(right.NeuralNetwork):
    def targets(self, y: Array) -> Array:
        return np.eye(y.max() + 1)[y]


@NeuralNetwork.misconception(
    "one-hot with two columns",
    hint="The targets always have two columns, as in the chapter's code. The network may have any number of outputs.",
)
class _TwoColumns(right.NeuralNetwork):
    def targets(self, y: Array) -> Array:
        targets = np.zeros((len(y), 2))
        targets[np.arange(len(y)), y] = 1
        return targets


@NeuralNetwork.misconception(
    "labels in place of one-hot targets",
    hint="The outputs are compared with the class labels themselves. Each row needs one-hot targets: 1 for the output of its class, 0 for the others.",
)
class _LabelsAsTargets(right.NeuralNetwork):
    def targets(self, y: Array) -> Array:
        return y.astype(np.float64)[:, None]


# What is written down


@NeuralNetwork.misconception(
    "history before the update",
    hint="The history tells how the network was before each epoch. Its values are those after the epoch: write down after the updates.",
)
class _Before(right.NeuralNetwork):
    def train(
        self,
        X: Any,
        y: Any,
        learning_rate: float,
        epochs: int,
        batch_size: int,
        rng: Any,
        X_test: Any = None,
        y_test: Any = None,
    ) -> History:
        Y, history = self.targets(y), History(mse=[], accuracy=[])
        for _ in range(epochs):
            self.record(history, X, Y, y, X_test, y_test)
            self.one_epoch(*self.shuffled(X, Y, rng), learning_rate, batch_size)
        return history


class _OtherMse(right.NeuralNetwork):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        raise NotImplementedError

    def record(self, history: History, X: Array, Y: Array, y: Array, X_test: Any, y_test: Any) -> None:
        super().record(history, X, Y, y, X_test, y_test)
        history["mse"][-1] = self.mse(X, Y, X_test, y_test)


@NeuralNetwork.misconception(
    "J in place of the MSE",
    hint='What stands under "mse" is J: divided by 2m, summed over the outputs. The MSE is the plain mean of (a - y)² over all entries.',
)
class _J(_OtherMse):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        return float(np.sum((self.feed_forward(X) - Y) ** 2) / (2 * len(X)))


@NeuralNetwork.misconception(
    "half the MSE",
    hint='What stands under "mse" is half of it, as the lab prints it. The MSE is the plain mean of (a - y)² over all entries, without a ½.',
)
class _Half(_OtherMse):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        return float(np.mean((self.feed_forward(X) - Y) ** 2) / 2)


@NeuralNetwork.misconception(
    "summed over the outputs",
    hint='What stands under "mse" is summed over the outputs. The MSE is the mean over all entries: rows times outputs.',
)
class _SummedOverOutputs(_OtherMse):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        return float(np.sum((self.feed_forward(X) - Y) ** 2) / len(X))


@NeuralNetwork.misconception(
    "root of the MSE",
    hint='What stands under "mse" is its square root. The MSE is the mean of the squares itself.',
)
class _Root(_OtherMse):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        return float(np.sqrt(np.mean((self.feed_forward(X) - Y) ** 2)))


@NeuralNetwork.misconception(
    "MSE of the test set",
    hint='With a test set, "mse" is taken there. It belongs to the training set; only "accuracy" moves over to the test set.',
)
class _TestMse(_OtherMse):
    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        X, Y = (X, Y) if X_test is None else (X_test, self.targets(np.asarray(y_test)))
        return float(np.mean((self.feed_forward(X) - Y) ** 2))


@NeuralNetwork.misconception(
    "MSE collected during the epoch",
    hint='"mse" is put together from the batches while the weights still move. It is taken once, after the epoch, over the whole training set.',
)
class _WhileItMoves(_OtherMse):
    collected: list[float]

    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        self.collected = []
        super().one_epoch(X, Y, learning_rate, batch_size)

    def backpropagation(self, X: Any, Y: Any, learning_rate: float) -> None:
        super().backpropagation(X, Y, learning_rate)
        self.collected = [*getattr(self, "collected", []), float(np.mean((self.feed_forward(X) - Y) ** 2))]

    def mse(self, X: Array, Y: Array, X_test: Any, y_test: Any) -> float:
        return float(np.mean(self.collected))


@NeuralNetwork.misconception(
    "accuracy always on the training set",
    hint="The accuracy is that on the training set, even where a test set is handed over.",
)
class _TrainingAccuracy(right.NeuralNetwork):
    def record(self, history: History, X: Array, Y: Array, y: Array, X_test: Any, y_test: Any) -> None:
        super().record(history, X, Y, y, None, None)


@NeuralNetwork.misconception(
    "test set taken for granted",
    hint="Without a test set there is trouble: X_test is None then. In that case the accuracy is taken on the training set.",
)
class _TestSetNeeded(right.NeuralNetwork):
    def record(self, history: History, X: Array, Y: Array, y: Array, X_test: Any, y_test: Any) -> None:
        history["mse"].append(float(np.mean((self.feed_forward(X) - Y) ** 2)))
        history["accuracy"].append(float(np.mean(self.feed_forward(X_test).argmax(axis=1) == y_test)))


class _OtherHistory(right.NeuralNetwork):
    def handed_back(self, history: History) -> Any:
        raise NotImplementedError

    def train(self, *args: Any, **options: Any) -> Any:
        return self.handed_back(super().train(*args, **options))


@NeuralNetwork.misconception(
    "history not handed back",
    hint='`train` hands back nothing. It ends with a return: a dictionary with the lists "mse" and "accuracy".',
)
class _Nothing(_OtherHistory):
    def handed_back(self, history: History) -> Any:
        return None


@NeuralNetwork.misconception(
    "only the last value",
    hint='There is one number under "mse" where a list is meant: each epoch overwrites the value of the one before. (The chapter\'s `train` '
    "overwrites its list in this way, too.)",
)
class _LastValue(_OtherHistory):
    def handed_back(self, history: History) -> Any:
        return {name: values[-1] for name, values in history.items()}


@NeuralNetwork.misconception(
    "every tenth epoch only",
    hint="Only every tenth epoch is in the history, as in the chapter's code. Here each epoch has its entry.",
)
class _EveryTenth(_OtherHistory):
    def handed_back(self, history: History) -> Any:
        return {name: values[::10] for name, values in history.items()}


@NeuralNetwork.misconception(
    "history goes on from call to call",
    hint="The second call hands back the values of the first as well. Each call of `train` begins a history of its own.",
)
class _OneHistory(_OtherHistory):
    def __init__(self) -> None:
        super().__init__()
        self.history: History = {"mse": [], "accuracy": []}

    def handed_back(self, history: History) -> Any:
        for name, values in history.items():
            self.history[name] += values
        return self.history
