"""corpus -> weights: how the shipped coder is made from our own annotated text."""
