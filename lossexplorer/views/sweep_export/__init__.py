"""The dialog that writes a sweep."""
