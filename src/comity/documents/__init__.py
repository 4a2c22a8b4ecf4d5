"""Plans and requests as pages and files: templates beside the code, the same bytes each time."""
