# reason: process-ended; score: 20
# Ends its process while something is being displayed.
# cell: set-up; work: right
class Last:
    def _repr_html_(self):
        import os

        os.kill(os.getpid(), 11)
        os.abort()


Last()
