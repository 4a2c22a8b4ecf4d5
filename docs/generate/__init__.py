"""The generated reference: one module a kind of page, each with `pages(law)`."""
