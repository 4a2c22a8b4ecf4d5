"""From facts and answers to a plan: what is known, who is bound, what to ask, what not to ask."""
