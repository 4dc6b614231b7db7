"""The outside world as arrays: pasted text, files, and what is odd about them."""
