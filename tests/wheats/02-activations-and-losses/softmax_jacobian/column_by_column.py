# raises one logit after the other, by the two cases
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    columns = []
    for j in range(p.size):
        column = -p * p[j]
        column[j] += p[j]
        columns.append(column)
    return np.column_stack(columns)
