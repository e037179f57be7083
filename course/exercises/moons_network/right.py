"""`Layer` and `NeuralNetwork` as they should be, in pieces that a misconception can replace one by one (chapter 7.9).

Notebook 08 borrows them where a student's own are not right yet.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from course.exercises.networks import ACTIVATIONS, SLOPES, Gradients, Network, floats

Array = np.ndarray
History = dict[str, list[float]]


def slope(A: Array, layer: Any) -> Array:
    return layer.activation_derivative(A)


class Layer:
    """A fully connected layer: A = f(X W + b).

    n_inputs, n_units  numbers of inputs and of units
    activation         None, "relu", "tanh" or "sigmoid"; an unknown name is a ValueError
    weights, bias      shapes (n_inputs, n_units) and (n_units,), copied; without them weights N(0, 1/n_inputs) and biases 0
    rng                where starting weights are drawn from; without it, a fresh generator
    """

    def __init__(
        self,
        n_inputs: int,
        n_units: int,
        activation: str | None = None,
        weights: Any = None,
        bias: Any = None,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.check_name(activation)
        self.activation = activation
        self.weights = self.start(n_inputs, n_units, rng) if weights is None else self.kept(weights)
        self.bias = np.zeros(n_units) if bias is None else self.kept(bias)
        # Not needed here; a network written as the chapter writes it reads it.
        self.last_activation: Array | None = None

    def check_name(self, name: str | None) -> None:
        if name not in ACTIVATIONS:
            raise ValueError(
                f"unknown activation {name!r}; known are {', '.join(repr(known) for known in ACTIVATIONS)}"
            )

    def start(self, n_inputs: int, n_units: int, rng: np.random.Generator | None) -> Array:
        rng = np.random.default_rng() if rng is None else rng
        return rng.normal(0.0, np.sqrt(1 / n_inputs), size=(n_inputs, n_units))

    def kept(self, given: Any) -> Array:
        return np.array(given, dtype=np.float64)

    def weighted_sum(self, X: Array) -> Array:
        return X @ self.weights + self.bias

    def activate(self, X: Any) -> Array:
        """f(X W + b), shape (m, n_units), of inputs of shape (m, n_inputs)."""
        self.last_activation = ACTIVATIONS[self.activation](
            self.weighted_sum(np.asarray(X, dtype=np.float64))
        )
        return self.last_activation

    def activation_derivative(self, A: Any) -> Array:
        """f'(z) from outputs A = f(z), entry by entry."""
        return SLOPES[self.activation](np.asarray(A, dtype=np.float64))


class NeuralNetwork:
    """Layers in a row, trained by gradient descent on J = 1/(2m) sum (a - y)²."""

    algorithm = Network(output_slope=slope, hidden_slope=slope)

    def __init__(self) -> None:
        self.layers: list[Any] = []

    def add_layer(self, layer: Any) -> None:
        """Put `layer` behind those that are there."""
        self.layers.append(layer)

    def feed_forward(self, X: Any) -> Array:
        """Outputs of the last layer, shape (m, n_out)."""
        return self.outputs(X)[-1]

    def outputs(self, X: Any) -> list[Array]:
        """[X, A1, ..., AL]."""
        outputs = [np.asarray(X, dtype=np.float64)]
        for layer in self.layers:
            outputs.append(layer.activate(outputs[-1]))
        return outputs

    def gradients(self, X: Any, Y: Any) -> Gradients:
        """[(dW, db), ...] of J, the first layer first; nothing is changed."""
        X, Y = (np.atleast_2d(rows) for rows in floats(X, Y))
        parameters = [(layer.weights, layer.bias) for layer in self.layers]
        return self.algorithm.backward(self.outputs(X), Y, parameters, self.layers)

    def backpropagation(self, X: Any, Y: Any, learning_rate: float) -> None:
        """One update of all weights and biases."""
        for layer, (dW, db) in zip(self.layers, self.gradients(X, Y), strict=True):
            self.move(layer, learning_rate * dW, learning_rate * db)

    def move(self, layer: Any, dW: Array, db: Array) -> None:
        layer.weights = layer.weights - dW
        layer.bias = layer.bias - db

    def train(
        self,
        X: Any,
        y: Any,
        learning_rate: float,
        epochs: int,
        batch_size: int,
        rng: np.random.Generator,
        X_test: Any = None,
        y_test: Any = None,
    ) -> History:
        """Mini-batch descent, examples shuffled in each epoch; {"mse": [...], "accuracy": [...]} after each epoch."""
        X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
        Y = self.targets(y)
        history: History = {"mse": [], "accuracy": []}
        for _ in range(epochs):
            self.one_epoch(*self.shuffled(X, Y, rng), learning_rate, batch_size)
            self.record(history, X, Y, y, X_test, y_test)
        return history

    def targets(self, y: Array) -> Array:
        """One-hot rows, a column for each output unit."""
        return np.eye(len(self.layers[-1].bias))[y.ravel()]

    def shuffled(self, X: Array, Y: Array, rng: np.random.Generator) -> tuple[Array, Array]:
        order = rng.permutation(len(X))
        return X[order], Y[order]

    def one_epoch(self, X: Array, Y: Array, learning_rate: float, batch_size: int) -> None:
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            self.backpropagation(X[batch], Y[batch], learning_rate)

    def record(self, history: History, X: Array, Y: Array, y: Array, X_test: Any, y_test: Any) -> None:
        history["mse"].append(float(np.mean((self.feed_forward(X) - Y) ** 2)))
        judged = (X, y) if X_test is None else (X_test, y_test)
        history["accuracy"].append(self.accuracy(*judged))

    def predict(self, X: Any) -> Array:
        """Class labels, shape (m,): the output unit that says most."""
        return np.argmax(self.feed_forward(X), axis=-1)

    def accuracy(self, X: Any, y: Any) -> float:
        """Share of the rows whose label is predicted."""
        return float(np.mean(self.predict(X) == np.ravel(y)))
