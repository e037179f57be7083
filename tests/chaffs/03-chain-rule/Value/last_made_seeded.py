# misconception: none
class Value:
    tape = []

    def __init__(self, data):
        self.data, self.grad = data, 0.0

    @classmethod
    def record(cls, data, *uses):
        result = cls(data)
        cls.tape.append((result, uses))
        return result

    @staticmethod
    def data_of(other):
        return other.data if isinstance(other, Value) else other

    def uses(self, other, mine, others):
        return ((self, mine), (other, others)) if isinstance(other, Value) else ((self, mine),)

    def __add__(self, other):
        return Value.record(self.data + Value.data_of(other), *self.uses(other, 1, 1))

    def __mul__(self, other):
        number = Value.data_of(other)
        return Value.record(self.data * number, *self.uses(other, number, self.data))

    def __sub__(self, other):
        return Value.record(self.data - Value.data_of(other), *self.uses(other, 1, -1))

    def __rsub__(self, other):
        return Value.record(other - self.data, (self, -1))

    def __radd__(self, other):
        return Value.record(other + self.data, (self, 1))

    def __rmul__(self, other):
        return Value.record(other * self.data, (self, other))

    def __neg__(self):
        return Value.record(-self.data, (self, -1))

    def __pow__(self, n):
        return Value.record(self.data**n, (self, n * self.data ** (n - 1)))

    def exp(self):
        return Value.record(np.exp(self.data), (self, np.exp(self.data)))

    def sigmoid(self):
        s = 1 / (1 + np.exp(-self.data))
        return Value.record(s, (self, s * (1 - s)))

    def backward(self):
        last = Value.tape[-1][0]
        flow = {last: 1.0}
        last.grad += 1.0
        for result, uses in reversed(Value.tape):
            if result in flow:
                for operand, slope in uses:
                    share = flow[result] * slope
                    operand.grad += share
                    flow[operand] = flow.get(operand, 0.0) + share
