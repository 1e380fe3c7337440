# reason: looked-inside; score: 7
# Family 5: a profiler waits in every thread for a return value.
# cell: set-up; work: wrong
import sys
import threading

seen = []
threading.setprofile(lambda *event: seen.append(event))
sys.setprofile(lambda *event: seen.append(event))
