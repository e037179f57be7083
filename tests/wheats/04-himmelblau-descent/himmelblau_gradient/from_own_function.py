# central differences of the earlier exercise
def himmelblau_gradient(x):
    u, v = float(x[0]), float(x[1])
    h = 1e-5
    return [
        (himmelblau([u + h, v]) - himmelblau([u - h, v])) / (2 * h),
        (himmelblau([u, v + h]) - himmelblau([u, v - h])) / (2 * h),
    ]
