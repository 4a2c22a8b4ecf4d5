"""What the law says: the model of instruments, parties and states, and the reader of the law pack."""
