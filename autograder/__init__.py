"""What staff run: build assignments, grade a class, report. Students never need it."""
