"""The exercises of notebook 08, in the order in which the notebook asks for them."""
