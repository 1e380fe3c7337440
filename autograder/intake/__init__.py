"""What students handed in → `Submission`s, and where each question is answered in them.

Nothing that a file contains can stop the next one, and nothing in it is ever run here.
"""

from autograder.intake.collecting import collect
from autograder.intake.located import Located, Step, locate
from autograder.intake.reading import read_notebook

__all__ = ["Located", "Step", "collect", "locate", "read_notebook"]
