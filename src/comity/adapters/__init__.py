"""The outside, fitted to what the house needs."""
