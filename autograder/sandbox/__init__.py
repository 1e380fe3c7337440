"""Run a student's notebook in a process of its own, and talk to it in plain values only.

`warm` imports torch once and forks a `child` per submission; `session` is the grader's end
of the wire. Which walls stand around the child is this room's business alone.
"""
