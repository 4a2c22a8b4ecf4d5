"""One module a question. Every question takes a day and returns an answer with its reasons."""
