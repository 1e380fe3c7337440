"""The checks of question 6. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q6"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.470947,
    {
        "0aa35b6d5989f967": "P/MfgfakaCTYhTE1Bz1ijZqy3LBpEEQwCrhoYMlbTXk+A4vEUk9Jz1HVofTktPXPSzWtiz+6d+ZZQgBGZK/aqKfEt+Jdabnc7OZE6TYutliqaVdKeiFq7/LFge+vtEFzdnUD0mrwU3ix05h0u00FoVkxHB4ZjiR8cqBefEKUIftKaTNTX9jrHs0=",
        "16ea93d054211c9d": "0jDio2Kby1KzSabx9DewlE4N+QUm3mKIvnzJxPIdbElPrr0s0GYTA/e8ABEOvCSqCEVNc6b6JuqaYIf7QOZrTHmKl4znyjKpaGyJGqQ4zQ==",
        "26ffd00fa7b90cfa": "ThQFfyyqYQED4DCjgQUIadvJZWQkCWzqp8cO3Np648Gis/d5cwXMQZqjGMTGvJR8NwWk6m9Gi8EMlfEUwVS1ckePQZdF34OGdck9ADu6OME9H1XLMRSBOt2uWdpb+GhQ5isKC5vJ/ztY/Xn3w0sF1BUWTLoTiQ==",
        "32f80005f51ebd43": "yfxxTmGGvrZnmMCUVRPeqNxG75G6TWocn6wBYDkRCIQgqMtMLittT382kpG2IB1xWnUZhFQiE426IrifrOgd7XELLVrUEGrZq3LVn5l/RgVTWPDaPFIVMur2Jby50T+ShvyQQ4I31QGKS8pcePiAnZ+23VyFoA==",
        "4a0f5b9495327eaf": "zJFaKR5SIUt9jqDx7IOe1fd41VgxanONr0ikVUyYqwoqKXHsdxJJx1XEbhxpqZgOZ6qw5/9R2PbA+4LHv0mSBWJ9VDp9i+468rRQTEQ=",
        "4c675105ac6ddad3": "cNRglzWqMKY5zGuj6I/LAV/OWjK+mSG1/TgKSPV9yP9u5GYOz7WZEeW0XQM2vCRv7Qmv3FlX+pxeKIQcXTHhVXJEkUoj03L8xkGci8qglztD+RJaR48f",
        "535aabcd780b9881": "SjZRNa3lc7mOfWTYLTIKjWtckY+wN95x6XOpwKqkyIPl/vy+hvDFMpMoxAppr4qY+06t2hWuqOZojiEzAmNEWbChWJi/ElDEKMOIccQ/UrXgtDNOS68QO7532C0U0Z8=",
        "5450d7449b0b5998": "euYXPvsb2I2cNa5S2+7WLUf+zFBCFYykTu9ZL9/rNeAlYiVoq2y4jJmUEJLTMCWlyFrkzVAPabyU5ozR7ptrF5h/JdElzQq0JEvvMi/Zv+hZsjJMceU1Y3eibiwzfTPnHQ==",
        "5fcdde2ff726d2a2": "HEUYNB840fqt5YthZdxb80Q/J007JHeraUqHZgZar3R0t/K2HF7VgDVoMWQVKqnUiupuKoiCTKPF8ByAg/33t1pILdj+/wBXDZ9A87H4mkL6J+yiJyf4+3ekfKJn",
        "6204a92af2412ca4": "3V0hyQefC0vv6Y4gvCvDEeZH9gfrNK9q3e1eB683Shgqbu8Oie7apzY=",
        "69c72bd9c5956b19": "gx+yV4x4WWqKIpbTjSFVXrKJm8BG13qOyWk1j5IkhUP7sBfgnAP8O9tR2ef/SLsqDiEDs1SthNU9e6V0n02RIyMGi9Yy8gsRH7Zx4ZjuO1TaQO4K0g==",
        "6a9be0cf336bf0c7": "orRyrJYbJ/ZFmWm4MBHR5CuS+eJmf7ZBhTAysVxSChhYC+fj+OWDoPhlq2b3YwO0XTrXAiSDiRbcmeyam+BgQsYwvGAsaHZhl0frM6IOIJqgkKV3/LB8z/Sqxy8pTj6NCueh6Zqt14iyhgw6sfo=",
        "6ac5d30db19867a7": "pLl3YlQAKXd3Vw4sE7um0ffgv/s/gG8WAJgNFdX/EG7tKB180x3CpMwJd2S2Wgh/T/u4D2OjhExEMD9udgdIGRyssePlEZiRNjTZJse1n3u8YAiqkwRD1GsdDvIXeQ==",
        "72d32ed30de6ee2f": "D7DGoE2IYyJjVPV3rAnFBz7oMC8zbHcbPB7hPVXG3imqkjVsKnAR2cK/w016LiLTQBCMaRwSiNgw9Ecf0ADUOneC1su8/J9DCkbizSHWaulWTYRz+XTUqnko7PvjfFsmH9RQXYxO4+8v9oWsazBKytM434LYLd8idRlw6FzWJD30Gd33St3tx65e982lRA8xAFlSUsx15U9xF+/uVVoN7MnWh0LjVg1iKn4kHF4H1JiKsb2FdHt2qGm4mH4IDytNs7OxDcNRaFhtd0QGe3yZgu4LDiTgqVrR9pzHIn7G2SbmhfF7+KiPT39HKql3Q96X1XnPo5cdRDAM1AJOFXUQlpKyBIrRuh4ORbh1DlUh9ceKSA+tc0A=",
        "7e4225a6aa7a5fe9": "0fL/OUUxTyq9x1z3rx5ME1r1VayePQhnbgk/P0WK++n/UfTVCMsf/nBAccZrJb2ej1LJYWi+PIxtTf9AAwIfcUARFyQSBNOQ9uaw",
        "87353e628d3eb15b": "Xd9kIFFms6KlRfOoDdbcgPEiHpfpwyd3Kdo/E3+fo2befCSCxXJOE4D8XgQDB7Q8hamu3xC0sydeNOpSUKhqm2E2vVQTuDBm2Q1nRYBJMBwsYZvlPh3HLXVozKc3BEsJ19Htla9ks5uPrqLNdgiQ2nS72b8eWJaa190gGHmzhGUUTxutaBu70Wk0mYOnn42XmFcVQdX/Ef3WRpBMbEhfthoNEeKBdN75CnB2B72R+Hdmk4DJvQKEGwbDEPAQMRVPc/svrefhV5QVHWiEHA==",
        "9770affbda054b3d": "pp//Zb+spaYSmRhVGxn9Ggvd522KPsUiAIjWL4Zr9OjYAx0sWnsXePEqKgfv9l0juCT0zzlNwpEwDm8uM4xInPUBmIZgnitUUuG+gJbGeAXWy57u84IGMjo97qsnUEbplKzir75Jkd4i+BiGwFzm1Tpi",
        "ab83fdcce405a39b": "XMPH7oV4ucGA5q5eqHI8YeoVOca+HuCcF9o+IvdXHE5hW0dnM52YpIXbWtKHPfFCDP55QZnmO/EI/OrPYmUwT/DcflXp/aJEbMoxDfnI7kQp22e330EjyaKucTQfA0zW2mq03bz8S5fAooKp7UhCoWdSiuGusQBb8V2Ylg==",
        "b8aa40805af14c47": "9B0QwVmZ/zZDRmoUp1BL31y+PtK95DiJ4xNZgRKOw6vhYzos5/GuQChqsoCarkoJw9/1thnCC5+E64mF3E49zmwGRnkYbe5Cgurkk2WOur0ZSfo6DHmOWOjx5Ap0+ZnqMf/V25OGZ1z/aWD6zig=",
        "b9cdb23deaefce7b": "IDf7UQt80s6L9GYOmUvw3rrMB2yk4q4QNdU1WJyiyogR7jz0Tsum6/a+YJTJ06T9wJUjhe1Y4koZzhFbjVOM+ZJsbFIy4Q50EHrhymTgijLs972cyKGKGa427B1Q8RwEPvnQOQytpeprEvOOgBQi",
        "c1e774687e03c36e": "eaILqjCXngeHj0fwmrFTUvy/lne00y+Vivi+4bLqWiOKcx8xEGH1p/6NcLiz9NBmWtz4Ls30c30zpnV7zFIfcXPUB0XuyeguwNBftWhy2IMpuowphNK748392SIzyuE=",
        "c8a3e71a72003b92": "HtMLuOeRAQsMtsBYsCU86z4N1KHSAmWuhpDRXZSYhX+ziYgyt2SCXD8B0waL4pYGsKwoaN0xSnkyBWZ34ZcRTRdJfy+m17xGUgHc5rOl5RYz4eA/lP8Ypg1gUakvYTh844ttyuvqitETEBtj4a4qx5Q=",
        "ccd14cfc1aae47fe": "mBWAKEReKUiVHioRH65D121POJiZ9gXctDaXHC0J/sMDXlaSjdOgq5+FPUwCiTlp2AKE2NaSXzGGpSK2hzUvMR6O+ffjch7PcHTRLVMbANDqGsnJXqSRYlfZ6DnSkFLmRzcq9g==",
        "d85daaa8de795286": "s2mlxwLRx4blfRU2JhSrK4gSyxRsZ1s1DbfrdezQOISXl6Pu+8+56kBODRC6LIHgBAiGv9k+dVZJgb/CdEcfrjy4Ji3CamTBTRqwFMtL124TebjEjBZylrEk4oQBO9Bnple1TPZrb+n0QW/KLbYaWFHh3g==",
        "dcc390fe315f4892": "ju8iDAx8MQm8ZYYjRNsl46KbJd+6VdfQ7jH0HXSsH9aI76lfbXzBrR+x7EgVUZI+0bFFK3X99c9muNLDEMB28mg=",
        "e30ff254ee22c64d": "j/E7EHhtzWUmrsa3s6ZDb0DgDQeZfjyhMvaDb/FYN4f9npuO4KCh33LbxLjpRdvDmeazaW7pgPLcK9MvtFWJrcKuZuIkUIAea8IAqVAsXJKKqcla8tZPY+ZAn13KhGSCUtqXRmnL9lBvKBq2vCZC63XKvvM2yTcj4KYTHIxVGLVpLaP1Cx5OvBjgQYNu0DVYqZakNBwRuR9K+ySUlGIubGc=",
        "f49c5f994d5bed1b": "Ca5kqqd+HKxAbTppqOBRtNESz4Ut4dHagQbpPGHJ6CAkq8p8a/8dtvZJ1B960dexSLrndmgSb/pKpJAlsju70fTh+lF9RxKkTzmrq60tm59T19jc3wXhpNCZ9jN6HBM5r6itGcXrZQQi0sRAyzMVQa6cPA==",
        "fe14adb788272493": "VNuCWKHmwQEmSS+HKtZCAFJSQ3W10tGGNAUn5YfnkRPjLCnxXZGUJLnYioqV99C6XDieTlnPAkwLOJFU5T/0l03JlgMfBABtHdgCneo=",
    },
)

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


STARS = (0, 5.5)


@check("q6", points=0.75)
def one_answer_by_hand(student, rng):
    """After the lesson's single answer the newcomer's vector is about 0.551."""
    films = tensor([[-1.0], [2.0]]), tensor([0.3, 0.5])
    got = student.call("fold_in", *films, [1], [5.0], 4, tensor([0.3]), 0.2, STARS)
    expect_close(got, [0.551], "the newcomer's vector after one answer", atol=0.001)


@check("q6", points=0.5)
def who_answers_nothing_is_the_average_person(student, rng):
    """Without answers the newcomer's vector is the one that was given."""
    films = tensor([[1.0, 0.5], [-1.0, 2.0], [0.5, 0.0]]), tensor([0.3, 0.5, -0.1])
    got = student.call("fold_in", *films, [], [], 4, tensor([0.3, -0.6]), 0.2, STARS)
    expect_close(got, [0.3, -0.6], "the vector of somebody who answered nothing")
