# calls neuron_forward; a list and a number handed back
def neuron_gradient(x, w, b, t):
    out = float(neuron_forward(x, w, b))
    delta = (out - t) * (out - out**2)
    return [[delta * float(entry) for entry in x], delta]
