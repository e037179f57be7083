"""The exercises of notebook 07, in the order in which the notebook asks for them."""
