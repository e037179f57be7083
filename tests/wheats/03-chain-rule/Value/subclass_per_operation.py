# one subclass per operation with its own local slopes
class Value:
    operands = ()

    def __init__(self, data):
        self.data = np.float64(data)
        self.grad = np.float64(0)

    def __add__(self, other):
        return Sum(self, other)

    def __radd__(self, other):
        return Sum(other, self)

    def __mul__(self, other):
        return Product(self, other)

    def __rmul__(self, other):
        return Product(other, self)

    def __neg__(self):
        return Product(-1, self)

    def __sub__(self, other):
        return Sum(self, Product(-1, other))

    def __rsub__(self, other):
        return Sum(other, -self)

    def __pow__(self, exponent):
        return Power(self, exponent)

    def exp(self):
        return Exponential(self)

    def sigmoid(self):
        return (1 + (-self).exp()) ** -1

    def backward(self):
        order, seen, todo = [], set(), [self]
        while todo:
            node = todo.pop()
            if node is None:
                order.append(todo.pop())
            elif node not in seen:
                seen.add(node)
                todo += [node, None, *node.operands]
        arrived = {node: 0.0 for node in order}
        arrived[self] = 1.0
        for node in order[::-1]:
            node.grad = node.grad + arrived[node]
            for operand, slope in zip(node.operands, node.slopes()):
                arrived[operand] += slope * arrived[node]

    def slopes(self):
        return ()


class Operation(Value):
    def __init__(self, *operands):
        self.operands = tuple(o if isinstance(o, Value) else Value(o) for o in operands)
        super().__init__(self.compute(*[o.data for o in self.operands]))


class Sum(Operation):
    def compute(self, a, b):
        return a + b

    def slopes(self):
        return 1, 1


class Product(Operation):
    def compute(self, a, b):
        return a * b

    def slopes(self):
        return self.operands[1].data, self.operands[0].data


class Power(Operation):
    def __init__(self, base, exponent):
        self.exponent = exponent
        super().__init__(base)

    def compute(self, a):
        return a**self.exponent

    def slopes(self):
        return (self.exponent * self.operands[0].data ** (self.exponent - 1),)


class Exponential(Operation):
    def compute(self, a):
        return np.exp(a)

    def slopes(self):
        return (self.data,)
