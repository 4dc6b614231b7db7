"""Help in the program: pages, the search through them, the window, and what's this."""
