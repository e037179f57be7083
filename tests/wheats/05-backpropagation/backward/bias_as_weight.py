# the bias as the weight of a constant input, split off at the end
def backward(activations, Y, parameters):
    result = []
    A = activations[-1]
    delta = (A - Y) * A * (1 - A) / A.shape[0]
    for l in range(len(parameters))[::-1]:
        with_one = np.hstack([activations[l], np.ones((len(Y), 1))])
        both = with_one.T @ delta
        result = [(both[:-1], both[-1])] + result
        slopes = activations[l] * (1 - activations[l])
        delta = slopes * np.dot(delta, np.transpose(parameters[l][0]))
    return result
