# by index, a tuple handed back, tanh for the sigmoid
def forward(X, parameters):
    L = len(parameters)
    A = {0: np.array(X, dtype=float)}
    for l in range(1, L + 1):
        Z = A[l - 1] @ parameters[l - 1][0] + parameters[l - 1][1]
        A[l] = 0.5 * np.tanh(0.5 * Z) + 0.5
    return tuple(A[l] for l in range(L + 1))
