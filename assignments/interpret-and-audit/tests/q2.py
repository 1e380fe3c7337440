"""The checks of question 2. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.312783,
    {
        "16c0e22af56f4920": "MCXYKbu9srYIEiksc0+Nek1ldtZNNbVzwm89BRDEeRtoPjGE3S9NfVtkETB6uTIQ1fgRxi6qPg75FPES59pi5LcTrS43r0+Xy1ZGFPiqdfCh8VY20MecR7loEV+eA5uDtisizjD2i6qEGjAC4/T0q9iTsOlQREqbS4hFsVeNUAqRYrA9r0KZz4sPfg==",
        "4f8ae4fda92a194a": "g+QeuMBaqU3uuqP0DxZ3Nnl0nHttOA0mHuTO29hNVpAlM8EQzOpq0JNXRQWOZ4na9O1Xpa+QAGCHScGeJ6uWMT2EccQE3jWjjvtT7eZbTNFeyzc0lX3gzeSsF04DDX6hBUKU4u8NqtDcVSk+/JtLG0X+irZjEr2r3rTsP6cVdYfEdH5//QmyDTojuQ==",
        "511d8cc2cf155c1f": "3l+DqQOptPmJZqHs9Lq3ttDnWN7n9eMs6DD0ksETDpkCexRitw42HqjhTOOYERWTSl4/ViO2ZY7FlrNvqq8HR1gWCTR4fHC+duXLSfIfKGcicZ1ZbhiMqsr89s3gGznHySeWb21bsE8dv99XVLLlCeaWm1Kz53hg",
        "56a9225152c53fce": "Ry/Z0KmKZB+aOHh1GQ+MggpjYwIBn93N+07lZ0tUm848Zqs/L7XNgJxgZxOeb++l23Rew54Z5erUyrBcAA4tTTQKGkevzs8ec7cKo2fQhMIluvt/z+QRDPp2Xqjf0xZxLlDzRPqF3ui6nWa42z5LR2lN5oDDfyTH3SV5ENQua8MdLrwZN743ZvmRFg==",
        "69cf43d2331e1def": "ZI/KVMjd6GiOpJuZaANI4RCDxPtHYoACWRl0DHp3x2cU+sPWG+pAKw88BomGhk4ULwuvxr2MrTsd2n2ExELdneZMbctsCvsepSuV",
        "7d4ab511ddfbbadd": "QPxGVSpjH2XmyHc/i2F3SLvrb5eIeo7X+lulRYoJRZss/JiRrojMjC2EqsLZoEixdZICyDo8MXyWTV9F3ConDlDxJdkHbB9PnRx3qv+uf7kzGRsyg6blklqbrUqMA8hGdODR0CPaJycb6pw=",
        "7e0b84e7a08ab77d": "pYLxzEiMVH4ozJtanbWDdgQvYeDo6XJvJ6RGb59nfJ3yi8WCcMtRVZNTX32Xfz0ocPvsNbsb/yHXa0Io6YG+slDh8/admfY9WGagcIM10xq0rlompOZdZDE8VVbu1nPWSkIZ6FWUZPr4fTCstljaiaNYbmMXZAqLIQZ/XQZb",
        "7e11ccbe14d6937e": "wIAO+PGPVfoOBmM3tbQGPLWnEBqpgLKVvD4DTb76oEAwFShKNEPHJOIBIm1KOo4L1aLh895vXJUGNra9oA3oxEB3zAjz7Jn8PMBA1CKcfWnZdXVqiaPoVUvo/RC8T3Vl1bZUo9r+e1a2DJySQtfhugei2vHvi29nlL6H5R0HW+B1xYogjfbHNvYrkEow",
        "83d5ca3db68a63d9": "HtQeYA9RqMByWzJKUT0UubJqWfvo+f7ChGae7f5o9x6l4AoiuA50CY7Qr4U/nkHUe4yg6jkbLiXxFmv9ttKSkuiD+6DxnyaF0Ipg+XcmgWt2plnYf3RnFUPbAWYVVms/3hevGK7SxFLCDsePD9408NvFRTtsLhlGqSHV8NGJeTJzS5pI9L2m0VEhIA==",
        "8d8bbaffcf22f63c": "phqP6417epdmcD7pH2j/OuFOMFNM2BwJ5hlf11dzFlmt1DIaiR0oRp3qC660HHPfowMSB36Uk6T+Rj5egnff+w77bhxY0a40gMykkNrcYUmzVj+jtwV66+NS5Bw++3orfdxZ/2w=",
        "9325279d3b66fe03": "iSHlxfgHD8484KhLFtMyIOZkcq6NF6c48M9ygt0HhZtM/fiqbp7jES4gPGseUAA1EjmW8ZCxT6trd1jXg6sF3ALNVncddtscIgOCGN7EmgrIZSgShgetLAWUjX7/Id+IDg==",
        "9e1777e8c7a79568": "hRE322ZZRrXJNgSwnQizrNyrCsXPQEGhk77nkIo+KLtFmopknwL7SGqr1WI+EFgLPJijTNW1qXepnLeUuG8NaqpCLHWL10pcCRJ8Q/k34biu4zikG5RoOWcrSDljp0ia30ZFWPew/n9iYhGNivaB3c8bj7xD1XjLR7Rh+MRBdimBPcU=",
        "9f62696109e5d690": "D4+2ZwhnWSUw+94kt8N5xnkSIkP5gWFBWwOh8cBGEFWWI1i7AtOrdS+eWCgdmIwBE2HQY6xMWIPOvpMv14+GjiOWd4zJPHOjvAZN+IyEaYFtZTgOITDWt4Vh6hyeHgp9TLjeDl+vloPxMz1dRbdF",
        "a19566634cba7014": "ukHYm6GDoxcT3RvVHeO5sJKtqDgex2FyF2cs8xOYsbHwUglUs1O7v75maH/XPtP+1qXy7p149LDx+Jh689wrkfoH3PYFOMa7mFxiKqfYFdENDJE41vdOaL2OtXssGzXGyDsittiM2IthklIV89b4oVFRMtR8zUIvqX8Ksm2KcQSvzw==",
        "b65c4f8da329f12c": "fPquzoVDttT5sCDjwsy0M8sx3agDaM6fF4qmjtXYCE2C1HjrRXIopusdiSndskWDhPc4gIvl4svnkfBS7I+B0QUxIpXbHHqdOKl/yv+4DlNfXs9p7+c4CYsIL9evZtfYP6I=",
        "bc00dbf2df538c8f": "wmZNV1qLji+AvsbcInOPFmmEJrkH6o5EWy4xuoMxGxGR2GekM5Jb7HV6t7jfcsynySeDdQzvhJHwZT+XzO/7ziKH41P86NV5EinqAKjwg642pYmXLYgeMwqgHzhEB5EwI4fyE3yZbmzNqAIwzdLiJnKIRK0nW27AxYhj",
        "c38bef9bb52834b3": "+ZdBsxQ1n5tEIUmT9whqo7jr8pf9fn80PQI/aQoSZ5ZK8GUoWAysDbtUdP1hnodWUKRIqmmB5XxbVrXMDSK8v7kiDCu6MBEV6Ab9BKGVRU5OU8hh+emSrOQ8wFXiIQ==",
        "d7b5d31b4c487f33": "2U45sIuwa/fcWJmG0WpGiOiQ386+AhPsWT3jkNrN8P7ZDFBAMhpYuFABekO7XhXO6PGG0Jl9YC2WWnoloyhCUy/ggWeA631icrnLmaFF4UCbfSBEsq/YuipRzAY911p/bFRlM1yijvqaPzHskCgX/I4pYVpkCNUoqg==",
        "ea3493305ba07798": "vvGu2LF3bhK5fE/F203Hoa1F6gXa4DCw8duty5zxdOCPaQ1pksM7hKLyKOtQ8dNOEhrBAJ7wtrJNJmByDDCnbcbXbCCbfesBgdXyvkrSixk9yKSsrIFM3R7pxRImkQ+cc1FxgMh3Nsriskuta32lnb7wK1H3bahG/2P1E5c5",
        "efe2ac330df5d5f5": "PQ1yjp0Q/Y8Md/iZsdhDn/FU6r6srcz8FhG5rNwtV5/SpNo/+rbZeD96zCsTuYGJkNPpShrFLCDqX74v6N3Ql5fHUFj1Mea//kfaU0Auj+vO9HDZ0m0aDUXmMHT1OekAaDiIWzuvxMnzzr+jugdpAdQ=",
        "f70b4ed76ae39eff": "5tjNCpDlP72eU+xGAZN/ON1CVZ+nBk3lVLJFb8AZxmR7+UujQTnY1Xckv5kMcd3F3wxVq8FEAEGBlnWPHSl5V1Gefh/Ac5VtsBvDpIjvlGLunXgDq9Ugk5soAVan2Mz13bKECAjmN7D3RmSyQccrYrg=",
        "f8df3f218f7ae568": "A20Q1HWhdonqGN03u2snDiZTLU9JrriXarr9jBcaBQgPJ2R9ih3pieHb9oh1zY+6w8rcCMfWp00xgbn7xdoUkekEXhcWJO9ITu595Lqu7dlkWnVviDCrL2NA/ReLMrm+LnYMx0WVW/0rmmrtkWaEh1eJ4LXBrhiBug==",
        "fb1b1815236d000f": "4cqnAPrIE9ADdY49qiReo6NeMc5ajd3O3hX5aCwabkhJylvOKPc6uLCO6pcMwFtTn3XW3H8rC/fr9JgswZpVmhLeUn/x0Hr/TpcQfKlHX0+cchh+MOhZ0RNrbD43ACo+YEHwljCK7k4FcouASuDc79UJvjZYZHA6zDJJfpJMNY+M6Nh5",
    },
)

import numpy as np
from cfkit.checks import expect, expect_shape, tensor
from cfkit.checks.files import check


WORKED = [[8.0, 13.0], [2.0, 5.0], [4.2, 9.6], [5.8, 8.4]]  # the four films of section 3


def facing_one_way(scores):
    """Turn each column to one of its two signs, always the same: both are right."""
    weights = np.cos(np.arange(len(scores)) * 1.7 + 0.3)
    return scores * np.where(weights @ scores < 0, -1.0, 1.0)


def expect_scores(got, want, what):
    numbers = expect_shape(got, want.shape, what)
    turned, wanted = facing_one_way(numbers), facing_one_way(want)
    right = np.isclose(turned, wanted, atol=5e-3, rtol=2e-3)
    expect(bool(right.all()), f"{what[0].upper()}{what[1:]}: not right yet; with either sign of "
           f"each column, {np.count_nonzero(~right)} of {right.size} values differ.", turned)  # fmt: skip


@check("q2", points=0.5)
def the_first_component_of_the_worked_films(student, rng):
    """On one component the four worked films score 5, −5, 0 and 0, in either sign."""
    got = student.call("pca", tensor(WORKED), 1)
    expect_scores(got, np.array([[5.0], [-5.0], [0.0], [0.0]]), "the scores on one component")


@check("q2", points=0.5)
def both_components_of_the_worked_films(student, rng):
    """On two components the films score as worked out by hand, each column in either sign."""
    got = student.call("pca", tensor(WORKED), 2)
    want = np.array([[5.0, 0.0], [-5.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    expect_scores(got, want, "the scores on two components")
