"""PyTorch: forward, back through all steps, and Adam, on fixed random numbers, one thread, float32."""
import torch

from workloads import arguments, measure

cell, name, (n, k, m, layers, steps, batch, ce), seconds = arguments()
torch.manual_seed(1)
torch.set_num_threads(1)
Network = {"lstm": torch.nn.LSTM, "gru": torch.nn.GRU, "rnn": torch.nn.RNN}[cell]
network = Network(n, k, layers)
answer = torch.nn.Linear(k, m)
optimiser = torch.optim.Adam([*network.parameters(), *answer.parameters()], lr=1e-3)
x = torch.rand(steps, batch, n) * 2 - 1
classes = torch.randint(m, (steps * batch,))
values = torch.rand(batch, m) * 2 - 1


def step():
    h, _ = network(x)
    if ce:
        loss = torch.nn.functional.cross_entropy(answer(h).reshape(-1, m), classes)
    else:
        loss = ((answer(h[-1]) - values) ** 2).mean() / 2
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()


measure("PyTorch " + torch.__version__, cell, name, seconds, step)
