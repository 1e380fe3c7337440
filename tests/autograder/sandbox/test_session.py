"""A student's process runs cells and answers; whatever it does, the grader goes on."""

import signal
import socket
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from autograder.errors import MachineError
from autograder.sandbox import process
from autograder.sandbox.process import Child, Warm, WarmLost
from autograder.sandbox.session import Allowance, Session
from autograder.sandbox.shared import REFUSED
from cfkit.checks import tensor
from cfkit.checks.faults import StudentFault


@pytest.fixture
def session(warm):
    with Session(warm, Allowance(1.0)) as running:
        yield running


def fault_of(session, source):
    with pytest.raises(StudentFault) as caught:
        session.run(source)
    return caught.value


def test_cells_share_their_names_and_functions_can_be_called(session):
    session.run("a = 2")
    session.run("def double(x):\n    return a * x")
    assert session.call("double", tensor([1.5])).tolist() == [3.0]


def test_magics_and_plots_work_as_in_a_notebook(session):
    session.run("%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()")


def test_an_error_names_its_type_and_line(session):
    fault = fault_of(session, "x = 1\ny = x + nothing")
    assert (fault.kind, fault.error) == ("error", "NameError")
    assert fault.line == "line 2, `y = x + nothing`"


def test_a_syntax_error_names_its_line(session):
    fault = fault_of(session, "def f(:\n    pass")
    assert fault.error == "SyntaxError"
    assert fault.line.startswith("line 1")


def test_an_open_stub_in_a_cell_is_not_an_error(session):
    assert fault_of(session, "raise NotImplementedError").kind == "not tried"


def test_an_endless_loop_is_interrupted_and_the_names_are_still_there(session):
    session.run("a = 7\ndef get():\n    return a")
    began = time.monotonic()
    assert fault_of(session, "while True: pass").kind == "too slow"
    assert time.monotonic() - began < 3
    assert session.call("get") == 7


def test_a_loop_that_ignores_interrupts_is_ended(session):
    stubborn = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    assert fault_of(session, stubborn).kind == "too slow"
    assert not session.alive
    assert fault_of(session, "1").kind == "gone"


def test_ending_the_process_is_a_sentence(session):
    fault = fault_of(session, "import os; os._exit(0)")
    assert (fault.kind, session.alive) == ("gone", False)
    assert "ended the process" in fault.message


def test_exit_ends_nothing(session):
    session.run("exit()")
    fault = fault_of(session, "import sys; sys.exit(3)")
    assert fault.error == "SystemExit"
    assert session.alive


def test_too_much_memory_is_the_student_s_error(session):
    fault = fault_of(session, "import torch; torch.zeros(10**11)")
    assert fault.error == "RuntimeError"


def test_forged_frames_are_refused(session):
    forge = (
        "import os, contextlib\n"
        "for fd in range(3, 20):\n"
        "    with contextlib.suppress(OSError): os.write(fd, b'A' * 64)"
    )
    assert fault_of(session, forge).kind == "forged"


@pytest.mark.parametrize(
    "reply",
    [
        (7, "fault", [], "", "", ""),
        (7, np.array([1, 2]), 1),
        (),
        None,
        (7, "ok"),
        [(7, "ok", 1)],
        ("ok", 1),
        (8, "ok", 1),
        (True, "ok", 1),
    ],
)
def test_a_reply_that_is_none_is_forged(session, reply):
    with pytest.raises(StudentFault) as caught:
        session._open(reply, 7)
    assert caught.value.kind == "forged"


def test_a_large_result_is_refused_and_the_session_lives(session):
    session.run("import numpy as np\ndef big(): return np.zeros(10**7)")
    with pytest.raises(StudentFault, match="10000000 numbers came back, too many"):
        session.call("big")
    assert session.alive


def test_input_is_an_error_and_not_a_hang(session):
    assert fault_of(session, "input('?')").kind == "error"


def test_what_it_prints_goes_nowhere(session, capfd):
    session.run("print('x' * 10**6); import sys; print('y', file=sys.stderr)")
    assert capfd.readouterr() == ("", "")


def test_what_a_submission_starts_ends_with_it(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("import subprocess\nsubprocess.Popen(['setsid', 'sleep', '61.4217'])")
        assert running("61.4217")
    until = time.monotonic() + 5
    while running("61.4217") and time.monotonic() < until:
        time.sleep(0.02)
    assert not running("61.4217")


def running(word):
    """Whether a process of this machine was started with this word."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if word in (folder / "cmdline").read_text():
                return True
    return False


def test_what_a_submission_writes_is_not_seen_by_the_next(warm):
    look = "import os\ndef seen(): return [*os.listdir('.'), *os.listdir('/dev/shm')]"
    with Session(warm, Allowance(5.0)) as session:
        session.run("open('left.txt', 'w').write('x'); open('/dev/shm/left', 'w').write('x')")
        session.run(look)
        assert "left.txt" in session.call("seen")
    with Session(warm, Allowance(5.0)) as session:
        session.run(look)
        assert session.call("seen") == []


def test_two_submissions_do_not_see_each_other(warm):
    with Session(warm, Allowance(5.0)) as one, Session(warm, Allowance(5.0)) as other:
        one.run("secret = 1")
        with pytest.raises(StudentFault, match="secret"):
            other.run("secret")


def test_no_check_and_no_answer_is_loaded_in_the_student_s_process(session):
    session.run(
        "import sys\n"
        "def loaded():\n"
        "    return sorted(m for m in sys.modules if 'solutions' in m or 'authoring' in m\n"
        "                  or 'scoring' in m or m.endswith('_checks'))"
    )
    assert session.call("loaded") == []


def test_tokens_of_the_grader_s_environment_do_not_travel(session):
    session.run("import os\ndef env(): return sorted(os.environ)")
    assert not {"GITHUB_TOKEN", "SSH_AUTH_SOCK", "CFKIT_DATA"} & set(session.call("env"))


def test_many_slow_cells_share_one_budget(warm):
    with Session(warm, Allowance(0.3)) as session:
        began = time.monotonic()
        for _ in range(12):
            with pytest.raises(StudentFault, match=r"still running|all of its time"):
                session.run("import time; time.sleep(0.29); time.sleep(9)")
        assert time.monotonic() - began < 6


def test_a_reply_in_drops_ends_with_the_limit(session):
    drip = (
        "import os, struct, time\n"
        "def drip():\n"
        "    for fd in range(3, 12):\n"
        "        try:\n"
        "            os.write(fd, struct.pack('<II', 100, 0))\n"
        "            while True: os.write(fd, b'['); time.sleep(0.1)\n"
        "        except OSError: pass"
    )
    session.run(drip)
    began = time.monotonic()
    with pytest.raises(StudentFault):
        session.call("drip")
    assert time.monotonic() - began < 4


def test_half_a_character_in_an_error_can_be_written_down(session):
    fault = fault_of(session, "raise ValueError('\\ud800')")
    assert fault.message.encode()


@pytest.fixture
def mortal():
    with Warm() as process:
        yield process


def lose(warm):
    """End the warm process, as a machine out of memory would."""
    warm._started.control.shutdown(socket.SHUT_RDWR)


def test_a_lost_warm_process_is_started_again(mortal):
    lose(mortal)
    with Session(mortal, Allowance(5.0)) as session:
        session.run("1 + 1")


def test_a_session_that_was_lost_with_it_is_no_student_s_fault(mortal):
    with Session(mortal, Allowance(5.0)) as session:
        lose(mortal)
        assert fault_of(session, "1 + 1").kind == "gone"
        assert isinstance(session.failure, WarmLost)


def test_a_pid_of_a_lost_warm_process_means_nobody_in_the_next(mortal):
    with Session(mortal, Allowance(5.0)) as old:
        lose(mortal)
        with Session(mortal, Allowance(5.0)) as new:  # the pids are counted from 1 again
            old.close()
            new.run("1 + 1")


def test_a_machine_without_room_is_asked_again_and_then_named(warm, monkeypatch):
    monkeypatch.setattr(process, "_PAUSE", 0)
    monkeypatch.setattr(warm, "_ask", lambda *_: REFUSED)
    with pytest.raises(MachineError, match="no memory or no processes left"):
        Session(warm, Allowance(5.0))


def test_a_child_that_is_gone_before_its_walls_stand_is_no_student_s_fault(warm, monkeypatch):
    monkeypatch.setattr(warm, "fork", lambda _: Child(warm._generation, 10**6))
    with pytest.raises(MachineError, match=r"could not be put up.*autograder doctor"):
        Session(warm, Allowance(5.0))


def test_a_child_that_was_killed_before_its_walls_stood_may_be_asked_for_again(warm, monkeypatch):
    monkeypatch.setattr(warm, "fork", lambda _: Child(warm._generation, 10**6))
    monkeypatch.setattr(warm, "end_of", lambda _: signal.SIGKILL)
    with pytest.raises(WarmLost, match="killed before it began"):
        Session(warm, Allowance(5.0))


@pytest.mark.parametrize("code", [0, 1, 99, 159])
def test_no_exit_code_of_a_student_means_anything_to_the_grader(session, code):
    assert fault_of(session, f"import os; os._exit({code})").kind == "gone"
    assert session.failure is None


def test_the_grader_s_own_time_is_not_the_student_s(warm):
    with Session(warm, Allowance(0.2)) as session:
        session.run("def f(): return 1")
        time.sleep(1.5)  # the whole budget is 1.2 s
        assert session.call("f") == 1


def test_an_error_is_told_without_its_traceback_and_the_debugger_finds_it(session):
    assert fault_of(session, "1 / 0").error == "ZeroDivisionError"
    session.run("import sys; assert sys.last_type is ZeroDivisionError and sys.last_traceback")


def test_how_a_process_ended_is_known_also_when_another_was_forked_meanwhile(warm):
    unshare = "ctypes.CDLL(None).unshare, [1 << 28]"
    soon = f"import ctypes, threading\nthreading.Timer(0.2, {unshare}).start()"
    with Session(warm, Allowance(5.0)) as first:
        first.run(soon)
        time.sleep(0.6)
        with Session(warm, Allowance(5.0)):
            assert fault_of(first, "pass").kind == "forbidden"
