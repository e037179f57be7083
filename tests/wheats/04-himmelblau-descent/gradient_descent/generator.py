# a generator of points, collected in a list of arrays
def gradient_descent(gradient, start, learning_rate, steps):
    def points():
        x = np.array(start, dtype=float)
        yield x
        for step in range(1, steps + 1):
            x = x - learning_rate * gradient(x)
            if abs(x[0]) == float("inf") or abs(x[1]) == float("inf") or x[0] != x[0] or x[1] != x[1]:
                raise ValueError(f"no finite x in step {step}")
            yield x

    return list(points())
