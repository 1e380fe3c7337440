"""What stands around a student's process is said in words, and missing walls are not hidden."""

import os
from dataclasses import replace

import pytest

from autograder.errors import MachineError
from autograder.sandbox import enclosure, process
from autograder.sandbox.layers import Layers
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Allowance, Session

ALL = Layers(bubblewrap=True, namespaces=True, seccomp=True, landlock=True)


def test_here_every_wall_stands(warm):
    assert warm.layers == replace(ALL, is_root=not os.getuid())


def test_with_every_wall_there_is_nothing_to_say():
    assert list(ALL.sentences()) == []


def test_a_missing_wall_says_what_that_means_and_what_to_do():
    (sentence,) = Layers(True, True, seccomp=False, landlock=True).sentences()
    assert sentence.startswith("No seccomp here.")
    assert "apt-get install libseccomp2" in sentence


@pytest.mark.parametrize(("bubblewrap", "landlock"), [(True, False), (False, True)])
def test_either_wall_around_files_will_do(bubblewrap, landlock):
    assert Layers(bubblewrap, False, False, landlock).hides_files


def test_landlock_alone_is_not_enough_around_root():
    assert not Layers(False, False, False, landlock=True, is_root=True).hides_files


def test_what_the_stronger_way_said_is_passed_on():
    weaker = Layers(True, False, True, True, why_not_more="unshare: not permitted")
    assert list(weaker.sentences())[-1].endswith("it said: unshare: not permitted")


@pytest.fixture
def only_way(monkeypatch):
    """Start the warm process in one way only, as on a machine that has less."""

    def keep(choose):
        def ways(kit):
            return [way for way in enclosure.ways_to_start(kit) if choose(way)]

        monkeypatch.setattr(process, "ways_to_start", ways)

    return keep


def test_without_namespaces_of_its_own_a_submission_is_still_kept_from_files(only_way):
    only_way(lambda way: way.bubblewrap and "--namespaces" not in way.command)
    with Warm() as weaker, Session(weaker, Allowance(5.0)) as session:
        assert [wall.name for wall in weaker.layers.missing] == ["namespaces"]
        session.run("import os\ndef there(path): return os.path.exists(path)")
        assert not session.call("there", __file__)


def test_without_bubblewrap_landlock_keeps_files(only_way):
    only_way(lambda way: not way.bubblewrap)
    with Warm(unsafe=True) as weaker, Session(weaker, Allowance(5.0)) as session:
        assert not weaker.layers.bubblewrap
        session.run(f"def read(): return open({__file__!r}).read()")
        with pytest.raises(Exception, match="Permission denied"):
            session.call("read")


def test_without_namespaces_too_nothing_is_left_of_a_finished_session(only_way):
    only_way(lambda way: not way.bubblewrap)
    with Warm(unsafe=True) as weaker, Session(weaker, Allowance(5.0)) as session:
        session.run("import os\nhere = os.getcwd()\ndef folder(): return here")
        folder = session.call("folder")
        session.run("for _ in range(1200): os.mkdir('d'); os.chdir('d')")
    assert not os.path.exists(folder)


def test_with_nothing_around_files_grading_refuses(only_way, monkeypatch):
    only_way(lambda way: not way.bubblewrap)
    monkeypatch.setattr(Layers, "hides_files", False)
    with pytest.raises(MachineError, match=r"could read and change your own files.*--unsafe"):
        Warm()


def test_whoever_says_unsafe_is_served(only_way, monkeypatch):
    only_way(lambda way: not way.bubblewrap)
    monkeypatch.setattr(Layers, "hides_files", False)
    with Warm(unsafe=True) as warm, Session(warm, Allowance(5.0)) as session:
        session.run("1 + 1")


def test_a_process_that_cannot_start_says_its_last_words(only_way, monkeypatch):
    only_way(lambda way: not way.bubblewrap)
    monkeypatch.setattr(enclosure, "_MODULE", "autograder.no_such_module")
    with pytest.raises(MachineError, match=r"did not start.*no_such_module"):
        Warm()


def test_a_start_that_was_killed_is_a_start_again_behind_the_same_walls(monkeypatch, tmp_path):
    marker = tmp_path / "was-killed"
    killed_once = f'[ -e {marker} ] || {{ touch {marker}; kill -9 $$; }}; exec "$@"'

    def ways(kit):
        return [
            replace(way, command=["sh", "-c", killed_once, "sh", *way.command])
            for way in enclosure.ways_to_start(kit)
        ]

    monkeypatch.setattr(process, "ways_to_start", ways)
    with Warm() as warm:
        assert marker.exists()
        assert warm.layers.missing == []
