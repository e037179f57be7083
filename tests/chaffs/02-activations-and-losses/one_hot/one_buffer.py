# misconception: none
_buffer = np.zeros((100, 100))


def one_hot(labels, n_classes):
    rows = _buffer[: len(labels), :n_classes]
    rows[np.arange(len(labels)), labels] = 1
    return rows.copy()
