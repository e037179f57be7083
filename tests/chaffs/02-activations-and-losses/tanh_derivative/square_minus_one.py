# misconception: sign turned round
def tanh_derivative(x):
    t = np.asarray(tanh(x))
    return (t - 1) * (t + 1)
