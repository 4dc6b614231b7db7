"""What can be said of losses beyond their value: how exactly they are computed."""
