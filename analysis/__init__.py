"""A workbook that puts every number of a news article on trial."""
