"""The commands that README shows for a served store, run as they stand: readme.py SERVER. What README shows must come out.

Digests and data versions differ from run to run, so hexadecimal numbers of twelve digits or more count as equal."""

import re
import subprocess
import sys

server = sys.argv[1]
text = open("README.md", encoding="utf-8").read()
part = text[text.index("### For researchers") : text.index("## For reviewers")]


def plain(output):
    lines = (re.sub(r"[0-9a-f]{12,}", "HEX", line).rstrip() for line in output.splitlines())
    return "\n".join(line for line in lines if line)


examples = []
for block in re.findall(r"(?:^    .*\n|^\n)+", part, re.M):
    lines = [line[4:] for line in block.splitlines()]
    starts = [i for i, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        last = start
        command = lines[start][2:]
        while command.count("'") % 2:
            last += 1
            command += "\n" + lines[last]
        examples.append((command, "\n".join(lines[last + 1 : end])))

failed = 0
for command, expected in examples:
    ran = subprocess.run(
        ["bash", "-c", command.replace("http://127.0.0.1:3330", server)], capture_output=True, text=True
    )
    if plain(ran.stdout) != plain(expected.replace("http://127.0.0.1:3330", server)):
        failed = 1
        print("DIFFERS", command, "expected:", plain(expected), "was:", plain(ran.stdout), ran.stderr, sep="\n")
print(len(examples), "commands of README")
assert len(examples) >= 6
sys.exit(failed)
