"""Names: companies, products, initiatives, people; those the schema lists and those nobody listed."""
