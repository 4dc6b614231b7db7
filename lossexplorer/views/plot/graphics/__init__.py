"""One graphic for each kind of item a figure can hold."""
