"""A real Slurm cluster of one node that a test starts and stops itself, apart from any that runs here already: munge,
slurmctld and slurmd with a key, sockets, ports and folders of their own."""
import getpass
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

PROGRAMS = ("munged", "munge", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo")
TEMPLATE = pathlib.Path(__file__).with_name("slurm.conf.template")
START_SECONDS = 60


def program(name):
    """Where it is; daemons stand in /usr/sbin, which is not on everyone's PATH."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def missing_programs():
    return [name for name in PROGRAMS if program(name) is None]


def wait_until(is_so, seconds, what, step=0.1):
    """`is_so` within `seconds`; what it gave. TimeoutError says `what` was waited for."""
    end = time.monotonic() + seconds
    while True:
        if got := is_so():
            return got
        if time.monotonic() > end:
            raise TimeoutError(f"not within {seconds} s: {what}")
        time.sleep(step)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class OwnSlurm:
    """`with OwnSlurm() as slurm:` -- slurm.environment is that of the person at this cluster."""

    def __init__(self):
        self.processes = []
        self.run = None
        self.environment = {}

    def __enter__(self):
        self.run = pathlib.Path(tempfile.mkdtemp(prefix="radap-slurm-", dir="/tmp"))
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.run.chmod(0o755)
        for folder in ("munge", "state", "spool"):
            (self.run / folder).mkdir(mode=0o755)
        munge = self.run / "munge"
        key = munge / "key"
        key.touch(mode=0o600)
        key.write_bytes(os.urandom(128))
        conf = self.write_conf()
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("SLURM_", "SBATCH_"))}
        self.environment["SLURM_CONF"] = str(conf)
        self.daemon("munged", "--foreground", f"--socket={munge}/socket", f"--key-file={key}",
                    f"--log-file={munge}/log", f"--pid-file={munge}/pid",
                    f"--seed-file={munge}/seed")
        wait_until((munge / "socket").exists, START_SECONDS, "munged")
        self.daemon("slurmctld", "-D", "-i", "-f", str(conf))
        self.daemon("slurmd", "-D", "-N", "radapnode", "-f", str(conf))
        wait_until(self.is_idle, START_SECONDS, "a node that is idle", step=0.3)

    def write_conf(self):
        text = TEMPLATE.read_text(encoding="utf-8")
        for name, value in {"HOST": socket.gethostname().split(".")[0], "RUN": self.run,
                            "USER": getpass.getuser(), "PORT": free_port(),
                            "NODEPORT": free_port()}.items():
            text = text.replace(f"@{name}@", str(value))
        conf = self.run / "slurm.conf"
        conf.write_text(text, encoding="utf-8")
        return conf

    def daemon(self, name, *arguments):
        log = open(self.run / f"{name}.out", "wb")
        self.processes.append((name, subprocess.Popen(
            [program(name), *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            env=self.environment, start_new_session=True)))
        log.close()

    def is_idle(self):
        for name, process in self.processes:
            if process.poll() is not None:
                raise RuntimeError(f"{name} ended at once: {self.log(name)}")
        sinfo = self.call("sinfo", "--noheader", "--format=%T")
        return sinfo.stdout.split() == ["idle"]

    def log(self, name):
        texts = [path.read_text(errors="replace") for path in
                 (self.run / f"{name}.out", self.run / f"{name}.log") if path.exists()]
        return "".join(texts)[-2000:]

    def call(self, name, *arguments):
        """A command of Slurm, as the person gives it."""
        return subprocess.run([program(name), *arguments], env=self.environment, check=False,
                              capture_output=True, text=True, timeout=60)

    def stop(self):
        """Jobs first, then the daemons by their pids, last started first; then the folder."""
        if len(self.processes) == 3:
            try:
                self.call("scancel", f"--user={getpass.getuser()}")
                wait_until(lambda: not self.call("squeue", "--noheader").stdout, 20, "no job")
            except (OSError, TimeoutError, subprocess.TimeoutExpired):
                pass
        for _, process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = []
        shutil.rmtree(self.run, ignore_errors=True)
