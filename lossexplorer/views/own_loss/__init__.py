"""The dialog in which a person makes a loss of their own."""
