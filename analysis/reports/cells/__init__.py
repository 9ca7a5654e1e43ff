"""What the cells of a notebook show, made safe and put in order: prose, charts, tables, formulas, headings."""
