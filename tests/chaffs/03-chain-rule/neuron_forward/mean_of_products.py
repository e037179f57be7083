# misconception: mean in place of sum
def neuron_forward(x, w, b):
    return sigmoid((x @ w) / len(x) + b)
