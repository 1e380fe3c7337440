# reason: disk-full; score: 20
# Writes 200 MB of files.
# cell: set-up; work: right
for number in range(20):
    with open(f"file-{number}", "wb") as file:
        file.write(b"x" * (10 << 20))
