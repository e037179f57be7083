# misconception: derivative in place of the function
def leaky_relu(x, p=0.01):
    return np.where(np.asarray(x) < 0, p, 1.0)
