"""The exercises of notebook 06, in the order in which the notebook asks for them."""
