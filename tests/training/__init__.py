"""What the training needs without its network."""
