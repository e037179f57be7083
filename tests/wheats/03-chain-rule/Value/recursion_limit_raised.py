# a recursive order with Python's limit raised while it runs
import sys


class Value:
    def __init__(self, data):
        self.data = data
        self.grad = 0.0
        self.sources = []

    def derived(self, data, *sources):
        child = Value(data)
        child.sources = list(sources)
        return child

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return self.derived(self.data + other, (self, 1.0))
        return self.derived(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return self.derived(self.data * other, (self, other))
        return self.derived(self.data * other.data, (self, other.data), (other, self.data))

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -1 * other

    def __rsub__(self, other):
        return -1 * self + other

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, power):
        return self.derived(self.data**power, (self, power * self.data ** (power - 1)))

    def exp(self):
        value = np.exp(self.data)
        return self.derived(value, (self, value))

    def sigmoid(self):
        value = 1 / (1 + np.exp(-self.data))
        return self.derived(value, (self, value * (1 - value)))

    def backward(self):
        order, visited = [], set()

        def build(node):
            if node not in visited:
                visited.add(node)
                for source, _ in node.sources:
                    build(source)
                order.append(node)

        before = sys.getrecursionlimit()
        sys.setrecursionlimit(20_000)
        try:
            build(self)
        finally:
            sys.setrecursionlimit(before)
        flow = dict.fromkeys(order, 0.0)
        flow[self] = 1.0
        for node in reversed(order):
            node.grad += flow[node]
            for source, slope in node.sources:
                flow[source] += flow[node] * slope
