# misconception: columns marked for every row
def one_hot(labels, n_classes):
    rows = [[0.0] * n_classes] * len(labels)
    for row, label in zip(rows, labels):
        row[label] = 1.0
    return np.array(rows)
