# reason: process-ended; score: 20
# Closes whatever its parents left open.
# cell: set-up; work: right
import os

os.closerange(0, 256)
