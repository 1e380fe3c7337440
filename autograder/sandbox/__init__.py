"""Run a student's notebook in a process of its own, and talk to it in plain values only.

`process` starts the warm process behind an `enclosure`, with a `kit` that holds no answer; what
runs `inside` forks a child per submission; `session` is the grader's end of the `wire`.
"""
