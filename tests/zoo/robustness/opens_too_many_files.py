# reason: too-many-files; score: 20
# Opens 1,000 files and closes none.
# cell: set-up; work: right
opened = [open("/dev/null") for _ in range(1_000)]
