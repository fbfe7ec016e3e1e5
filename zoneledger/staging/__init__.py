"""Find, decode, clean and identify raw documents."""
