# entry by entry, b as a list
def update(parameters, gradients, learning_rate):
    result = []
    for layer in range(len(parameters)):
        W, b = parameters[layer]
        dW, db = gradients[layer]
        new_W = np.zeros(W.shape)
        for j in range(W.shape[0]):
            for k in range(W.shape[1]):
                new_W[j, k] = W[j, k] - learning_rate * dW[j, k]
        new_b = [b[k] - learning_rate * db[k] for k in range(len(b))]
        result.append((new_W, new_b))
    return result
