# misconception: bias added once per input
def neuron_forward(x, w, b):
    z = 0
    for j in range(len(x)):
        z += x[j] * w[j] + b
    return sigmoid(z)
