"""Signing, verifying and sealing PDF: PAdES (ETSI EN 319 142-1), off line save for time stamps."""
