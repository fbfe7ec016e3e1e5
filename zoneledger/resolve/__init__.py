"""Which statements speak of the same thing; consolidated records; stable identifiers."""
