# recursion from the last layer to the first
def backward(activations, Y, parameters):
    def layer(l, error):
        A, before = activations[l + 1], activations[l]
        delta = error * A * (1 - A)
        here = [(before.T @ delta, np.ones(len(delta)) @ delta)]
        return here if l == 0 else layer(l - 1, delta @ parameters[l][0].T) + here

    return layer(len(parameters) - 1, (activations[-1] - Y) / len(Y))
