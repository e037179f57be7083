# misconception: none
class Value:
    def __init__(self, number, parents=()):
        self.data, self.grad, self.parents = float(number), 0.0, tuple(parents)

    @staticmethod
    def of(thing):
        return thing if isinstance(thing, Value) else Value(thing)

    def __add__(self, other):
        other = Value.of(other)
        return Value(self.data + other.data, [(self, 1), (other, 1)])

    def __sub__(self, other):
        other = Value.of(other)
        return Value(self.data - other.data, [(self, 1), (other, -1)])

    def __mul__(self, other):
        other = Value.of(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __rsub__(self, other):
        return Value.of(other) - self

    def __neg__(self):
        return Value(-self.data, [(self, -1)])

    def __pow__(self, p):
        return Value(self.data**p, [(self, p * self.data ** (p - 1))])

    def exp(self):
        e = np.exp(self.data)
        return Value(e, [(self, e)])

    def sigmoid(self):
        s = sigmoid(self.data)
        return Value(s, [(self, s * (1 - s))])

    __radd__ = __add__
    __rmul__ = __mul__

    def backward(self):
        users, found = {id(self): 0}, [self]
        for node in found:
            for parent, _ in node.parents:
                if id(parent) not in users:
                    users[id(parent)] = 0
                    found.append(parent)
                users[id(parent)] += 1
        amount = {id(node): 0.0 for node in found}
        amount[id(self)] = self.grad or 1.0
        ready = [self]
        while ready:
            node = ready.pop()
            node.grad += amount[id(node)]
            for parent, slope in node.parents:
                amount[id(parent)] += slope * amount[id(node)]
                users[id(parent)] -= 1
                if users[id(parent)] == 0:
                    ready.append(parent)
