# reason: too-slow; score: 20
# Loops for ever inside of C, with every signal ignored or blocked.
# cell: set-up; work: right
import re
import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
re.match(r"(a|a)*b", "a" * 60)
