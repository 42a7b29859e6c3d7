package lab.unroll.landscape;

import java.util.Arrays;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/**
 * One unit with two parameters, w and b, that reads nothing: the whole loss surface is a picture. After T steps from h_0 = 0
 * its state should be {@link #TARGET}: L = (h_T - 0.7)². Pascanu, Mikolov and Bengio, "On the Difficulty of Training Recurrent
 * Neural Networks", ICML 2013, section 2.3 and figure 6, where the unit is σ(w h + b); that is tanh with other units of w and b.
 */
public enum WallUnit {
    /** h_t = tanh(w h_{t-1} + b). */
    SIMPLE_RNN("rnn", "SimpleRNN") {
        @Override
        public Point point(double w, double b, int steps) {
            double h = 0;
            double byW = 0;
            double byB = 0;
            for (int t = 1; t <= steps; t++) {
                double next = Math.tanh(w * h + b);
                double slope = 1 - next * next;
                // ∂h_t/∂w = (1 - h_t²) (h_{t-1} + w ∂h_{t-1}/∂w), ∂h_t/∂b = (1 - h_t²) (1 + w ∂h_{t-1}/∂b)
                byW = slope * (h + w * byW);
                byB = slope * (1 + w * byB);
                h = next;
            }
            return Point.of(h, byW, byB);
        }
    },
    /**
     * C_t = f C_{t-1} + i tanh(w h_{t-1} + b), h_t = o tanh(C_t): w and b lead to the candidate, the gates are held at
     * f = σ(4), i = σ(-3) and o = σ(3).
     */
    LSTM("lstm", "LSTM") {
        @Override
        public Point point(double w, double b, int steps) {
            double h = 0;
            double c = 0;
            double hByW = 0;
            double hByB = 0;
            double cByW = 0;
            double cByB = 0;
            for (int t = 1; t <= steps; t++) {
                double candidate = Math.tanh(w * h + b);
                double slope = 1 - candidate * candidate;
                cByW = FORGET * cByW + INPUT * slope * (h + w * hByW);
                cByB = FORGET * cByB + INPUT * slope * (1 + w * hByB);
                c = FORGET * c + INPUT * candidate;
                double shown = Math.tanh(c);
                hByW = OUTPUT * (1 - shown * shown) * cByW;
                hByB = OUTPUT * (1 - shown * shown) * cByB;
                h = OUTPUT * shown;
            }
            return Point.of(h, hByW, hByB);
        }
    };

    /** What h_T should be. */
    public static final double TARGET = 0.7;
    /** f of the LSTM. */
    public static final double FORGET = sigmoid(4);
    /** i of the LSTM. */
    public static final double INPUT = sigmoid(-3);
    /** o of the LSTM. */
    public static final double OUTPUT = sigmoid(3);

    private final String id;
    private final String displayName;

    WallUnit(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    /**
     * The loss at a point with its slope.
     *
     * @param loss L
     * @param byW  ∂L/∂w
     * @param byB  ∂L/∂b
     */
    public record Point(double loss, double byW, double byB) {

        private static Point of(double h, double byW, double byB) {
            double away = h - TARGET;
            return new Point(away * away, 2 * away * byW, 2 * away * byB);
        }

        /** ‖∂L/∂(w, b)‖. */
        public double slope() {
            return Math.hypot(byW, byB);
        }
    }

    /** L and its gradient after T steps; not a number where w or b is none. */
    public abstract Point point(double w, double b, int steps);

    /** The name on the command line and in ids. */
    public String id() {
        return id;
    }

    /** The name on screen; the same in every language. */
    public String displayName() {
        return displayName;
    }

    /**
     * The unit of that name.
     *
     * @throws InputException naming those there are
     */
    public static WallUnit named(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("option.unknown", "--cells", id,
                        Arrays.stream(values()).map(WallUnit::id).collect(Collectors.joining(", "))));
    }
}
