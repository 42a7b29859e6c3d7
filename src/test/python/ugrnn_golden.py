#!/usr/bin/env python3
"""Reference values of the update gate RNN (Collins, Sohl-Dickstein and Sussillo, ICLR 2017), made without the lab.

    g = s(W_xg x + W_hg h + b_g), c = tanh(W_xc x + W_hc h + b_c), h' = g * h + (1 - g) * c

Writes ugrnn_*.json in the format rnn-golden-1 into the folder given. Needs numpy. There is no way back in here: every
derivative is a complex step, Im f(x + i e) / e with e = 1e-30, exact to the last digits of float64 (Squire and Trapp,
SIAM Review 40, 1998). Weights, inputs and targets are rounded to three decimals, so they are exact as printed.
"""
import json
import sys

import numpy as np

I, H, K, T, B = 3, 4, 5, 6, 2
STEP = 1e-30
GATES = ("g", "c")


def cell(p, key, x, h):
    """One step for rows of samples; h', g, c."""
    def layer(gate):
        return x @ p[f"{key}.W_x{gate}"].T + h @ p[f"{key}.W_h{gate}"].T + p[f"{key}.b_{gate}"]
    g = 1 / (1 + np.exp(-layer("g")))
    c = np.tanh(layer("c"))
    return g * h + (1 - g) * c, g, c


def forward(v, layers, directions):
    """The run of all layers. v["add"] is added to the states as they are made, so that they can be moved by themselves."""
    below, out = v["x"], {"h": {}, "g": {}, "c": {}}
    for n in range(layers):
        tops = []
        for suffix in directions:
            key = f"l{n}{suffix}"
            h, rows = v["h0"][key], {}
            for t in (range(T) if suffix == "" else reversed(range(T))):
                h, g, c = cell(v["params"], key, below[t], h)
                h = h + v["add"][key][t]
                rows[t] = (h, g, c)
            for place, name in enumerate(("h", "g", "c")):
                out[name][key] = np.stack([rows[t][place] for t in range(T)])
            tops.append(out["h"][key])
        below = np.concatenate(tops, axis=-1)
    out["output"] = below
    return out


def loss(kind, v, out):
    if kind == "sse":
        return 0.5 * ((out["output"] - v["sse"]) ** 2).sum()
    if kind == "sse_last":
        return 0.5 * ((out["output"][-1] - v["sse_last"]) ** 2).sum()
    z = logits(v, out)
    shift = z.real.max(axis=-1, keepdims=True)
    log_sum = np.log(np.exp(z - shift).sum(axis=-1)) + shift[..., 0]
    chosen = np.take_along_axis(z, v["classes"][..., None], axis=-1)[..., 0]
    return (log_sum - chosen).sum() / (T * B)


def logits(v, out):
    return out["output"] @ v["W_y"].T + v["b_y"] + v["logits"]


def slope(array, value):
    """d value() / d array, entry by entry."""
    result = np.zeros(array.shape)
    for place in np.ndindex(array.shape):
        array[place] += 1j * STEP
        result[place] = value().imag / STEP
        array[place] = array[place].real
    return result


def jacobian(v, key, x, before):
    """dh'/dh of one sample, [i][j] = d h'[i] / d h[j]."""
    columns = []
    for j in range(H):
        moved = before.astype(complex)
        moved[j] += 1j * STEP
        columns.append(cell(v["params"], key, x[None], moved[None])[0][0].imag / STEP)
    return np.stack(columns, axis=1).real


def norm(matrix):
    return float(np.linalg.svd(matrix, compute_uv=False)[0])


def jacobians(v, out, layers, directions):
    result = {}
    for n in range(layers):
        below = v["x"] if n == 0 else np.concatenate([out["h"][f"l{n - 1}{s}"] for s in directions], axis=-1)
        for suffix in directions:
            key, every = f"l{n}{suffix}", np.zeros((T, B, H, H))
            for t in range(T):
                source = t - 1 if suffix == "" else t + 1
                before = out["h"][key][source] if 0 <= source < T else v["h0"][key]
                for b in range(B):
                    every[t, b] = jacobian(v, key, below[t, b].real, before[b].real)
            block = {"dh_dhprev": every.tolist(), "dh_dhprev_norm2": [[norm(m) for m in row] for row in every]}
            if suffix == "":
                through = [[np.eye(H) for _ in range(B)]]
                for t in reversed(range(T)):
                    through.insert(0, [through[0][b] @ every[t, b] for b in range(B)])
                block["dhlast_dh_norm2"] = [[norm(m) for m in row] for row in through]
            result[key] = block
    return result


def plain(value):
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return value.real.tolist() if isinstance(value, np.ndarray) and np.iscomplexobj(value) else value.tolist()


def network(name, layers, bidirectional, seed):
    random = np.random.default_rng(seed)
    directions = ("", "r") if bidirectional else ("",)
    joined = H * len(directions)

    def draw(scale, *shape):
        return np.round(scale * random.standard_normal(shape), 3).astype(complex)

    keys = [f"l{n}{s}" for n in range(layers) for s in directions]
    params = {}
    for key in keys:
        reads = I if key.startswith("l0") else joined
        for gate in GATES:
            params[f"{key}.W_x{gate}"] = draw(0.6, H, reads)
            params[f"{key}.W_h{gate}"] = draw(0.6, H, H)
            params[f"{key}.b_{gate}"] = draw(0.4, H)
    v = {"x": draw(1, T, B, I), "params": params, "h0": {key: draw(0.5, B, H) for key in keys},
         "add": {key: np.zeros((T, B, H), complex) for key in keys}, "sse": draw(0.7, T, B, joined),
         "sse_last": draw(0.7, B, joined), "W_y": draw(0.7, K, joined), "b_y": draw(0.3, K),
         "classes": random.integers(0, K, (T, B)), "logits": np.zeros((T, B, K), complex)}
    out = forward(v, layers, directions)
    losses = {}
    for kind in ("sse", "sse_last", "softmax_ce"):
        def value(kind=kind):
            return loss(kind, v, forward(v, layers, directions))
        grad = {"params": {key: slope(array, value) for key, array in params.items()}}
        block = {"targets": v["classes"].tolist() if kind == "softmax_ce" else plain(v[kind])}
        if kind == "softmax_ce":
            z = logits(v, out).real
            e = np.exp(z - z.max(axis=-1, keepdims=True))
            block |= {"classes": K, "W_y": plain(v["W_y"]), "b_y": plain(v["b_y"]), "logits": z.tolist(),
                      "probs": (e / e.sum(axis=-1, keepdims=True)).tolist()}
            grad |= {name: slope(v[name], value) for name in ("W_y", "b_y", "logits")}
        grad |= {"x": slope(v["x"], value), "h": {key: slope(v["add"][key], value) for key in keys},
                 "h0": {key: slope(v["h0"][key], value) for key in keys}}
        losses[kind] = block | {"loss": float(value().real), "grad": plain(grad)}
    return {"format": "rnn-golden-1", "name": name, "cell": "ugrnn", "layers": layers, "bidirectional": bidirectional,
            "input_size": I, "hidden_size": H, "T": T, "batch": B, "gates": list(GATES), "x": plain(v["x"]),
            "h0": plain(v["h0"]), "params": plain(params),
            "forward": {"output": plain(out["output"]), "h": plain(out["h"]),
                        "gates": {key: {gate: plain(out[gate][key]) for gate in GATES} for key in keys}},
            "loss": losses, "jacobian": jacobians(v, out, layers, directions)}


def main():
    for name, layers, bidirectional, seed in (("ugrnn_1layer", 1, False, 1), ("ugrnn_2layer", 2, False, 2),
                                              ("ugrnn_bidirectional", 1, True, 3)):
        with open(f"{sys.argv[1]}/{name}.json", "w", encoding="utf-8") as file:
            json.dump(network(name, layers, bidirectional, seed), file)


main()
