"""One module a question that a case of law/cases asks: `check(law, ask, expect)`."""
