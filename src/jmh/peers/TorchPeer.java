import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LSTMOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * What torch_peer.py does, by PyTorch 2.7.1 as Maven Central has it with its C++ interface: an LSTM forward, back through
 * all steps, and Adam, one thread, float32. For machines that reach no Python packages.
 */
public final class TorchPeer {

    /** Input, hidden, output, layers, steps, batch, 1 for cross-entropy at every step; as in workloads.py. */
    private static final Map<String, int[]> SIZES = Map.of("W1", new int[] {8, 16, 8, 1, 20, 1, 1},
            "W2", new int[] {2, 32, 1, 1, 50, 32, 0}, "W3", new int[] {65, 128, 65, 1, 50, 32, 1},
            "W4", new int[] {65, 256, 65, 2, 50, 50, 1});

    private TorchPeer() {
    }

    /** Size and seconds, as of torch_peer.py, and "symbols" for inputs that are one-hot. Prints steps a second, and steps in a second of processor time. */
    public static void main(String[] args) {
        int[] w = SIZES.get(args[0]);
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
        torch.manual_seed(1);
        torch.set_num_threads(1);
        LSTMOptions options = new LSTMOptions(w[0], w[1]);
        options.num_layers().put(w[3]);
        LSTMImpl network = new LSTMImpl(options);
        LinearImpl answer = new LinearImpl(w[1], w[2]);
        TensorVector parameters = new TensorVector();
        for (TensorVector some : new TensorVector[] {network.parameters(), answer.parameters()}) {
            for (long i = 0; i < some.size(); i++) {
                parameters.push_back(some.get(i));
            }
        }
        Adam adam = new Adam(parameters);
        boolean symbols = args.length > 2 && args[2].equals("symbols");
        TensorOptions whole = new TensorOptions(torch.ScalarType.Long);
        Tensor x = symbols ? torch.one_hot(torch.randint(w[0], new long[] {w[4], w[5]}, whole), w[0]).to(torch.ScalarType.Float)
                : torch.rand(w[4], w[5], w[0]).mul(new Scalar(2)).sub(new Scalar(1));
        Tensor classes = torch.randint(w[2], new long[] {(long) w[4] * w[5]}, whole);
        Tensor values = torch.rand(w[5], w[2]).mul(new Scalar(2)).sub(new Scalar(1));
        Runnable step = () -> {
            try (PointerScope scope = new PointerScope()) {
                Tensor h = network.forward(x).get0();
                Tensor loss = w[6] == 1 ? torch.cross_entropy(answer.forward(h).reshape(-1, w[2]), classes)
                        : answer.forward(h.select(0, w[4] - 1)).sub(values).square().mean().div(new Scalar(2));
                adam.zero_grad(true);
                loss.backward();
                adam.step();
            }
        };
        run(step, seconds);
        double[] speeds = run(step, seconds);
        System.out.println(String.format(Locale.ROOT, "{\"peer\": \"PyTorch 2.7.1\", \"cell\": \"lstm\", \"size\": \"%s\", "
                + "\"steps_per_second\": %.2f, \"steps_per_cpu_second\": %.2f}", args[0], speeds[0], speeds[1]));
    }

    private static double[] run(Runnable step, double seconds) {
        long begin = System.nanoTime();
        long cpu = cpu();
        int steps = 0;
        while (System.nanoTime() - begin < seconds * 1e9) {
            step.run();
            steps++;
        }
        return new double[] {steps * 1e9 / (System.nanoTime() - begin), steps * 1e9 / (cpu() - cpu)};
    }

    /** Processor time of all threads: the way back has one of its own. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
