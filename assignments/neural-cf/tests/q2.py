"""The checks of question 2. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.212386,
    {
        "020b9cb05ab83380": "7SyK+CQK3nPsLxF0tWDOPC5oBZ98Q6i1FhbgctXb49u6nE7ISFuOdpzEIL38WTYwWM7L75KA6x51d3YzI5FzhMDRhIjZrI5wu9zP++f+fT6lpxMnewedgyzYyHhPk+Nmrwpmj6q8u7vesxq4",
        "0358355fc1451686": "UEoR+/O9mZKNwcpdUPQU5c64e+CxHO6dfiZMDm2vY8VVrwNZ+5K6JQOo9o51Lwe06WkYbu8RDfNqMik0VlYjWwd5QAtECdY/GLxVapjwpdsuhCQlXStZxFyRwof7vGIt4p+zwgxF+goYi4ze",
        "0686b856cacb9a8f": "UvrVsBi86a/h3hR0ZjfZPP21jamhDO0FhYECggMISPHGfMwK941oOGGhElqpL78EJcyWWs4YOOBZc705/xuQV5OQgXZiNJKCbcw=",
        "160eefc94cca9d9c": "srmllMbmYs+pQyG7qi5377NZ5dASCvZYpdeIrlFKDWo7KoHnGdcr0fJvzWm8szVIfJ+lqyeTkuiEG2jZaWIEVjTHKZtzXnd2881ycOkmoIRoP1gPnI0=",
        "20104588da697933": "n8xXWkbDi1Nk2TBWhpeEte0dQIA0ngiCZDb4VE3unbOmLC8euwkkks0IJBOZbnYCy29WEYgwn2HlaevKODVIKpvKTQt+gIHB6rogE7zajvVoz7mE3WWLRr6OFKwJvAg=",
        "20f8e4ae169ceeea": "Gw6ZgkMvvq5whB7QDi1ZpWk3V8vCa1xun4EJ4soUvhc2ZsBuySdOOwzXz4zav6U1zA6ese1EQ+CRjT+6GSJXXcgnvvz8ueI0H8msftWdLLizoUGu2neUOOs9OD9KWkGvR6HSim1l0AyehyXrXcI7h+9XBzOQvpIQMG4Ptrxelg==",
        "2279906a6fb92bca": "CgNcjoF9R4WYFPbTURx5928RZBjiJ8H8ul3Gfnl5Ghwy3Z2WaWijncME7JhSm8maxfAdfffmH+DUPVw1+5meu4R6Iwn8CjD6u0mh/a4Z6kN9Z+9QZ8UNUcmh1DX0ZNWM6B7Qzg8ye3AidC2xNg/n+o+khb6XT0LtTtndhdA=",
        "29e44b6bdb14d0d0": "FnwwAcT49rMt6fDBWdFGEuKlaSc2O+dYnBgGgZIej1JZizuvZZdaVn3aKnqKR2MNSyroVZSuzAzha1QsGQCryhRVDhuKrHTG5dofcCFwFgFrRKLu2KntJIbcwazApHS3zuEMMSwdwkmwDmxy",
        "2c3351e7dd7d827c": "zVagB0ssntiuwwL7E1KB56Rr7ikWuzmDCHihJP1keWHcPpGTAXr57H4XiytZenStsNiRxTp57ezF65IcE16TWPj+pfmyyPjVF5S0Ss6mNq9W8RZjwPSgGgVXI7YfMoEMO4ovMMHQCNCH3eftTRn4Pdj2I0kJndvVgD+sS/0I",
        "2f2a50c0c1f57e66": "nVU+7MO12bVMicqIQt/2OI+WsJQWzVEVrnyOTvUmywwlGd78vKtckdHHCT1UEVVX6Y8G8j4m07SJEPsSCxSPauJ7/aS/iMWr78yPmiDcQ2FQXmAQzjc=",
        "345bdebb01d2e1de": "lU4Ifc9CnZFFI0xfrpCVRCfhamK+VzBgsfTRUi4JLUhL4UwBQYj00LI0whIqSzA+gDGnr11gblUqjJVWjC+lp8epHIIPf124BesHxPwpjfTJZ8PyHOn4Sj3S5Va6NucqYNTPF3Fumv2IX9mpngfdQ8W/DQ8nuQ==",
        "407cd5968d9b21a9": "z8Mt5BmNHGAKi3T8nYGWij/kPFDUOl5sFW7M2gBLAc65YqYBwAo2xJy/9EBUXh43Q9GwViJvfQ2I9gu6d+knjq7wXCjepnwR49jO8UtUc2aNdcbxQu/7WbSr",
        "409a63350c07d9b7": "NKDKgTXdgdhC6T701hmKvUJYi87imdHpK/PhGCggwcwhDxuRPD/jL2hSoK07cAYwk0z9VWPzsfv+GrBSqmVVyhLyq5nLKalYBaQ8Yh4RgxyKAOrKmswx5i36o1YkYk7QQjUxBe9WlZvkb9dj+L9U2WQo",
        "40f1a7d6ad8fe46b": "IawKzdneuc4QFwnZ2y6kuZ8oZbFuo0FFJ+r+m6JLdcf3FTQReOqXw+1ddtnt+D95WPORd9qFA5Ia3UvR26LTMgBDkF6kbxK5IpfEqibpEtGtvnS/+PTgC4IsKwgR+lXeQq5kk3E5k6wA0imf",
        "414f3fd43b348c84": "0koeHkAsQ8wPhnREbEU4AYGxRWmtP8AfZqYF0P0gpeppFhVsKXBgDI7MJZaBAwG3bmhdbDVp5BTLjGkrYjdPP4WoPkfM4oZIVhG04O8zIfRkqdcyQHTGbGps63R3BRnXNJTh",
        "43b6834cf5f872e9": "MzaMtVIl9s4MV79xP2evCLkSrCk3LsF2LyPZHyCe+9axnzHBhZQx0R8OBGeeeu8RdqOIag5mr2on82zxT2VTv8K0O9LD54wtJiulgnFkha04S9LR5i+28fhSOmxtA2orIDj6vSjY7UCjFTs=",
        "47423d49b32dacbe": "5KJ1aHSb+bd8C7t3YU5n4gwc0JpqInjSzcqjWdaA+10qbc/RZt4Qcz2BBg31kQT+TPyGjVTEsOtxbDKn2u/LQedmHWNf138dy6BnDosKCZSJSMnngsB6mWc4KxyzjmavSYw=",
        "4d24783f55d31581": "+kTMc0nT7Hq6JIMbpEy4zQxv6gfKjIAtpMvl02in46W6c5htdw57G0jfGTWbsxDpGVcjTeEVVWW1FRQrMt5zEQCk1TWM0IHLYC8p7/NBiBI=",
        "4da101dea4d76c51": "9Gw6dwbcniEUrJtWVTSFdVYE1boWSCLz+PpWrA0s49YEf8WN3vIo8ATNvNW19TDuWYadHL7tu7ouAvPUQ9UjF8GrGQKVhLYB+0W4rzAA18U=",
        "4ff84fac2a3aff56": "L5Nrd8yGG0gXxjYM9sgzAdjOq6U/N+f8hLigbsdXOzq3ItX41JqQB8Ei0V1IJ0Hj7fPqvHp+CCNl",
        "504e60703cdccdbe": "bhCrOn8WielrV3umE7ns2ZhVOifkXCFp7EKvr5bJKY9E013AiY89K+TfQ3HCnt1PJFJGmmAnJfgFPA8y+Hfr37sizo+ZkJQbUlbHo0fKzNQLw3nDqYAGS1BvoQ==",
        "5135008c47fb428f": "apL05zoaVcQKI8g5lX1dueGgZxDmHKtitx95h2JjTY12DMO9wqilIJ6kp2Nh+seLm5FMmVQzxXc6iFcqOZF1DIQEM+/NtK8A6cMUJe1+uevND8N3KThnFzGL56DFwts=",
        "564ef9331d5416b7": "7/ImTQURLKHD36KXjNnOiE753uef9kw7t0R0xMesxZWzFgmUXygaYKlf4kxhilvkuJ8pYzbDCdqlQH+1",
        "568090a6820cb344": "Dkw5bxRqPOQMjS4eYLPMRHt/ko5CLTgk1nfI6abYvm4u3kbvP7GMFGUYU+FZ7Pyp51SOyUPijiEMGymkIdkmM3Cyl1qC4LeS57+c+L1cZZhCEpJ8bcv9r5BkZCBq0MVQNChUTEDSqg==",
        "5d97e5967a9ef79d": "yEr39rqIlBHBcZQwPWkL3Tn4ytZFog7VurzXGV1JHlEDY2xQ5Bo+VsBRqVfbzwlkYlGNqU9pvcCnGCzntom2lRokA53JrwH8Egsf+Mia1+Yv",
        "5dc0679462ce19fc": "VLgD1sEgMcXn8lXZzwR6JsBahXLpQPPJkq2Ex7e4lyrPD++vC+H4nt7jWpBJk829p4/GUbrL42+ZbioTdhMqxMJFeXlMOl/C6D0c1lAA1t0bKo7JcAwCqDSmmx/d",
        "62308a473cfbb207": "j9sdXBN0lihyQdzoovlB9nJ71vypKw4EdDV3wz3FWml6Aj96Fid/h5PUOmABV9DFAu1Gg9P6SmbhQ+sjly7viDv1Kla8CTEHsccGcKPL1WcXTuFExbRRixPyH79zUfBmmuQZngvkTk1a74Im",
        "66d93272229fc299": "FmAmw2xhkdHe2jfGDAbfhKc6jJB9VQpdXxDlE9CP8QMW+MPowjXxYESpN2xsQ/8FPDwhuFcHfgbV/tX5y1mZ4RS7+qT8bj1KQtild6KqLuTo75boczDEq0BcX5TLXn6FNetQ7kU=",
        "698834cfe7878ba8": "CAOxQXiDOvdHpK0HCaKKjblxa0arIbfwBqPOCM1okufsu/oso83TGCf0FMQG0be/r1MaDCyP75h9akxgrOsK5sICInR6P0FcUq6hSqpnJ0XQk7aR1G7pDqFy2eh+1BL44ewtshbqPPAkdM4=",
        "6a0469d634c8fec6": "FMIvnDL+Wsv6/RUH7s4OKssAeA0Oehfn45TO27u5WDqWpFQACN7VUOAS6qvYTKb8bk2TC5MB8Xx63CiIRevaiF7plmX5tLEv36kGH+pOYV9Ld77YxHBcftsIx1R2TMwOPGDkPhwP1JTtSOsTRgj0",
        "6b1065611885f042": "8KayskFE4Rg975+ckpM8Exuv02jUThrMdfqNcrFwa+2a2YCvwilJmaePkk0+CjZe1HKuSSLc9uy9xQpoEyu8hUVwQ1DQEC2xZGPXMZ+Td/5hk1UgFYAOZdU0Um4VXGBvHJT1kBUWdur2Eq+TWw2rVmQqSv+5",
        "6e95c2a84757c0d7": "SgXWQJSEsafoCpogivfxcOBYF0OrRz8Nc/6poFH0JbdHI/dOjxfkFX2oE6WKXqPjgqXvoNP85+08ExBz+UbOfWDIQCjW1Dj0tkQyn6Yqf1d5atZppA==",
        "75ade3332c6344eb": "1pEwJqWk77pMvknyhste7Ye3poCAK6NvLzgYYwrZWKfPKXr/14+viCVYYx7rSpQk/+ExbPrtqyPMwFRfbYMFMvU0CM5ftufqR+SozLwp+u0aAhjXAmzjfQ==",
        "77195efaf790d6ad": "RAe0fWqf6bksn83BBnazH/5eQbcItnWH2bnQ8m1Gs/A0oU1eKn5ZnmW7UR1EyyU2+mqwuv7HL4clVV8onkOhTRatZA+jZP1Mv3g6rTotrH0u4o5gJNJ1aU2w",
        "8d8baf35c1aab125": "d+oi8R+UolmrftQEWhIJ1sv7Bk9lhsV88oHqWIVmJChG/VqBTdlvGHnTKYtF4jG8U6Mlevwb6KvuUYO7wiV/4FmJ8esNzlKNuwZ6xXp5tD12/eXwX9MrkDmXfLZk7FbfHvDHmzYaFCroFC29ACwLaW30tKvsbYVnINTkiLOX",
        "8f9292ea9fcf1bdb": "vbQ0oQ4T/FsxQ6CxAFsaWTJyoQM9eSRwsJGo4130IBPDcy//YNGfy6lJfCDvKTix/vfyPNJhIvxkdcRv98aaZ7SnxioywTCiW/P2xRpDMAqhodojMW/CFx+qYPLvEbev",
        "9364b6ddb746297c": "ZppdVBMF3tFyKvsP6UF1YIhahIrgdzm1Tp58eHfhNEQP3v7/btuXz6bg0wdgEuuLhm7MJRUSz7WkbNKmS2cnEzwCk0IiJ2TuGOhtlTQGp4EflLn2IxHp",
        "94086d32c3b77cc0": "aaVdZ3ah7ZbSrMdjiKCk1X27X9oC6TIp+Md4JkhiyFJDZcsOMojpz6XqOkjR1mKCfZGsUVXexvJZvgubeV+XhWjavEhAHnGK/Rksi302R3b2ow9yqdwo2P6k2NbwsfNBdyCT2PR0favRfaGc",
        "9655f72cfa50ebd4": "xoAkRYMS4jyWaYldXBVRxCAWZpe5+XzGUnPuifqOCy3uMCrDKzsuTw1wQAvQFWvwZ4f4CHkMBYEWbbIDyiLMr8hHj9XF7nsaqsAIKMwu3KyFZipuLh2f6hT0iYYcA5Yt/A2WfQCzIMU06dQ3P5VjgDo6g1MGVJE=",
        "97c0ff55172df176": "1uMgtL3Drlrvai5pf+bCt3P8ml5Tguf0gD9q7lKnYL7g8zy5M9OEG+woPJ/Ju3PvbS6RQGLz9VDvVdOPI7eaUWQzhIFXm4OxOhMIumi2UQ+Hh7zsCr53fovYgVPX/A==",
        "9aa9f89492e2616f": "91hN61O8bS1/4vb07zLJNCVrvN6fJsAXjGPIvJ+0idCKTh2FMAbGAH/DsCFKlZ5H/Q8poM7AH1zzaQChrWf+QRyp5yFkXToBB8O/DKZ/RKNtMMkw6HdyOZVmdEHlPQrePHSKywGOkT7/NEE=",
        "a11771e8601b2505": "e20QzJ3FxkyGXa18hZQ/oumkP3tvHRNmU+k/YjVkna5pO7ym3aIKSgacufgl",
        "a33c7fea44883034": "6hkY0XKkf2eOmEB4+gPjjl/j8yYOSApg7nW2ujykrrYD0DbYW9WFm/1L/uW1EIxBqm6gOjt8/xkz0U2hVoRRGqjwkUEq4o8zLLq/8CrC9sWMqQ==",
        "ac61194b111583a8": "oiM0Lbrb1oGVUIIcF0tEgM80BrF7E2GHADxnmrUSp3yfLeC+H/Y3QcDTlzNwbW0rVYAIYaf9gEww/GFTH9yfUSeQtZxqORXfRqXIqdd4Ypj75PKDrIhNPg==",
        "ad728be997c649c7": "crnBtgGo3l4V+yaGkJUhfAqAwtNNYyJQ6ZWxp2Qkb/EUsnIwJJyEPnLcdXls8AuLw/zARIacNYFIva1ISswYfAwGz+DwGlzT7eVpPxjxZL2DI5a1aQyv4TA=",
        "b0db1068972f3fac": "2UhG0T2qWaSmDApW4jNHzIAde/i294aNKQ16OCCWogWnPdA9ue5iyewYTXa0aASmz6fatNj/RFGOJahh480bcglmuLQO7eEJxjrSmbZ6Rn+gRPY1cv/wDOHR8svOpmYxCh1AB1W2e9BSFeQ3vw==",
        "b1c7aba4e8af7078": "pVstCs4zn88b3MO42yzNbpflQ/35I5QfdjNwXJApj0fQQbcaYBjdwUWr606ITs/SlIAdpjY1XQxLKFci5HAHsGHxrj1tQvxhHvoQwzDu8CoZ8ivJes+ACvJ2gha4aGusW8LC7OMxCuHEyGwB",
        "b24419dd4a4bcebc": "TYICVXLNFoDQgj3CYmo1V+9PryIGCnqPLQ/ywC6UoCZJ73dsQhatHmSKeunSKw2TOSzAuIZc98ljtI0UY3kuMuOwUM1A/v/TMhcTdWlMMA==",
        "b2760a040a798716": "LOXbUqbm5+5FEiHzrUQvu3GFDcMfCl39QqQkmLFnxzdyON1pJbbZF5YzpzXHj+pTm0CxhcQzdpSnUKDvUox6izX5uGIgF/yBK6ZYOMLShQrb31FOa139cPMSNec=",
        "b43285df96213249": "UtGREZWSt47nsKRh/bdPO4VFHmt+NZicxEDc5k7TQy0QH1dP5+vGNaeY6RrRASEDDTAL6Va6d12LU8bu2Kuc9K49erbU2wnPCbVuujPx9PLFmkkxgpFV6Lz69Hs5sz14/dG0u+k8S+InEeXe4AFoekBXZZcEGDzU2ewzVuZtSr5O4NxFZ1LDdxTpCpQhLrK7Hpsw2PwylVOnTXl/vxVhAAy6vgZdjq+g957zipl7DX3LJoawXa9xJJp6tI5uhr1USA==",
        "b5e7d87fe6f14d14": "UfMChqd0Cls5v6symSv9B1FI6i7fWgkCMKFY5fBUxi0AsZSvQm+sZNDFzBjmQkCXDFQ6Q1UODPMz3z5CrGkODtZtWozV6pOdleZvHg9wrBiHjF3D44l7QKfcFF4=",
        "b92645f77e5cbe21": "MpALsirQdFOlm4AFqJ3j0g8DRTlonYsqgY6E5S8sTh/DF2q7doarSPqSX76vR9VvYLr+G0/lyltvCEDKECDedoKZ/Ofg4lSA/94u8zti",
        "bbea3da56bc0a6bc": "SaRvNOw55K7CzNpMdqdjYKLQ9EfW1K9cVP7UvrPW3RTbdL0eLsgBo9Jv3pgnGk8AjelRpKVbEyoaLI/7ejt4ZLpj0PzbVmeFDVWunWZ7qH+WXDl8Nb8/lFVNdYHs15Gq2A4AgxcDpIQO50U6cKEfqY+D6yXt6DHHeUeuqB0zRzZjf8eTOgtKVoxmQ1e4mZta2g==",
        "bc037173b63c4490": "Af8Cd6s08qznuLyzrj5O2iAktBpha8DRLq0jFMm7OevPdGzoZeMTu7vLWulY3qBjQCemp7yfJOaaTpnP+8DVsWpEnLT47ks3QVYebi8owiexsQJKNvAY452+LoAS0QE=",
        "bfc7c1c893600f65": "P+puT1U4vnNoH2TAmAgJdvWn1NxMdhXCD3usW5/NQMJVa+UYeTrD7lTNzk8q3HKldNq6ECsI8DRy+ag3A5YQOR+uiUoheAugzj3FCYZoWwWEQ3exg0aeds2q6F10ut55BZ05Qtd8t6ivTdc=",
        "c0c3824585feb420": "r4PN8L0dueuvBB/3i6NNMTvQFW70LksQ8JsZdcwAgvXIHma3/ZC6lbPGHUXWSBqsa4XJRXBVOgUp2k/EPRbY8me62HGcr/AwiHWa91DqucwgOelOYPS6pQ==",
        "c12f364f33a23946": "aRQn1XU6S2HfEUsB5CnuM85XeOFzDfOvr81OYVqhuFXTfG6d7m/qQYvqzLmu0x7ztq0Ze9bP7cQwBT1JyfuPmZMDKrCEVyiy42VrXec3SIMgO0rPyoEKzWl1HpoJ1kU+nvFq1B4ox0+bLQ38rAnvs28=",
        "c19c04f54562dd3f": "3L6lu9cmSNdW7367Oy2WjMik4340uABjrjIfv+U76lluPLp+RNfK4SjUtkzcCfQhQlN8eUIfMyGMWovdn/hL58zUpwIJn7cX5Ag/Ro/DTtSFGFTyreQT96QDKKPyxgc7ZORo",
        "c80ec3bed2e06d62": "E3Klqq7CCO92QSyJ/eduqiREEMTzpIBGeRWUYQqSyQ+UJXe9quGbHvrfnuQCbGGlstAv8dmnSC6JWfHNT4tIE2RAj3JpaK7RqCvhwTsLfklVQExdG/6TWg==",
        "d065a7c257de2e04": "0MiJ9EsjnYTglasccLV9v4ILNghfFMwgsOTQpk4Ih3ZUrFMGxdVWq26jPbkGZBS1hBvt42hvi7Rr6Zr8ovZ8xstHU/jF1S0DVmYeic7E500mkr6irVnD/7j3BAbedv7oCc+z/aZJILdSYPmOch3EAj+430F0qpyMEw==",
        "d0c9a28820d15e24": "3HotiPu8NpW95mhyyA8YZIVEis+FdACci9CqI7sq11fqUOj8lJBppUXadCcLQ2WfO+6+BNx5tuCtV8IGuqn0owrJyZ0/ggDXYifY0KtCDd7ayduLPqIyerLYadyFaGb3hN7QjmrZqjzb05+QaVpwnZMTFZBf/LgFJmcHDtTbwnpK3cxC8hd1GHd0nNo9kRx1POfp7GBYZaqF9siiUao7bwz1IRhBRmMOlHGT664cUbwW72FIjfoo8CAKGDfBl3LiBfFTV1pt4Ej99ubT5j/gwSg=",
        "d5b0e591b199dc94": "an9iDixl8KwS1AyEZrPsuxoZqqB2JS9RRfCGm/F4ubV31eJXc1kPRJy/J2TrI1OS75FtQtkqZl8uxC87gqkMHlAORRpdwA==",
        "d7b7d3cb8f788f93": "exASwnBCVBxuwvewicCOJCWFc8tY/BnIhkmzO+aZcH4WNI2HHkZDInLeCbjHmHm31O42XPaEkH3KV69reRcmXn5021NCsxsjyy76vqqse4pWicdbvh1tAsps+ivY/u6IIKOOKsaTFf246HwH5+k/",
        "dd7d2140cdc723b1": "kX8QWopPau8HS61GIJ+kUA4i/oGSy39wauGYVjLGTrzmPqRjI9Dgcb8lMY9CNvTk5BfoE70UFX6x+iv6J2o2gUIrnbWYdbPJDAZv3su9eo0=",
        "def8aa2eda858ca0": "Px9oSoJ4OaWc3SqPD9RHNY2sgDByySCBwvll6Z90uJCusmBQYScXG5LcQG9/CLsee66z2fwEHHE66mkyQVQN2VOiY68eCTB4mJT2Js8rnsuZJo4=",
        "e130fdac17b4bf74": "shdT/Akq7zq9qsv1pA2R9Bjx3jCp48Ad0WyZGzZGxE4guGzMmVZsgyjG6fQbVquPQ4G62Fu1bp52KmmDcmSZnrCEdgPTA2PD0P+t3YBUsgERqYBjnBZ82tuqUQdCx9SFvXSoNCflirhsWySHtNJsW13EtcvfQ9uuxMrtnR5y",
        "e38656017e1c266c": "vq4MBUbsOVc7FZ4f1sUAX11JqcItavmaFI7XfSUWZBnns8tv4MZsmr79XTnYmzaDA86Nf2Z63UAYD7wgAlP1ULCHyQ7chDdYo8SKkDnI+VyjbLn2eQBJpLzfvl7xqQzG5nkf2jq7pXvRUIX3",
        "e974103d355a3c5c": "6zmVXsqyVg57HqEKGnneV8HlkqvJeCqmVczlOVvkIB7ETTSmrqpOaa+qtdQ88Lr8FmkyMWrRaXFV2rXHlSc1fTZT/jaqTBZXQFu9qQXFpyoOpfCk8keNfk2GmwVex9ye4m3ff+mLja5ZRg==",
        "eaddf0ac50d4e8e6": "EFN/X5hnUzglF9pPkeDs7hUQQCCsinHam+UC7w+zuTdwv2gtyQhRRDwW+qIxdjdcBKhQIbcwFS5s+18+i4ZHR9cCPDDcM+09HB7EAd2KGAfW5aw=",
        "eb123e890fe9650f": "VXKk03PTDCoBlXAD2Qa0YXt5jfAig3f9syuf9XkP8I/74HJTkdL/wG5ZSRRPbM58FciKTjK2EaOS1ID7FAtUcb31x5aK5p5OXqEf/V9SVrW4BFDAsArIiQcAHsq6vY6cKPTFWQ==",
        "ebcc343ce11fec9c": "O2hRoJpK9FleZyMaWmi8GXMX/p5WpkGjesj15EMs5tPq3nR5GgmGg6P5X6etvs4BQRjFdsUplX+pU5G9DzKPA9WFZ01718FlzQRi",
        "ee9cd63fb4310eb7": "UGEaoBvkKUDW7wGP1D8uGv/q8gYwSLnAgt/ygNbq2K9xPM6NJzEVt5B6OZl653vk6j4BC2GwIedqScggv1fQhY6YifPjwhFnnvhmqD1wIjSh3IrWOOi3KAwgUd2frWYXlYJ99euxkcTbbVfGxHngqSJZnNHZz24=",
        "f2b20afae14cbcc0": "x3kYCr8GwtODhK4s5DjiIi8qcdSL05zsNT/rvsur/WEZnctSJd9n4NKvg8SwaWlTnJXswKz3/zDqaxNFDQfUeWPGNIkO0NKDV0kEEtzJppGI4h4b4RFL3NSNsijHk3k=",
        "fb77fb497e369c8c": "iAwsPxkryZXq02TXB6Ec2DrC8bLRBTuwo+vjneG3x+McOH5K1xWgkbeWX/XrwtJpA1Qs7X89TRhiskKzLk54OdU0oe4vth1BmVC86tfTjNClig07qyonpmZuTL35SIZmqZcWqBkUQFI=",
        "fed88c48632ddccc": "bASSmUYEfn48zKZ2M24Fr32CnLhprKaTxLHIskRJMzlnPp1+o+DjdPWcJenMKizBfV+rHfAJ1bIn0I2NyH0x/N7BemK4Am+nRzaDEIVjtq8nlYM=",
        "ffca4f3338b078d6": "Z8JtUR6g67upO5ElwyaARIi5rIxMUornyMAVPSJ2NHjxaRaVBuKn4o58LsDEGruI2I0tbyslx/TavnsSdILfqFBwcSeuhZuj1ozcnuZfFhJn5zaWu5ea3rWTc2wNaHG82c3mH+DCLg9jVvgzDV//AT1OrhFmdP+sPVFjtUL7",
    },
)

import numpy as np
from cfkit.checks import LayeredModel, Layout, expect, expect_close, expect_count, expect_numbers, expect_spread, tensor
from cfkit.checks.files import check


def steady(model, *args):
    """Ask twice: a model in eval mode answers alike."""
    once, again = model(*args), model(*args)
    first, second = (expect_numbers(got, "the prediction") for got in (once, again))
    same = first.shape == second.shape and np.allclose(first, second, atol=1e-6, equal_nan=True)
    expect(same, "The same rows, asked twice in eval mode, get two different predictions.", same)
    return once


def tells_rows_apart(model, rng, n_rows, *inputs):
    """Demand a prediction for each row; with new numbers in the model not all are the same.

    Of a few units all may be silent, by chance: then other numbers are tried.
    """
    what = f"the prediction for {n_rows} rows"
    got = expect_count(model(*inputs), n_rows, what)
    for _ in range(40):
        for index, shape in enumerate(model.parameters()):
            values = rng.normal(0, 2, shape) / np.sqrt(max((1, *shape)))
            model.write(index, values.astype(np.float32))
        got = expect_count(model(*inputs), n_rows, what)
        if np.ptp(got) > 1e-3:
            break
    expect_spread(got, n_rows, what)


def expect_numbers_learned(model, count):
    """Compare how many numbers the model learns with the lesson's count."""
    shapes = model.parameters()
    total = int(sum(np.prod(shape, dtype=float) for shape in shapes))
    expect(
        total == count,
        f"Your model learns {total} numbers, in parameters of the shapes {shapes[:12]}. "
        "Compare them with the lesson's count, line by line.",
        (total, sorted(shapes)[:12]),
    )


def collab(student, user_sz=(12, 3), item_sz=(10, 2), n_act=4, options=None):
    layout = Layout((user_sz, item_sz), hidden=(n_act,))
    made = {"user_sz": user_sz, "item_sz": item_sz, "n_act": n_act, **(options or {})}
    return LayeredModel(student, "CollabNN", layout, made)


def worked_network(student, rng, sign):
    """The lesson's two hidden units; the weights of unit B are all 1 or all −1."""
    model = collab(student, (4, 2), (5, 3), n_act=2)
    return model.fill(
        rng,
        tables=[[0.5, 1.0], [0.5, -1.0, 1.0]],
        weights=[[[1.0] * 5, [sign] * 5], [[-0.5, 1.0]]],
        biases=[[-0.5, 1.0], [-1.25]],
    )


@check("q2", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions, not all the same."""
    model = student.new("CollabNN", user_sz=(7, 3), item_sz=(5, 2), n_act=4)
    model.mode("eval")
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    tells_rows_apart(model, rng, 8, rows)


@check("q2", points=0.5)
def it_learns_the_38_numbers_counted_by_hand(student, rng):
    """4 users of 2 numbers, 5 items of 3, and 2 hidden units: 38 numbers to learn."""
    model = student.new("CollabNN", user_sz=(4, 2), item_sz=(5, 3), n_act=2)
    expect_numbers_learned(model, 38)


@check("q2", points=0.5)
def network_1_by_hand(student, rng):
    """The lesson's first network gives 4.02 stars."""
    got = steady(worked_network(student, rng, sign=1.0), np.array([[0, 0], [3, 4]]))
    expect_close(got, [4.02, 4.02], "the prediction of network 1", atol=0.006)


@check("q2", points=0.5)
def network_2_by_hand(student, rng):
    """In the second network unit B is silent, and 0.66 stars come out."""
    got = steady(worked_network(student, rng, sign=-1.0), np.array([[0, 0], [3, 4]]))
    expect_close(got, [0.66, 0.66], "the prediction of network 2", atol=0.006)
