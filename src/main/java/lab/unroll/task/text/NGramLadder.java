package lab.unroll.task.text;

import java.util.Arrays;

/**
 * How well a text can be foretold by counting what came after the last n − 1 symbols, n from 1 to 5: entropies on the part held
 * out, in nats a symbol, counted on the part trained on and interpolated after Witten and Bell, IEEE Transactions on Information
 * Theory 37 (1991):
 *
 * <pre>p_n(c | h) = (N(h c) + D(h) p_{n-1}(c | h')) / (N(h) + D(h)),   p_0 = 1 / m</pre>
 *
 * with N(h) how often h was followed by something, D(h) by how many different symbols, and h' without the first symbol of h.
 * Of a long text the last {@value #MOST_COUNTED} symbols before the part held out are counted, and the first
 * {@value #MOST_MEASURED} of that are measured.
 */
final class NGramLadder {

    /** The largest n. */
    static final int LONGEST = 5;

    private static final int MOST_COUNTED = 2_000_000;
    private static final int MOST_MEASURED = 200_000;

    private final TextSource text;
    private final int size;
    private final Followers followers = new Followers();
    /** The nodes of the last 0 to 4 symbols; -1 where they were never seen. */
    private final int[] contexts = new int[LONGEST];

    private NGramLadder(TextSource text) {
        this.text = text;
        size = text.vocabulary().size();
    }

    /**
     * The entropies for n = 1 to 5.
     *
     * @param trained  symbols from the first on that are counted
     * @param measured the first symbol that is measured; those behind it are as well
     */
    static double[] entropies(TextSource text, int trained, int measured) {
        NGramLadder ladder = new NGramLadder(text);
        ladder.count(Math.max(0, trained - MOST_COUNTED), trained);
        return ladder.measure(measured, Math.min(text.length(), measured + MOST_MEASURED));
    }

    private void begin() {
        Arrays.fill(contexts, -1);
        contexts[0] = Followers.ROOT;
    }

    private void count(int from, int to) {
        begin();
        for (int place = from; place < to; place++) {
            int symbol = text.symbol(place);
            for (int n = LONGEST; n >= 1; n--) {
                int node = contexts[n - 1] < 0 ? -1 : followers.count(contexts[n - 1], symbol, size);
                if (n < LONGEST) {
                    contexts[n] = node;
                }
            }
        }
    }

    private double[] measure(int from, int to) {
        double[] sums = new double[LONGEST];
        begin();
        // the symbols before are known
        for (int place = Math.max(0, from - LONGEST + 1); place < to; place++) {
            int symbol = text.symbol(place);
            if (place >= from) {
                add(symbol, sums);
            }
            for (int n = LONGEST - 1; n >= 1; n--) {
                contexts[n] = contexts[n - 1] < 0 ? -1 : followers.find(contexts[n - 1], symbol, size);
            }
        }
        return Arrays.stream(sums).map(sum -> sum / Math.max(1, to - from)).toArray();
    }

    private void add(int symbol, double[] sums) {
        double p = 1.0 / size;
        for (int n = 1; n <= LONGEST; n++) {
            int context = contexts[n - 1];
            if (context >= 0 && followers.total(context) > 0) {
                int node = followers.find(context, symbol, size);
                double seen = node < 0 ? 0 : followers.seen(node);
                double different = followers.different(context);
                p = (seen + different * p) / (followers.total(context) + different);
            }
            sums[n - 1] -= Math.log(p);
        }
    }

    /** A tree of contexts: each node is some symbols in a row, its children those with one more. In arrays that grow. */
    private static final class Followers {

        static final int ROOT = 0;
        private static final double FULL = 0.6;

        private long[] keys = new long[1 << 12];
        private int[] nodes = new int[1 << 12];
        private int[] seen = new int[1 << 10];
        private int[] total = new int[1 << 10];
        private int[] different = new int[1 << 10];
        /** Nodes so far; the root is the first. */
        private int count = 1;

        int seen(int node) {
            return seen[node];
        }

        int total(int node) {
            return total[node];
        }

        int different(int node) {
            return different[node];
        }

        /** The node of some symbols and one more, or -1. */
        int find(int node, int symbol, int size) {
            int slot = slot((long) node * size + symbol + 1);
            return keys[slot] == 0 ? -1 : nodes[slot];
        }

        /** Counts a symbol behind some others; gives the node of all of them. */
        int count(int node, int symbol, int size) {
            long key = (long) node * size + symbol + 1;
            int slot = slot(key);
            total[node]++;
            if (keys[slot] == 0) {
                different[node]++;
                keys[slot] = key;
                nodes[slot] = added();
                if (count > FULL * keys.length) {
                    grow();
                    slot = slot(key);
                }
            }
            seen[nodes[slot]]++;
            return nodes[slot];
        }

        private int added() {
            if (count == seen.length) {
                seen = Arrays.copyOf(seen, 2 * count);
                total = Arrays.copyOf(total, 2 * count);
                different = Arrays.copyOf(different, 2 * count);
            }
            return count++;
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNodes = nodes;
            keys = new long[2 * oldKeys.length];
            nodes = new int[2 * oldKeys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    nodes[slot] = oldNodes[i];
                }
            }
        }
    }
}
