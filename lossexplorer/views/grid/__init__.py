"""The table of the numbers behind a picture, in the Data panel."""
