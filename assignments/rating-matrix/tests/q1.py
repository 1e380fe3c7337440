"""The checks of question 1. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.250453,
    {
        "1777607469a9df9f": "TcH106GTeFpj3f61MmoNy7Pw394i9/YZVOb9plzvUKcLQTCaoSCXeBbTGugAn+xzFOrf0QD7IaxHjK98vWA6JqG3qx2YJwvispovPrBGpoYzqolQbTkQij5Ire0gLMCsBNNjbCD5EzZjTdyAALD/1HR4++Kep7WpninMArx8HTzH2bgM7UPip7g=",
        "18066638fc09d4e8": "443DNnUn0SCtcxN2kxdtvU3tauJXQhz51Cx0zH3U38Z38mQ2XVA0cky7+Xsp0OneNGj9qHzh7D32NndK3xvsW5ccmgsW6Pz0RZjGTFcpbmfPDMx70gPFlCdvqHma+lrOifZ3bL2a8alDVw==",
        "1d2e9dd23ee0ccb5": "nU+c2L3RzRTose53n3ZBcuk1Z3iEqdul/t90bFjG6l5V/FxtvjyZ6oRI7+AJQJ/lOF/xhrQqhIXKinvV2cNnF4ixa+8N2QVGkyNc2MflZZtDUtOkCAtyl22YzRk9kgO+yGwsUe03XmfbVJzOCT2EIPQ+AFE6cRts647ydfOkfgwptEC8LLOsyS3BmD0m3eWpihkCn5DXwahxmzozwkfj",
        "2afaf584f82615e1": "4CS44M5p73hyZmQcFvZOi0sxl2UCSXdK7E7v0G6yXqZfjCrIdLx/17/gnCDGQtShqoNg+vivR3bHJ0A4seIRcnsoLZJ3WCBGWylgMzmD52DAp+t7tIBQx3IqAacjloEWuT64mt7WdJazzuQyKafHPIwkLxYJs+3mGvVLGx8=",
        "338d30bfb86cf4cf": "XUv8FuTnf/rZg5IyYyiNSBAir+4qweG/LZJI1MrMcPWPYTKNdUIXFsGYb5pjVJzbGOuXMr0kRNOXdsFmQWM7FrH7voL6uo0yrRgkfo6pxPum09UyWUrW2jXOOfrbr1uOPUOCeaU=",
        "487083724fb16907": "Kkz7jKRc6LkHRPh7/dZJ4Y/jhFb7MgfelUPczFmVhMeAjDNFy92WIbjGlaa8ePx4cs2vz2wpoWM/ahap6tyl83R1f8U3Q9v6VhzhMcRfVrs/GWQiQ172CbD89hmud3O45QBQ+HHp",
        "51b879cfcc55fd2d": "uMTOL2RKcONnaowiumNsomdJyCwglv3+L+vqY0aiFRvI946uyG0JvGqvv21suVul6gE4bqFmfejthCEd9GywcQ6creiNdIwCjbiRvKRNvFhJj2TUcW2sy76vzn2A6oEqKr7AbBaF9jKU/vgq7dox8FiU+ThT4CCyPU792Y7YDjKFFBaEg1Gg5onGl0R1Hj9OZvu2G2X4hgiatKp3UndnwO+/F+YvpSQ0NWZsmgdRBXNDjcSrWfXkUsDihXtxerWDa581pdTsTAhcIg//",
        "73fbcc35f392f6a0": "CMXgRs/bSIZACo2UbsG5m1RkTENUQNC5LRcLEiV6v2IGnv6fofVuQmUvEosH3SRNF22JSJN+muxDqk2A4QU/jsMtKicFtoFD1X/wsek67cvZ4W6wa/8x5niQxTTM1f1Lo/9LFj1MZ+JHg5HC6ODBhdfB/JhTpaQ35Fc2xfzW4lQYgc9f/AvIRM3s4Gi5sxwkCIYpmVQEC9rtPPJiSoYRkD0wEBH0tionxZc=",
        "79b1a786f0c78aa0": "D5WaBM0SsuokHmdvrtJR+RWDPdt5AhFWPoYY6y0R9aFsCC8QylkTNOaUkpnDtBWCWJtdgARvo4b8LSLRootrLPGOjirMXdT2UZPTM5WHCkwvlXAbf0j74Lrvat1/rEwsCFcF/brIzlFJlLmq2fuWSsG0bElWJYJwxcoCZ4Uch1Mj7GaKB/nL/IIzkIS9XzxYUvoZRfYJVcQbS2WUpPgj9eo10NkHfWxaAGCLLE4=",
        "89b17e5b96521eb5": "AypvLe5XVZ9ZyS7SZxSLffTbCIv+HoPsgjZajG2Hj+D9Ir0IWmNDzMlCfFktrC0as/tDGGZLJbxlZdNn+S1kCCz+NkjfxlZ3LiDAZc6uKkp9vPyyjBTZWA8=",
        "8b00a24ec0d4809e": "qx6t0cXLrGsdWNBK9+w/ZHEfld5zIsg2cNtJfAU+dvSIfW2wVjE4/8cZGxu7vFfwgJITqEvfUyaBdlgj/TMy4xzmEKn3FOAdXpWTjXL7Y+SKV+oO0FPCOi+VAzs2WbhKNmsx",
        "8ba321ed6f4753c5": "0VQXeb9qElckhYYuhlFmsRrrWstvMNTKISwfsiEb8JdrlQdCcakzL6cX1d4Lp5ACqgd+n8CkzQuCz10O8AcgIhDqJ8+6Lgo8IAc+N3hA7lg=",
        "9e05247f210e5d3f": "i6g86A7ITJQqBoMb0KP/jRyFoh5tf3G9aTSYvSnD+iypOx24X0TYu4zIgRwruuG3jXCGFT2yW0phgkOU13D0utfUj/rx",
        "bfd2ed66bd49bd57": "uK77wKvh1X2t1vtihlA6UP6ZNiWuyOJh21VkLzX56o68dPoxcSzSg3n21DHnmA3SxsuKO4VUFm0KGREqugq+46T4YLRPuuOCeigfbpcrt7NMwU92l0WwCxFLV3T5LMlKNIm69gH6Z+EPZMXMwu3bGlQYx3DpiB61a4aSC4wLUNNytjV3rHlmkm+SlsA=",
        "c18ce37b228e6344": "Af1DsrUsh/8WxsGHqxP8Gw232huUoiNvibHt5S1L6ZpILdl0r0bBW8d/XrNZhew1kU9Z0ADL2wUYZeeOfBoHIS2Mp1Otgt7RD+IeEWS4LsDNDpoJMIbk8nurElWoE+o+GSrZP/s4zg62eFQ/zvy2m/ycfy2fiImCnl1gi0Kn3pM3NBA8BUJuzc/h5SFAjyZLn4Pn03rYhMYDvW6Pc4ooM5orFAvnl3d96P2xAARUx1Wy61WQsShGdrU51lfNM5jUUnOwNlcEPIkvWCFvOEcJSadrcDjOR9Uo48ZN0quV5vw/ld68Nz3NVhiqoGLNBUr6fiLUX/Tl2qyPu2Wsk7me/TmrFP5ZYcIrcD20KNE6utbTQwYXb43G0qTyrJxJ2Jm/",
        "de1ba43dfd740ff6": "HXcjyjdoD/EUNyvmhNWvndCqOaTMqGuV631AtB8ZqDGCSdL4zoZ/2bDbp/nIHJpe+7KYr8jGLpxiGwI9cDh2aPKYBOwy88baL8Mk9k+HmiTlQqD8Ug5zrNvdyVUCYeiXk1BM1pmklAtUlFeh8GA/Lg==",
        "e3fad3b5afcdd9a0": "V++u+wc1K/qp2AvRnFe/9ljxmxOn9Dw16anc0m31pZd+HN5ucoif9s6TQSnA35KSGM8/MVYMMb6DUiUf8puqBuFy42j534rAfFFW/csmYVQIFZB871L8DkYYlOumFDQdmvQVmwioAWiFNko1jSCS/beR9bjirSCZzfth8pAoDcYgIBkbHS1egBc7BWnS8uZVlMS+9DH2o8dS5Q==",
        "f11a565c4874e257": "ToJHNJ+uPyKMQxZ4z5i4nNGF2PjkcWoOb5bMJmnDVmIaWavJfyIBaNmY5dBJNBJlnLKyVfCfXclase+T0XpKen+yqkriyok1eBQ2OdycwR+ZK2ypW4G2VIDnU6cLDXyNrz/k",
        "f33132a1f9d34bce": "uFsSd4ESHVUUJW9Y7nWi527ZLPJQnLsX0jo0MlM7Jw48tmpMW7M8HAAXR+HQcCzbv8X7xcBGjJWvz7R/AOvH4nz0/HDAScBvrtuCHlQIahbgILByQ2rN1w==",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, expect_count, expect_pair
from cfkit.checks.files import check


def codes_and_classes(student, values):
    codes, classes = expect_pair(student.call("index_ids", values), "what index_ids returns")
    codes = expect_count(codes, len(values), "the codes")
    if isinstance(classes, np.ndarray):
        classes = classes.reshape(-1).tolist()
    came = type(classes).__name__
    ids = isinstance(classes, list | tuple) and (
        all(isinstance(c, str) for c in classes) or all(isinstance(c, int | float) for c in classes)
    )
    expect(ids, f"The classes should be ids, one beside the other; a {came} came back.", came)
    return codes, list(classes)


@check("q1", points=0.5)
def the_lesson_s_five_ids(student, rng):
    """The ids 50, 7, 50, 23, 7 have the codes 2, 0, 2, 1, 0 and the classes 7, 23, 50."""
    codes, classes = codes_and_classes(student, np.array([50, 7, 50, 23, 7]))
    expect_close(codes, [2, 0, 2, 1, 0], "the codes of these ids")
    seen = (tuple(classes), codes)
    expect(classes == [7, 23, 50], "The classes of these ids are not right.", seen)
