# reason: too-many-processes; score: 20
# Starts 300 threads that sleep.
# cell: set-up; work: right
import threading
import time

for _ in range(300):
    threading.Thread(target=time.sleep, args=(20,)).start()
