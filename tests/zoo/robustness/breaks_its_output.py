# reason: strange-answer; score: 0
# Takes away what its cells print to, so that none of them runs on.
# cell: set-up; work: right
import sys

sys.stdout.close()
sys.stdout = sys.stderr = sys.__stdout__ = None
