"""The workspaces of ideas: each has a package of its own here, and a view in the session.

The package says what is checked, which numbers stand in the table and what is explained.
"""

IDEAS = ("information", "likelihood", "descent", "margins", "images")
