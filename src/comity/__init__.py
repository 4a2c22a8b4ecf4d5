"""Comity: states that signed treaties against human trafficking act on them together."""

__version__ = "0.1.0"
