"""A small reverse-mode engine whose places can be broken one by one: it serves the misconceptions of `Value`.

Every operation records its operands with the local derivatives ("slopes"). A misconception overrides one method.
"""

from __future__ import annotations

import math
from typing import Any


class Engine:
    """A number that remembers what it was computed from."""

    def __init__(self, data: float, links: tuple[tuple[Any, float], ...] = ()) -> None:
        self.data = data
        self.grad = 0.0
        self.links = links

    def made(self, data: float, *links: tuple[Any, float]) -> Any:
        return type(self)(data, links)

    def lifted(self, other: Any) -> Any:
        return other if isinstance(other, Engine) else type(self)(other)

    def __add__(self, other: Any) -> Any:
        other = self.lifted(other)
        return self.made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __sub__(self, other: Any) -> Any:
        other = self.lifted(other)
        return self.made(self.data - other.data, (self, 1.0), (other, self.slope_of_subtracted()))

    def __mul__(self, other: Any) -> Any:
        other = self.lifted(other)
        return self.made(self.data * other.data, *self.product_links(other))

    def __radd__(self, other: Any) -> Any:
        return self + other

    def __rsub__(self, other: Any) -> Any:
        return self.lifted(other) - self

    def __rmul__(self, other: Any) -> Any:
        return self * other

    def __neg__(self) -> Any:
        return self.made(-self.data, (self, self.slope_of_negation()))

    def __pow__(self, exponent: float) -> Any:
        return self.made(self.data**exponent, (self, self.power_slope(exponent)))

    def exp(self) -> Any:
        return self.made(math.exp(self.data), (self, self.exp_slope()))

    def sigmoid(self) -> Any:
        return self.made(_sigmoid(self.data), (self, self.sigmoid_slope()))

    def slope_of_subtracted(self) -> float:
        return -1.0

    def slope_of_negation(self) -> float:
        return -1.0

    def product_links(self, other: Any) -> tuple[tuple[Any, float], ...]:
        return (self, other.data), (other, self.data)

    def power_slope(self, exponent: float) -> float:
        return exponent * self.data ** (exponent - 1)

    def exp_slope(self) -> float:
        return math.exp(self.data)

    def sigmoid_slope(self) -> float:
        output = _sigmoid(self.data)
        return output * (1 - output)

    def order(self) -> list[Any]:
        """The result first; every node before what it was computed from."""
        finished, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                finished.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((below, False) for below, _ in reversed(node.links))
        return finished[::-1]

    def first(self) -> float:
        return 1.0

    def backward(self) -> None:
        order = self.order()
        passing = {id(node): 0.0 for node in order}
        passing[id(self)] = self.first()
        for node in order:
            self.receive(node, passing[id(node)])
            for below, slope in node.links:
                passing[id(below)] = self.merged(passing[id(below)], slope * passing[id(node)])

    def receive(self, node: Any, amount: float) -> None:
        node.grad += amount

    def merged(self, before: float, more: float) -> float:
        return before + more


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
