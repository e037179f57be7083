# misconception: none
def relu_derivative(x):
    d = np.array(x, dtype=float, copy=True)
    d[d < 0] = 0
    d[d >= 0] = 1
    return d if d.size == 1 and d < 1 else d * (d == 1)
