"""The schema a descriptor declares for a table, and whether the table keeps to it, column by column."""
