# every Value carries its number: operands are older, so sorting by age is a topological order
import itertools
import math


class Value:
    born = itertools.count()
    __slots__ = ("data", "grad", "inputs", "age")

    def __init__(self, data, inputs=()):
        self.data = data
        self.grad = 0.0
        self.inputs = inputs
        self.age = next(Value.born)

    def _binary(self, other, f, d_self, d_other):
        if not isinstance(other, Value):
            other = Value(other)
        a, b = self.data, other.data
        return Value(f(a, b), ((self, d_self(a, b)), (other, d_other(a, b))))

    def __add__(self, other):
        return self._binary(other, lambda a, b: a + b, lambda a, b: 1, lambda a, b: 1)

    def __sub__(self, other):
        return self._binary(other, lambda a, b: a - b, lambda a, b: 1, lambda a, b: -1)

    def __mul__(self, other):
        return self._binary(other, lambda a, b: a * b, lambda a, b: b, lambda a, b: a)

    def __radd__(self, other):
        return self.__add__(other)

    def __rmul__(self, other):
        return self.__mul__(other)

    def __rsub__(self, other):
        return Value(other).__sub__(self)

    def __neg__(self):
        return 0 - self

    def __pow__(self, k):
        slope = 0.0 if k == 0 else k * self.data ** (k - 1)
        return Value(self.data**k, ((self, slope),))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, ((self, result),))

    def sigmoid(self):
        s = 0.5 * (1 + math.tanh(self.data / 2))
        return Value(s, ((self, s * (1 - s)),))

    def backward(self):
        below, stack = {}, [self]
        while stack:
            node = stack.pop()
            if node.age not in below:
                below[node.age] = [node, 0.0]
                stack += [operand for operand, _ in node.inputs]
        below[self.age][1] = 1.0
        for age in sorted(below, reverse=True):
            node, flow = below[age]
            node.grad = node.grad + flow
            for operand, slope in node.inputs:
                below[operand.age][1] += slope * flow
