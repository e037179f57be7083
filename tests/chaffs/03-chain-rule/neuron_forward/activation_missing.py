# misconception: activation missing
def neuron_forward(x, w, b):
    return sum(i * j for i, j in zip(x, w)) + b
