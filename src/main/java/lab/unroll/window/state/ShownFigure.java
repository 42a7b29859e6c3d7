package lab.unroll.window.state;

import java.util.Locale;

/** The figures of the bench, each with the size in which it is exported if it is not on screen, in pixels. */
public enum ShownFigure {
    /** The unrolled network. */
    STAGE(840, 478),
    /** The gradient reaching each step. */
    GRADIENTS(640, 200),
    /** The states of the selected unit over the steps. */
    STATES(640, 200),
    /** How far another symbol can be seen in the states. */
    PROBE(640, 200),
    /** What a neuron adds up, product by product. */
    SUM(640, 200),
    /** The training loss. */
    LOSS(480, 200),
    /** The equation of the selected unit. */
    EQUATION(300, 150),
    /** The vectors of the selected step. */
    VECTORS(300, 150),
    /** The weights of one layer. */
    WEIGHTS(300, 150),
    /** The compared cells in numbers. */
    COMPARE(300, 420);

    private final double width;
    private final double height;

    ShownFigure(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Width of its own. */
    public double width() {
        return width;
    }

    /** Height of its own. */
    public double height() {
        return height;
    }

    /** The key of its name, and the beginning of file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
