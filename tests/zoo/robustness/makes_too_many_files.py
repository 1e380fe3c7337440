# reason: disk-full; score: 20
# Makes 30,000 empty files.
# cell: set-up; work: right
import os

for number in range(30_000):
    os.close(os.open(f"f{number}", os.O_CREAT))
