# reason: none; score: 19
# Gives back a list that contains itself.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    answer = []
    answer += [answer, answer]
    return answer
