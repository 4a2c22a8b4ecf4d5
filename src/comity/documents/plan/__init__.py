"""The sections of a plan as blocks: one module a group of questions that a reader asks together."""
