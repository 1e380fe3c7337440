"""JupyterLab and Notebook 7 in a real browser: one server, one browser, a fresh kernel per test.

Nothing may leave the machine, and nothing may be written to the console as an error.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from helpers.node import installed
from helpers.places import ROOT

nbformat = pytest.importorskip("nbformat")
pytest.importorskip("jupyterlab")
pytest.importorskip("notebook")
sync_api = pytest.importorskip("playwright.sync_api")

# No sandbox: containers that run tests rarely allow the one that Chromium brings along.
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
# Notebook 7 forbids itself the fonts of its own mathematics.
NOT_OURS = ("favicon", "ResizeObserver loop", ".woff")


def find_chromium() -> str | None:
    names = (os.environ.get("CFKIT_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def jupyter(tmp_path_factory):
    notebooks = tmp_path_factory.mktemp("notebooks")
    with _serving(notebooks, tmp_path_factory.mktemp("home")) as server:
        yield server


@pytest.fixture(scope="session")
def serving():
    """Start another Jupyter: `with serving(folder, home) as server: ...`."""
    return _serving


@contextmanager
def _serving(notebooks, home):
    settings = home / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    # The news toast would cover a corner and take the focus.
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "IPYTHONDIR": "ipython",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }
    env = {**os.environ, **{name: str(home / place) for name, place in places.items()}}
    env |= {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    port = _free_port()
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
                *("--IdentityProvider.token=", "--PasswordIdentityProvider.hashed_password="),
                *("--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={notebooks}"),
                # window.jupyterapp, in both applications
                "--LabApp.expose_app_in_browser=True",
                "--JupyterNotebookApp.expose_app_in_browser=True",
                "--LabApp.news_url=",
            ],
            cwd=notebooks,
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(server, address, home / "server.log")
        yield SimpleNamespace(address=address, notebooks=notebooks, env=env)
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # the server and the kernels that it started
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)


@pytest.fixture(scope="session")
def browser():
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("no Chromium here: install chromium, or name one in CFKIT_CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    outside, errors = [], []

    def guard(route):
        if route.request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    context.route("**/*", guard)
    page = context.new_page()
    page.errors = errors
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(_told(said)) if said.type == "error" else None)
    yield page
    context.close()
    assert not outside, "a request left the machine"
    assert not [e for e in errors if not any(known in e for known in NOT_OURS)]


@pytest.fixture
def notebook(jupyter, page):
    """Open a notebook: `notebook("code", "more code", app="lab")`; runs it unless told not to."""
    opened = []

    def open_notebook(*cells, app="lab", run=True, path=None):
        if path is None:
            path = f"{time.time_ns()}.ipynb"
            sheet = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
            sheet.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
            nbformat.write(sheet, jupyter.notebooks / path)
        where = f"lab/tree/{path}?reset" if app == "lab" else f"notebooks/{path}"
        page.goto(f"{jupyter.address}/{where}")
        page.wait_for_function(
            "() => window.jupyterapp?.shell?.currentWidget?.context?.sessionContext"
            "?.session?.kernel?.status === 'idle'",
            timeout=60_000,
        )
        opened.append(path)
        if app == "notebook":
            page.errors.clear()  # it complains of its own commands as it starts
        if run:
            ran = page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
            assert ran, page.locator(".jp-OutputArea-output").all_inner_texts()

    yield open_notebook
    if opened:
        page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")


@pytest.fixture
def kernel(page):
    """Ask the live kernel, without a cell: `kernel("w.attempts")` gives the repr."""

    def ask(expression):
        return page.evaluate(
            """async expression => {
              const { kernel } = jupyterapp.shell.currentWidget.context.sessionContext.session;
              const asked = { code: "", silent: true, user_expressions: { it: expression } };
              const { it } = (await kernel.requestExecute(asked).done).content.user_expressions;
              return it.status === "ok" ? it.data["text/plain"] : `${it.ename}: ${it.evalue}`;
            }""",
            expression,
        )

    return ask


@pytest.fixture
def comes_to(page, kernel):
    """Wait until the kernel agrees: what a view writes arrives a frame and a message later."""

    def wait(expression, wanted):
        for _ in range(50):
            if (came := kernel(expression)) == wanted:
                break
            page.wait_for_timeout(50)
        assert came == wanted, expression

    return wait


@pytest.fixture
def n_cells(page):
    return lambda: page.locator(".jp-Notebook .jp-Cell").count()


@pytest.fixture
def theme(page):
    def change(name):
        page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", name
        )
        # JupyterLab covers the page while it changes, and axe-core judges no covered text.
        page.wait_for_function(
            "name => document.body.dataset.jpThemeName === name"
            " && !document.getElementById('jupyterlab-splash')",
            arg=name,
        )

    yield change
    if page.evaluate("() => 'jupyterapp' in window"):
        change("JupyterLab Light")  # the settings outlive the page


@pytest.fixture
def axe(page):
    """What axe-core has against one part of the page."""
    source = installed("axe-core/axe.min.js").read_text(encoding="utf-8")

    def examine(selector):
        page.evaluate(source)
        return page.evaluate(
            """async selector => (await axe.run(selector)).violations.map(
              v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).join(" ; ")}`)""",
            selector,
        )

    return examine


def _told(said) -> str:
    return f"{said.text} {said.location.get('url', '')}"


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_for(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError(f"Jupyter ended as it started: {log.read_text()[-800:]}")
        try:
            urllib.request.urlopen(f"{address}/api/status", timeout=1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"Jupyter did not answer within a minute: {log.read_text()[-800:]}")
