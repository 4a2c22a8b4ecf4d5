"""What every room needs and no treaty knows: errors and plain files. Imports nothing of ours."""
