"""What the actions of the window do, one class for each menu."""
