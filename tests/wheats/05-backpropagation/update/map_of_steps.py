# a helper for one layer, map, a tuple at the end
def update(parameters, gradients, learning_rate):
    def step(layer, gradient):
        return tuple(np.add(old, -learning_rate * np.asarray(slope)) for old, slope in zip(layer, gradient))

    return tuple(map(step, parameters, gradients))
