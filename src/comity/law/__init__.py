"""What the law says: the model of instruments, parties and states, and its reader."""
