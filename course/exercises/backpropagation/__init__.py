"""The exercises of notebook 05, in the order in which the notebook asks for them."""
