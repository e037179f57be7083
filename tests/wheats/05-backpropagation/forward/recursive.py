# recursion: the first layer, then all the others
def forward(X, parameters):
    if len(parameters) == 0:
        return [X]
    W, b = parameters[0]
    return [X] + forward(sigmoid(np.matmul(X, W) + b), parameters[1:])
