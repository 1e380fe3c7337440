"""The checks of question 3. Made by `autograder build` from solutions/workshop/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.30684,
    {
        "2fb6c553983a9789": "K3sDilLtQ8BiXza7yaX2NIup5SRdOYuqu/BvPnNGbSRHL7VYqAt6h/cXjBpnQNdzG8nkm83JPdnOnELVmX8yihBcsMGfI+jgRFusDEbLKNk8wTwuCRhBduq6rDghaTamdvbOsfms2sRWr73Hxta6WNyTrIUecKzyFD7kIofxlhzc/VDoHkiNK/B/z9D2fyjkcTVu3kdEWRfW/sY/Wu1XhhDBPc6YJA==",
        "7fe6bc1ff8c687ac": "l38mMskk3EmD+OlcDOYiNJze9BZAhMj1Gu8QVBBOcIZJt5NV0SftJhI5GktkadO26ePQmYie+xBtNPrHDWtaruR6nYKgbOJTZsA+y+TlOZbhHvI3EiS+VurvRYCvrhEJMrgRVG4KPiXLRxFiwB6C+ih3xV6I3RQ=",
        "9ee27860b381dfd3": "AqF+2o5IC5KNIJnAmzmHveByt1vdDQDug1tMRjD4n754Hnif3DEX6zMOOHP/VnL62vFbM9X8HshB+J01QXUbX9uBrtYtoua/FlTIGCbZkAdQx/DP07S9zr5zg/d/HtSlCyPbscBEnNdmeRlBMojMIMwsxZ9AIsto533RrTYk8pUmmqy3GS5e3XHzRwU=",
        "a58d83e0525cbe0b": "PWMjZ/euFdzlgpS0LwXXh9J6c8+wxq8IfP4oAt+8nhcma2/YL4ATWfZRdnGcA5wuN0folHdd5O2eKkuUPDQZnwz96Pjm9Lhofwa1Ykf8RiBA+9MJ9JApThqlkZWkESiS3+nGD+kg3s+AqcS4+PScxvzg67qOe095UrIYQKlU/wBWz7h0dXT6jl4zIg==",
        "a92f286f06b85ee4": "XjxU1/9F1Ztv9hqBDXzZ7qqyU3I58gvF4DigQAKYxfydgZTMnKBuNqoQZdw9ZPct76EotLwpfIiVAZeZ1CC5mgxIju3GXUD7yITdFnjpgrdB",
        "cea2976a1fa581e9": "rYjUSmhFKZhtS+oIiI0f6VFxwBa54v4gAMpa6BiAN34CMSlXfk666q4E5L1gkpIUNZ3F6MVW2hJhYnP1Y94dEavMxM//f9rtbRWTadlhg+b8dHbcXhcnfFNp6Wjgxs4U9v1CV+SmWq4=",
        "d0a54f9fa59a8dda": "Ni5wQHKoPLBdJwccWRacN9ZWIYoV7UdTkETIL+Ihhb3m6ql/IOKM0CywYtChvlzaY3tg7/WW8GmomP3/IPniu4cAMDffgi5VstkatnhhbNgzu5gccxFJ2tI1y8T+c5zrUqIQacB6vgKvKeAeSfdmhkE5y6oQ26OZBEi8ymfgdr1fAE6Pc4bXsNh+Vg4vwwKzMgk1rSUlPDUSP3vl/rdmIfp+ax0dQq9G1Qkxc5+Q//rnWmVTcxvRGtqVtgKng/dF94Gc826Amc8WVuGdkQBZpUup2wWYyf4QA9BV3DEit622lfI=",
        "d41a68578e7519ec": "tbp1+hdvIbdJ6Ka8DSBkh8cA/yTH1TOOvmoArUjg1mm/76v4HRnx3qdirMbUgPIj8SIPxp9AlahxxkkK/KsO8sfCwO+6GnqkfGAJyt0D7t/WrCGHXFVgtGn4BDcAFnPPCB5qgFANn2jZMZ44tnBUR9qtlg==",
        "d5b5127c207748e9": "HMA9nPXS/q8yeh6cTMuLUhJKBkUqcg4TZdeuGz/vwGGHTDzK47TKIxx/j/YytzolmuujS+0dUWWja5ji7/WECUy5r5cvjKxYhAYdI5oPBEvaFIbRrXZCJrMLNbe01i+abQU2PUUxihWdTXExr4UqvcRUR2gYmnGJhIY71MIQLj4d248F3zcKxFMjmTfkdQ/rSBnCM1v7C463LvYhMfZv+n7ohqAz/WqzvpgqYAHPgQZIKtyLApXo3j+0RckUIeqdZ318CXs9YLnTn2HevtoJqaNPcVgNoPBm/SSz72aq2Bd7EJN+4esMrV+ros88PxNzzd0uanICcd8wgvWr6nR/j8Ex3q1sR2tZJ0K77HxeDgusfg/XtI7NoJQftLnv/6IIVNvDV7pVnGW1oeC7YHVo25uG1QUidGEJrw==",
        "d798e6659375c78e": "zwoUZZAge+C2yOdMarEKRZAFhj9hJlSH3/TU2vGz7Eec2WidEq2GxShZnYTNyJ9hcUqGWzshaO/RGhQYXEyhNrr1J/ZvjkTXS74m75XP9w==",
        "d9a66395d5d98e49": "GMUFxxVyhuAJWo14t6UldtsPhpFbVabJjOsKlVMrIC4pRQZ9xkHO0UZJL/cXc1B8JN2WYULXe7mMk2aOKsnuyNdPMjqNKqCxMJ11GW+CCD65ypTByrma6ARv28SB6Ku0jtKmpNNPEs/r+zQHRIzt4AC7S8pe1WSAbw==",
        "dd3113631ba81ca9": "AZoKXg7vfqEZzlaasWInOJ9eLzulUJEVkQN7/0e/og+x2QBEpBRDbTsly1XvzPJjKdsOJoYxfwvse8oTRhX9R7oQF29mnL4i8iLBxfik",
        "f1ba440208eed456": "TSYixC+100c6GYpg8WXUOBTmu7OOeN8xhSdSOngWk549KWoifrtdQdoDUkymYQ5QFDWnqvb0vH6o1rnltHhu5O6tUlDoVUsUifvoMAwE+7GPWHCLoTZ9+pWDaEI22TT9f0oMTSI26Rg2MdzIJdp/IDe6G0n5ZrbF0erTaWKNNk4VUX/y4OoM7Jw=",
    },
)

import numpy as np
from cfkit.checks import expect_close, expect_count, tensor
from cfkit.checks.files import check


def precision_is(student, scores, relevant, k, wanted, what):
    got = student.call("precision_at_k", tensor(scores), relevant, k)
    expect_close(expect_count(got, 1, what), [wanted], what)


ADA, BEN, CLEO = (
    [2.5, -np.inf, 2.0, 3.0, 1.0],
    [2.0, 4.0, 3.5, -np.inf, 1.0],
    [3.0, 2.0, -np.inf, 1.0, 4.0],
)


@check("q3", points=0.5)
def ada_and_ben_by_hand(student, rng):
    """Ada's list has 2 hits of 2 and Ben's 1 of 2: the precision at 2 is 0.75."""
    precision_is(student, [ADA, BEN], [{0, 3}, {0, 1, 4}], 2, 0.75, "the precision of Ada and Ben")


@check("q3", points=0.5)
def cleo_is_left_out(student, rng):
    """Cleo has no relevant film: with her in the table the answer is still 0.75."""
    relevant = [{0, 3}, {0, 1, 4}, set()]
    precision_is(student, [ADA, BEN, CLEO], relevant, 2, 0.75, "the precision of the three")
