"""Rows from wherever they lie: arrays, NPY and Zarr files, folders of parts."""
