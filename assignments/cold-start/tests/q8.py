"""The checks of question 8. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q8"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.284818,
    {
        "19e98214edfc6d0e": "JDR+tZJh2D2by2jbxcylfj9SD+w1uMfIM6I9Hjd34gAC4EpjgAh7Qyau3QZjBs0vHDTrM5jmOaz9UwXNXLfHvH/Z7P8VFcp20VMwZ3nil7htv8XAdfoSsncc+QuxomO7WB+Pl19HpKU5nfbKfroYqA==",
        "2915a421300a3f7a": "fw7T7QI9WuCoQ4SD6GZRAQ3P09/r6Jh3gP7QJfBbQCz9rsUrRoZSKiklqRLWhxhlR5TCVCD9usKqV2ex2bLxkvL1tynt6651bZysWMpEQaHgemkLtmtplCDiG659aQ8CDxvOtH9q7UdKZiEh+XIUWmdtMUPPCtp7N9thW+sw+SC9P8dg5up/VGYIV25M+smO+P1OSTn1aqXt0sz97aTfkiw2Jq7N52r7yt+jzwb4U2Rb9WBI71RKajY8SXLMQfU3WtfOonJrMjYkbyVfVQtZJMufrmjgJv/NXDIsyQSd033ogHKjvgscig==",
        "38e3add22097cddd": "/1kMb+thazfyZs6soV4Ipk7wr/+ZG3z/iWdzjOLbdY8qhtwlg3yC9h20Rt+4z8Anm//ph5Uo+ynsujG4JaOS6X7zfRbNQ9FdR25PFB9LeCHdr/v9W7DdPgE9QwlEXr2euMpcgcSma0Hv/FBDWY/B7JU=",
        "612209753d686122": "3wUn9YQiTED1XKb8e5iZLaGGlc9rp0ylNhqQs9mN5nmwLwF4jLKb6wr7JGBaG/0uZA9+tcc4E5fykNu6zE9OAxawXjcDW2QJpoB9MHnzOFiTGie6DI7cKCnAGDaEVJbH",
        "6d002c6405848c87": "W8usLYmV0vHGOH+dSmOakRzpcshiI3sVWu6SvoQ7c/Cv0u29aywcrMvvVzlNhjxUQtkDqAzW00xwzXOIeOv4jqeFI0VvWHw=",
        "9926f494da95cacb": "0Oz2/Etwb8kfwazm1yLoqGQH66O7Pay0E6g7BaLFATJiLUNae7IrzoOYyzsXMEY6CAuJXy6aOhPhyAte8QVYOD7nbIMAF1QDiLDndNbw/KDgxNRT8j+LbtrPuXqCiH6ZBHUV0Z0RZCSC8L9p9eEbFxaC7ED6raObS9RzfA6Dl64FKtiu8oiWY7+3FrG+QS7bN2KocSmdcaPnGI7uMpFg9Tkn+ubfHFQq4yluhjooNm6dTi0=",
        "9be9c1d4703a7da2": "1MQgXuQqnQK2ea0LSJZDw82ZVaQEFDUQglKuO6vByH67/GxdpwiDpBEi/LaDftnNDcdT8O8YeotyLyjviY/TaAJH0vpah/S1zNfCyGeFr0AmjyrNqprSwC4=",
        "9c38cc139be9756c": "KRNWRiPUz1yohMALS9zenvtB0nigpzLadz6KaUITVQo/QD7RpViBYj6U4HH6/0+8s/zKGqDSBahdl6Zkf7Tgqw8vy5tVV0wiZKBJ/WKTUA==",
        "c78c544ddf0677cd": "zR5c4FBCQzK3Ty9U+3N01xlUWOi7fS0tfI+JXUC47+YGgFMVYF2YXPtGaJdv6+1lM6m4z6if+OFgcFRDgyUKyMnoaJleZMzqsChKQORo3rw7GGWWn8+ImNqr9+7YF3FgeHIpQexcQM49+r88qagenl9JSLvxP+neNbPtwpefJoANRt0=",
        "cf79477b2b8ee665": "xjHY6jA+BgqcLQQBjKr3vK6WAPyP24n3wZUK0HpcXQQNlQ+ThA1xiVXLkJsJ+rI/60ws6wAYK+w7/LDcWF3bMnDrvVX8nUKSPiIvfRQDRErq",
        "d4a8c40245041265": "IiPz5KMndfyNyrARtC3xxWOfhX3kiypd/kyeLa7PsCCK8hKvqkpABk73eGfOoBhSpz27o7Rw",
        "f82b3ca0c227def4": "1Bb1Pp9PLAq2ZtBuc3iCj2lMJU7J7JZHMG0FkL3CGQ/Q6Zj3nExVf5ECzaO23z5lsbujuqwGVGndt1ca51e7stCSmiCaFBAQnvDlckpbUpdN",
        "f8f2d8b450451c70": "27PR/ECNFOOGUaJoA5k9d0Z3kShL7BNmNndTL+nfS9q2rXpf7lJU6v3pmMFOjpnolAfwG7Q6bvoyLJF4kLcM6O9SqWk7RaQRUXJbvg==",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table
from cfkit.checks.files import check


def table(item, rating, timestamp=None, index=None):
    """A ratings table; every rating by another user."""
    return ratings_table(np.arange(len(item)), item, rating, timestamp, index)


@check("q8", points=0.5)
def five_ratings_by_hand(student, rng):
    """The lesson's two films have the popularity 1.75 and 1."""
    rated = table([0, 0, 0, 1, 1], [3, 4, 5, 2, 1], [1000, 900, 800, 900, 900])
    got = student.call("recent_popularity", rated, 2, 1000, 100)
    expect_close(got, [1.75, 1.0], "the popularity of films 0 and 1")
