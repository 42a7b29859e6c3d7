"""numpy: forward, back through all steps, and Adam, written out, on fixed random numbers, one thread, float32."""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np

from workloads import arguments, measure

cell, name, (n, k, m, layers, steps, batch, ce), seconds = arguments()
random = np.random.default_rng(1)
GATES = {"lstm": 4, "gru": 3, "rnn": 1}[cell]


def draw(*shape):
    return (random.random(shape, dtype=np.float32) * 2 - 1) / np.float32(np.sqrt(k))


weights = []
for layer in range(layers):
    weights += [draw(n if layer == 0 else k, GATES * k), draw(k, GATES * k), draw(GATES * k), draw(k)]
weights += [draw(k, m), draw(m)]
mean = [np.zeros_like(w) for w in weights]
square = [np.zeros_like(w) for w in weights]
x = random.random((steps, batch, n), dtype=np.float32) * 2 - 1
classes = random.integers(m, size=steps * batch)
values = random.random((batch, m), dtype=np.float32) * 2 - 1
count = 0


def sigma(a):
    return 1 / (1 + np.exp(-a))


def forward(u, wx, wh, b, bn):
    """h_1 ... h_T, and what the way back needs. The gates stand side by side: i f o g, or r z n."""
    a = (u.reshape(-1, u.shape[2]) @ wx + b).reshape(steps, batch, -1)
    h = np.zeros((steps + 1, batch, k), np.float32)
    c = np.zeros((steps + 1, batch, k), np.float32)
    inner = np.empty((steps, batch, k), np.float32)
    for t in range(steps):
        q = h[t] @ wh
        if cell == "lstm":
            a[t] += q
            a[t, :, :3 * k] = sigma(a[t, :, :3 * k])
            a[t, :, 3 * k:] = np.tanh(a[t, :, 3 * k:])
            i, f, o, g = np.split(a[t], 4, axis=1)
            c[t + 1] = f * c[t] + i * g
            inner[t] = np.tanh(c[t + 1])
            h[t + 1] = o * inner[t]
        elif cell == "gru":
            a[t, :, :2 * k] = sigma(a[t, :, :2 * k] + q[:, :2 * k])
            r, z = a[t, :, :k], a[t, :, k:2 * k]
            inner[t] = q[:, 2 * k:] + bn
            a[t, :, 2 * k:] = np.tanh(a[t, :, 2 * k:] + r * inner[t])
            h[t + 1] = (1 - z) * a[t, :, 2 * k:] + z * h[t]
        else:
            h[t + 1] = a[t] = np.tanh(a[t] + q)
    return a, h, c, inner


def backward(u, wx, wh, memory, dh):
    """Gradients of the four weights, and what reaches u."""
    a, h, c, inner = memory
    da = np.empty_like(a)
    dq = da if cell != "gru" else np.empty_like(a)
    after = np.zeros((batch, k), np.float32)
    dc = np.zeros((batch, k), np.float32)
    for t in reversed(range(steps)):
        d = dh[t] + after
        if cell == "lstm":
            i, f, o, g = np.split(a[t], 4, axis=1)
            dc = dc + d * o * (1 - inner[t] ** 2)
            da[t] = np.concatenate((dc * g * i * (1 - i), dc * c[t] * f * (1 - f), d * inner[t] * o * (1 - o),
                                    dc * i * (1 - g ** 2)), axis=1)
            dc = dc * f
            after = da[t] @ wh.T
        elif cell == "gru":
            r, z, g = np.split(a[t], 3, axis=1)
            dg = d * (1 - z) * (1 - g ** 2)
            da[t] = np.concatenate((dg * inner[t] * r * (1 - r), d * (h[t] - g) * z * (1 - z), dg), axis=1)
            dq[t] = da[t]
            dq[t, :, 2 * k:] *= r
            after = dq[t] @ wh.T + d * z
        else:
            da[t] = d * (1 - a[t] ** 2)
            after = da[t] @ wh.T
    flat, flat_q = da.reshape(steps * batch, -1), dq.reshape(steps * batch, -1)
    dwx = u.reshape(steps * batch, -1).T @ flat
    dwh = h[:-1].reshape(-1, k).T @ flat_q
    return [dwx, dwh, flat.sum(0), flat_q[:, -k:].sum(0)], (flat @ wx.T).reshape(u.shape)


def step():
    global count
    below, memories = [x], []
    for layer in range(layers):
        memories.append(forward(below[-1], *weights[4 * layer:4 * layer + 4]))
        below.append(memories[-1][1][1:])
    wy, by = weights[-2:]
    dh = np.zeros((steps, batch, k), np.float32)
    if ce:
        z = below[-1].reshape(-1, k) @ wy + by
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        p[np.arange(len(p)), classes] -= 1
        dz = p / len(p)
        seen = below[-1].reshape(-1, k)
        dh[:] = (dz @ wy.T).reshape(dh.shape)
    else:
        seen = below[-1][-1]
        dz = (seen @ wy + by - values) / batch
        dh[-1] = dz @ wy.T
    gradient = [seen.T @ dz, dz.sum(0)]
    for layer in reversed(range(layers)):
        own, dh = backward(below[layer], weights[4 * layer], weights[4 * layer + 1], memories[layer], dh)
        gradient = own + gradient
    count += 1
    for w, g, v, s in zip(weights, gradient, mean, square):
        v += 0.1 * (g - v)
        s += 0.001 * (g * g - s)
        w -= 1e-3 / (1 - 0.9 ** count) * v / (np.sqrt(s / (1 - 0.999 ** count)) + 1e-8)


measure("numpy " + np.__version__, cell, name, seconds, step)
