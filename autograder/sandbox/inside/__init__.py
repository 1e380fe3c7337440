"""What runs on the student's side of the wall; nothing of the grader's is imported here.

`warm` imports torch once and forks a `child` per submission, which puts on its `walls` before
the first line of a student's runs. `stand_ins` take the place of what the kit keeps back.
"""
