# misconception: one side only
def central_difference(f, x, h=1e-5):
    return forward_difference(f, x, h)
