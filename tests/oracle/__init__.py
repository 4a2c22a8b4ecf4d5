"""The rules of binding and basis written a second time, for clingo, by another hand."""
