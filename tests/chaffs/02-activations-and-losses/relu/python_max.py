# misconception: none
def relu(x):
    return max(0, x)
