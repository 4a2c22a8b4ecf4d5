"""What every room needs and no treaty knows: errors, plain files, folders. Imports nothing of ours."""
