# misconception: no leak
def leaky_relu(x, p=0.01):
    return relu(x)
