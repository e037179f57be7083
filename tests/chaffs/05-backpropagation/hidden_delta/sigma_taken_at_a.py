# misconception: sigma' taken at A
def hidden_delta(delta_next, W_next, A):
    error = delta_next @ W_next.T
    return error * sigmoid(A) * (1 - sigmoid(A))
