# twice the transposed Jacobian of the brackets times the brackets
def himmelblau_gradient(x):
    u, v = x
    jacobian = np.array([[2 * u, 1], [1, 2 * v]])
    return 2 * jacobian.T @ np.array([u**2 + v - 11, u + v**2 - 7])
