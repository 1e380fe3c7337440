# reason: left-running; score: 20
# Leaves a program behind that hangs up on nobody.
# cell: set-up; work: right
import subprocess
import sys

wait = "import time; time.sleep(59.0)"
subprocess.Popen([sys.executable, "-c", wait, "zoo-was-here"], start_new_session=True)
