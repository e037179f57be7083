# misconception: relu in place of sigmoid
def neuron_forward(x, w, b):
    return max(0.0, float(np.dot(x, w) + b))
