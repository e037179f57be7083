# misconception: sigma' incomplete
def neuron_gradient(x, w, b, t):
    o = sigmoid(np.dot(x, w) + b)
    dz = (o - t) * o
    return np.array([dz * xi for xi in x]), dz
