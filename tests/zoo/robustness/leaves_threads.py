# reason: left-running; score: 20
# Leaves threads behind that go on counting.
# cell: set-up; work: right
import threading
import time


def go_on():
    for _ in range(600):
        time.sleep(0.1)


for _ in range(8):
    threading.Thread(target=go_on).start()
