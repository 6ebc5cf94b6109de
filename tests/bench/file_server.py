"""A server of one large file: `python -m tests.bench.file_server BYTES` prints its port and ends with its input.

It answers every request with the same bytes, as fast as sockets take them, and closes the connection.
"""

import os
import random
import socket
import sys
import threading
from pathlib import Path


def serve(connection: socket.socket, answer: bytes) -> None:
    """Answer one request."""
    with connection:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        try:
            connection.sendall(answer)
        except ConnectionError:
            return


def step_back() -> None:
    """Take only what processors have left: this stands for another computer, whose work costs this one nothing.

    Linux shares processors between sessions first, so that within one's own session being nice is not enough.
    """
    os.setsid()
    os.nice(19)
    group = Path("/proc/self/autogroup")
    if group.exists():
        group.write_text("19", encoding="ascii")


def main() -> None:
    """Serve until standard input ends."""
    step_back()
    body = random.Random(8).randbytes(int(sys.argv[1]))
    head = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    answer = head.encode() + body
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listening:
        print(listening.getsockname()[1], flush=True)
        threading.Thread(target=accept, args=(listening, answer), daemon=True).start()
        sys.stdin.buffer.read()


def accept(listening: socket.socket, answer: bytes) -> None:
    """Take every connection in a thread of its own."""
    while True:
        connection, _ = listening.accept()
        threading.Thread(target=serve, args=(connection, answer), daemon=True).start()


if __name__ == "__main__":
    main()
