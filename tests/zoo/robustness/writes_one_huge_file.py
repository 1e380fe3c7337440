# reason: disk-full; score: 20
# Writes 200 MB into one file.
# cell: set-up; work: right
with open("file", "wb") as file:
    for _ in range(200):
        file.write(b"x" * (1 << 20))
