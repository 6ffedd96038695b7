"""Runs the snippets with the real python3 and writes what they print to snippets.recorded.json."""
import json, pathlib, subprocess, sys

HERE = pathlib.Path(__file__).parent
SNIPPETS = (HERE / "snippets.txt").read_text().split("\n---\n")
answers = []
for code in SNIPPETS:
    done = subprocess.run([sys.executable, "-c", code], input="one\ntwo\n", capture_output=True, text=True)
    answers.append({"code": code, "stdout": done.stdout, "stderr": done.stderr, "status": done.returncode})
(HERE / "snippets.recorded.json").write_text(json.dumps(answers, indent=1) + "\n")
