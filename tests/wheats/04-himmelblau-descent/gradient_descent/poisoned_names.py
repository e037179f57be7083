# other parameter names, in-place update on a copy, copies stored, a subclass of ValueError
class Diverged(ValueError):
    pass


def gradient_descent(slope_of, begin, rate, count):
    position = np.array(begin) * 1.0
    rows = [position.copy()]
    for index in range(count):
        position -= rate * slope_of(position)
        rows.append(position.copy())
        if not np.isfinite(position).all():
            raise Diverged(f"Step {index + 1}.")
    return np.array(rows)
