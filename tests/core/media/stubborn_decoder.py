"""A decoder that hangs, dies and talks nonsense, by the name of the file."""

import json
import os
import sys
import time


def tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


for line in sys.stdin:
    request = json.loads(line)
    match request.get("file"):
        case "hang":
            time.sleep(60)
        case "die":
            os._exit(9)
        case "nonsense":
            tell("no JSON")
        case "whole":
            tell(json.dumps({"frame": [2, 1]}))
            sys.stdin.readline()
            tell(json.dumps({"end": "picture"}))
