# misconception: none
def gradients_agree(analytic, numerical, tolerance=1e-6):
    return False
