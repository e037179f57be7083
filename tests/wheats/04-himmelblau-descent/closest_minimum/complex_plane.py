# points of the complex plane, rounded minima
def closest_minimum(x):
    corners = np.array([3 + 2j, -2.805 + 3.131j, -3.779 - 3.283j, 3.584 - 1.848j])
    return np.abs(corners - complex(x[0], x[1])).argmin()
