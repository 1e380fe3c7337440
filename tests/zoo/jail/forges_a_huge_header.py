# reason: forged; score: 20
# Announces a reply of 8 GB.
# cell: set-up; work: right
import os
import struct

os.write(3, struct.pack("<II", 2**32 - 1, 2**32 - 1))
