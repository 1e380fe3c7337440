"""The checks of question 2. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.612509,
    {
        "16d7aaa2977557a1": "BKWXwR4/PKX/Aqhrcf6Q9BpvssyVXS0f+EGcgtsiZBJ9TNI5SQlclffmBlQScvBH/qt1vJMxu2yv3b4379nPHGhQDXygBIp3iSTJU3+mmUt+++U4sVWBlaUsjh6I/t7mgHh+/V4=",
        "238e78b211a2e256": "qUwPk0Q8S9leVS2COoCUr44+DpM3Tn2QCzKjM1EJqieY5XzNEUQezN3CNzRh8K86DX9Z+T9z1ierFRrL/EdQSe7zutSK3hMt2AJtYvEIBZ9hsg==",
        "2b57ff4c9f97eadb": "twylbnCpvhaqy34/O1LSzDcQMNNjHl8Igf1swxLTn03PwL0nGruUPUeOLxm46kf/WD7TQ+17WEh4doJ7tgCvNUOsaRmgSC21hLyDrQ==",
        "42814f8d02b47591": "zg9Y1Ky5wh3WBwIZaX/sBhPwGX9og9OeoIH9QYeve1OMi8rU/FWn9W9Ukz6afqed2RqE5O3I+SoUQa4GVeuO1+Ma34LB298n",
        "4e8a82e666ba963f": "4xaqsHJI+zoeysQVSdfg4Z5u68VhRHD7u/cZAyw395O61QWgd5+aQp/M7CIiX82GE+yGC9falIz+ru/O08xPgYMnaoJ4mzu18eAM0P615JOM7KM/vk7itsUFQrQ+H00HG3xbxBdlUMIf9vpkeuUF5teIeVcVf6ZMWPAOPZJv5/0SvHy+tqEFjzLccc3gem8DuLpFHhxECAE=",
        "54168941d877caf7": "AKZU4VJx2/pAfqlyTQ7eM/cYPwwBuAwFxUaXSaDHoD40gm9tEddNeeFRQoSmiUsIuJYOjBMrJn1oP1rMwzBaQjmh1zdawesRRSodSQElQy4T6YrxL0Sy4zm19CCSKNYhehzq82bHGExlFvgVuIotelI=",
        "5dd2a145e289ab21": "xl3Z6SYT70JRcgA6b1Rn/TqR+Qs03/b5Lb+75wqDdlKT2i0sfCE+qvpTuSjM++IL3pcSlN8TEVY2OEMKirlvLF5k",
        "63e6800b538959aa": "9qWrja27Ykh10n/t4AzmbHshEeTue10N6tBQ9xPQYhvpibtlKlR5EMQtRR+2bdf7XOOK97Xc3ib174owyCHMrkb3QMysbJSF+OKuBf0tRlytB7biU5s4gIHFj+A7y516f9OCFI/WRR6Ki8LqPkE50ev/WbOdLFvDDB5Nr1G6bg==",
        "68bb7df4b4f7ebf6": "dRagLUmELHZ1RDVBQdW54tZJBablKjyK984AxXCVsZrQgPR4FwmYY4meqw7q7v5D37a5a84smBahGlHdFA4ef23WK3+Ah0s0VC9bNRuTVX7IphlgCyX+v4yChzyjnJ/0YZLQyNN3Kcv1wJQHopKwr1KO603DYgg=",
        "9caa8c43d5dc0419": "ntN9+hLK+61DHk33GigfsuYqyOqb1mcSa5c4Y53ONLjrgm+jENiczBR6iwng9F2IBGY3QGiSM5w5NN80xwTbVgMWmoqUmQeIvfYC88P23goBRulKdciAL3h7ZIpGeOZAIrA=",
        "a4a064009780cca8": "cT3UyCYU+3v3lP9jZEh+aUv0Q5YmoSX7esAZcgHcRa9za0gCZKHD0QURRQenJZ3fzUGgMz5Qo/cyHkysAR6cwdEp",
        "d7f442d41e8256f0": "Gka8Pm/M/GKXEx16bkmYuGziRtQY/kzRjF1ZtqAQ4lvQ+c89f7q/7+yE88Q64GrVAsSIKxkodt+zv/mnR3nn9CqaEYF282V46UQJSW3RqrxyXyWOAFfJp1ri3oSgxvlY0J3uuJNCroXBTtitc4gwN0A8yPPlZK62O5OTWfaeKQ==",
        "dad09b0fd31eadd2": "Kk1WvzBkYHER49zgJrQgg4wosg5hDwZIGJeahD0AO8LBXkS9jLGJ9Uql1ssVExqbu1pbiJKb/7UuW6Q=",
        "e9d814138074eaed": "6hxv8VAox1qouUd8Bj8dWhqalwaGv8Hb30lZXuy4gj7VmnygzKSXI+/Zn8s18/9YPJ1UJdy4aWwJuAr/P60khfCDUSaKrLSHgx9zgUAhcwe4oW9aBM8eBe3vjSFNn9oQLdMkLbT2m/gnWIzf4+ktxTX0Fg==",
        "ef1d8bfde3ad7457": "oUxWGmPhMWWkKC3e7qDOH1XhG6ReilBv825VDNNiZk2jcDiax1tWcg6sZfTywkuQragY3r0DmFPRXIuzrNJ1+eMet4nnKuV4rZGW6halZbYsljKJZKRcbIJDzFJmLHa9q4kMGyC86v1US7c=",
        "f11213f603704267": "34qGVSNdhdm5kShIkhTje+jP6gsw7wWHd3encpnZABsQlpgBuSxe/sDo7NVvDite9f/Fm44iLkWPOOBATPXVJpNy0RcASCw=",
        "fa0b544ba15d236b": "qKZL3aoGb78vqfMmrivQRaSct8n6cts4mm2vxQSNMf9wnvbxEBox6yau79pFJ3sofjLBDFjTWhYDDjxEo9R4Er9ZY/NFpMtUsWL5YA==",
        "fd22fa497e45018d": "fNRP3PFkuxoPv5kR5df8cAEXHylBRSZBkKZN29saPSt+GEFcRkcj6eEABtDeaiLffjpExMzdJhfg7XMI3uj09V4r82fpuXjSkf1d8XH/K7w0BGy+2vmBNTQDRCj70vyb2a41gdwaNMxiNN0QESq9AWfrAbuchnSsVAePHWwm",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, tensor
from cfkit.checks.files import check


def pair_of(got):
    two = isinstance(got, tuple | list) and len(got) == 2
    expect(
        two,
        "average_user should return two things, the vector and the bias.",
        "two" if two else ("no pair", np.shape(got) if isinstance(got, np.ndarray) else None),
    )
    return got


@check("q2", points=0.5)
def three_users_by_hand(student, rng):
    """The lesson's three users have the mean vector (2, 1) and the mean bias 0.2."""
    users, biases = tensor([[1.0, 2.0], [3.0, -2.0], [2.0, 3.0]]), tensor([0.5, -0.1, 0.2])
    vector, bias = pair_of(student.call("average_user", users, biases))
    expect_close(vector, [2, 1], "the mean vector")
    expect_close(bias, [0.2], "the mean bias")
