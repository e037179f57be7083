# misconception: rounded to whole numbers
def leaky_relu(x, p=0.01):
    y = np.copy(x)
    y[x < 0] = p * y[x < 0]
    return y
