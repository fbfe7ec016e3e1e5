"""Find spans and their normalized values: one module for each kind."""
