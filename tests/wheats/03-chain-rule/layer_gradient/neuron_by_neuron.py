# the neuron's gradient for each column, stacked
def layer_gradient(x, W, b, t):
    each = [neuron_gradient(x, W[:, k], b[k], t[k]) for k in range(len(b))]
    return np.column_stack([dw for dw, _ in each]), [db for _, db in each]
