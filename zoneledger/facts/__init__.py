"""Rules that turn the mentions of a sentence or section into facts about zones, projects, events and indicators."""
