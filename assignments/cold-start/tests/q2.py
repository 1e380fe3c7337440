"""The checks of question 2. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.612509,
    {
        "0391ff33a6715d8e": "2nMGi+Z2uonNMjqhBtHe7Y/s8wtA2W0GOfuBzdfXgZiBIVYHA61JLAnNwnr3P6bwpLRvRrGTD/FFx7jea9Mc9QjAfiz2Ej9X0A42brn9M3pZExTULfY7iAbYpH0eFjJvyzuy8QdfFVyVICeqIy00JlyC0aEXGEM8ApVCtCIhxw==",
        "199f445258970b09": "Mtygt+aMw7d+B4P2XBfL010aWsB9TJ/rKwpXwEYnpEzEqPbFWqSTVMozkxhzPSYpL+AHlItFBXYQv5gFCjW72NejbuR1Qns=",
        "258a1e0cbf46e261": "g+7ZsAmjkvESrAxtkDNoBc/OhoDyG+3qt2Lm9dL5BrRrfT7NEdSotX9nbgc+1F841nrRowRndBCEAcvjEtso+fhpZJ2HLg0iNj+1Zd8nj/AUAptJZhk7ERdGLnfA9sVBxSM38xJFCJHLtd9G0zr3xOc=",
        "48724e57def33d04": "8Ve0XO3veHROARnSrV2Ro/qTv+PVuMIa6OzyQ1sraZr7W8jdFv7B7yKvTbtumOr6QkH2Ytjuixnt+m/CoU+N/8DK",
        "4b836224e9a3c5e1": "VsXY6fqiNAC9xKP9XF2dwfowI0kYjRYys/ukOZPE8rjmkkZbTHoNoDlgHz0jgYQkzwXrnGFV06gl5gjOQlbiamUSpyrZzR5ifU/3ssOSrJPmXul43XOQkeWVPEg/FeDpY5tzCW+/4QNlSUM=",
        "6a19e228ba602f9c": "U+qjhvyuPRExTPP/XTbZqWStuzXqvd9bSTe1OVLM4GCT4zhaRRbOFn7uBruqmHKv4Tcfkgug5Lgi1xKdylu/yjN6nF5elGSpwrXGZt7E1+PQd/sD+xaJSEnCYeavdKuCvYdbYRVX1CJ23NHOsa+PNM9Q2w7Ari8=",
        "6a7c3b234512e2e6": "Xv8ILlo37oFM1Rip8hP1tC0RDGAOhm/ETUesjlc9wC2ll3mjMFQe51l+r+GeEVVsEtCYusa0CE5NwOJMPFYHrgNTuPo+2iKEMSkj4iPvGj2hYpqC84cEKZzn0M1XnXaeQXvH5/UsQKJQgEzBZ6OsPHRXDAI2MYUJOpH9TB9g",
        "7b40182e40b10a54": "yG19iAY3PxX4vz6ODXyyvfTtY6beNQdAPlYpHXFjg/lS0qWrUtMFCMYGcVkLh//01E168/tBpY76o40=",
        "7b60fac88fc4ecc8": "K5IfqlT/xRPwT3mtrC8AUGv0T5MIhHs11hh+GpTWgpyyS2pFYF7gGD5s2v4aFr1ih+eP9jAEXbxZygnxoWu+KBvg",
        "90d9d722fae3310a": "fucozSp+u675S/bPZSw5a7KEltxyxp8mTMFDJY7RFeM8iSk2UQEATciSCXtz0jYLXhh2kE8Lh1gd77ZmM1Ui/hOl0YmBIZ8xi/IIcAQoPvnKcG2lxYtKRU/0DftZ7H4CT+s=",
        "ce56c6fdc2bdad3f": "K3wkf+XxtUXAAB/pqKYJOVs6JW9m16+9C+g3J1Bl+QZUQUpE/xkfpZeuqs0CGAK73CkYZ7o4FkfAd1Ht25ykYOC9cQDAvxlgeU1lCy2pF7FRcFh5a5gJFQpuCvdvg//K9RrIZFey5sYyosYZqCoRsdyofrDfjwHsBaFXjoMOIA==",
        "d839218a77fd7c03": "ouaiAC29qSwsq7YlVyhSpkCGJ9YVzeAj5LlN5Bcni2iQsekOSet4UtiPFYIR0TDpqviiMVreXGiljDkkcZQsa+kgb4yqsjvK",
        "daad7b207a7bd777": "EeFM6FTcn8cgKQG72wNUdFXRKlgtQJhGqAYbOxSJ3mhVnA5Xgp2jVRBkX+AXOwrts0qZhtP4pZ/dn2xwgVQHQFSsvyGq11jScvfzDEmb3cLEWw==",
        "e6027cffe41e2353": "CsuV8sYsPqpXE5N8K+CrBw/bJMO8QNIpxsYd/wRqthC/9G1sidYFzQ24TJi1U1zFzN2rtGydrm+IwEh3w6DjTg03Idc9Rw9kgIPcPg==",
        "ec8754b9b5038590": "YXlsOIdM3nJ7RLgg3UA5tbiwkRf21/JiDhFVrFvhIqspWbDpV80I05vH3YF/tbCNVHlLJ73NqRm86RwjoY6AtIgCk7oBpwxp9cxbXA==",
        "f2897c871e5b4d15": "tzyyRPOlGJK05dtDs+EkxXtyJvOqHkq8d6fcquSxirMM+Q1nJYTMDRleEQunt1Q5URTlpGIvf/sfy6ADrTdS8SI0OhSV8bv2waB+hOVwfPjsWGSermDO3bhdIRUMwax9876+WX6Kr4V6jqA7HS4YsVYxcjLyvnlYn+Ci56suYCESgByEE8Wk4NQ5vSoVZE90Ab7T8z7RN24=",
        "fb301a4515466cb3": "kM8Tcomq8+78Zh33H7n4Ph2K/XnAjEmVsRifv9VnTErdwSm/k0Vje4tMnbJ92pb8DenPNrJFCQBoqQzGDVPemSJRC3epikJyY8abJMQ+0zfl3mYIX+Iz/J48bYAy09gHOOwsW5x1nAXDZG/0nzIBV4/40Q==",
        "ff92165f99defccf": "P3pTYk7r5VZ9j9U4B1/oc3M/9/degjLLdgAqmpz23G/Wt9twxsBB2GKOrKfTqCFdT24QoX4b06/LeunhHZdKHIV9NnWdVSwC0paoRIOaxHeZnY9xuaZnNI63AUb6dJTQuGVgjrg=",
    },
)

from cfkit.checks import expect_close, expect_pair, tensor
from cfkit.checks.files import check


def vector_and_bias(got):
    return expect_pair(got, "what average_user returns, the vector and the bias,")


@check("q2", points=0.5)
def three_users_by_hand(student, rng):
    """The lesson's three users have the mean vector (2, 1) and the mean bias 0.2."""
    users, biases = tensor([[1.0, 2.0], [3.0, -2.0], [2.0, 3.0]]), tensor([0.5, -0.1, 0.2])
    vector, bias = vector_and_bias(student.call("average_user", users, biases))
    expect_close(vector, [2, 1], "the mean vector")
    expect_close(bias, [0.2], "the mean bias")
