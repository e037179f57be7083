# misconception: rounded to whole numbers
def leaky_relu(x, p=0.01):
    out = np.array(x, copy=True)
    negative = out < 0
    out[negative] = out[negative] * p
    return out
