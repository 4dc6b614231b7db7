"""Softmax losses on the angle between an embedding and the prototypes of the classes."""
