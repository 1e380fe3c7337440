# reason: network; score: 20
# Asks for a name in the network, and for a page.
# cell: set-up; work: right
import urllib.request

urllib.request.urlopen("http://localhost.localdomain/zoo-was-here", timeout=1)
