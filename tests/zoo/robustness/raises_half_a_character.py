# reason: none; score: 19
# Raises an error whose words cannot be written down.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    raise ValueError("\ud800<script>alert(1)</script>\x1b[2J")
