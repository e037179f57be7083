# a nested stable sigmoid of its own
def sigmoid_derivative(z):
    def act(v):
        return 0.5 + 0.5 * np.tanh(v / 2)

    out = act(np.asarray(z, dtype=float))
    return out * (1.0 - out)
