# plain Python numbers and a list of lists; the gradient is called with a fresh array
import math


def gradient_descent(gradient, start, learning_rate, steps):
    x, y = (float(part) for part in start)
    path = [[x, y]]
    for number in range(1, steps + 1):
        gx, gy = gradient(np.array([x, y]))
        x, y = x - learning_rate * gx, y - learning_rate * gy
        if not (math.isfinite(x) and math.isfinite(y)):
            raise ValueError("x became %s at step %d of %d" % ((x, y), number, steps))
        path.append([x, y])
    return path
