"""The report of a run and the views of records and their evidence."""
