"""The tour: five places of the window, one after another."""
