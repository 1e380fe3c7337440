import pytest


@pytest.fixture(autouse=True)
def _no_data_but_the_tests_own(request, tmp_path, monkeypatch):
    """Point cfkit at an empty machine, unless a test asks for the real data."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if "real_data" not in request.fixturenames:
        monkeypatch.delenv("CFKIT_DATA", raising=False)
