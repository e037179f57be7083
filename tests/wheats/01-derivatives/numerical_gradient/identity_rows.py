# all steps as rows of a scaled unit matrix
def numerical_gradient(loss, parameters, step=1e-5):
    parameters = np.array(parameters, dtype=float)
    rows = step * np.eye(parameters.size)
    moves = [row.reshape(parameters.shape) for row in rows]
    ahead = np.array([loss(parameters + move) for move in moves])
    behind = np.array([loss(parameters - move) for move in moves])
    return ((ahead - behind) / (2 * step)).reshape(parameters.shape)
