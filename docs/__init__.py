"""The generator of the reference pages; the other pages are written by hand."""
