# reason: none; score: 3
# Hands on the kit's own answers, from the front and from their rooms: shortcuts, all four.
# cell: q1; work: wrong
from cfkit import sigmoid_range

# cell: q3
from cfkit.models.dot_product import DotProduct

# cell: q4
from cfkit.models import DotProductBias

# cell: q6
from cfkit.learner import fit_one_cycle as fit
