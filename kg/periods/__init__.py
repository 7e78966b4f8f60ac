"""When: fiscal calendars, periods named in a text, and bases of comparison."""
