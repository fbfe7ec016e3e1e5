"""Score an output against gold annotations."""
