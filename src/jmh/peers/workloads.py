"""The sizes that the motor and its peers are measured with, and the measuring itself.

    python3 torch_peer.py lstm W3 5        steps a second of PyTorch, one thread, after as many seconds of warming up
    python3 numpy_peer.py lstm W3 5        the same of numpy
    unroll bench --cell lstm --input 65 --hidden 128 --output 65 --steps 50 --batch 32 --loss ce --threads 1
"""
import json
import sys
import time

#      input, hidden, output, layers, steps, batch, cross-entropy at every step
SIZES = {
    "W1": (8, 16, 8, 1, 20, 1, True),
    "W2": (2, 32, 1, 1, 50, 32, False),
    "W3": (65, 128, 65, 1, 50, 32, True),
    "W4": (65, 256, 65, 2, 50, 50, True),
}


def arguments():
    """Cell, sizes and seconds of the command line."""
    cell, name = sys.argv[1:3]
    return cell, name, SIZES[name], float(sys.argv[3]) if len(sys.argv) > 3 else 5.0


def measure(peer, cell, name, seconds, step):
    """Takes steps for some seconds without and for as many with the clock running, and prints the speed."""
    run(step, seconds)
    steps, taken = run(step, seconds)
    print(json.dumps({"peer": peer, "cell": cell, "size": name, "steps_per_second": round(steps / taken, 2)}))


def run(step, seconds):
    begin = time.perf_counter()
    steps = 0
    while time.perf_counter() - begin < seconds:
        step()
        steps += 1
    return steps, time.perf_counter() - begin
