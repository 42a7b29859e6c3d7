package lab.unroll.window.canvas;

import lab.unroll.figure.paint.Numbers;

/** A number of the network that the hand can change; it always tells the present value. Used on the FX thread only. */
public interface EditableValue {

    /** What it is, in the reader's language. */
    String name();

    /** Its present value. */
    double value();

    /** The value that it has without the hand. */
    double natural();

    /** The lower end of its slider. */
    double low();

    /** The upper end of its slider. */
    double high();

    /** The lowest value that can be typed. */
    double lowest();

    /** The highest value that can be typed. */
    double highest();

    /** True if the hand has changed it. */
    boolean isChanged();

    /** Changes it. */
    void set(double value);

    /** Gives it back its natural value. */
    void reset();

    /** The change that one key press makes. */
    default double step() {
        return (high() - low()) / 100;
    }

    /** True if a click alone opens the editor; elsewhere it selects. */
    default boolean opensOnClick() {
        return true;
    }

    /** A value as it is shown: exactly, but without zeros at the end. */
    default String show(double value) {
        String exact = Numbers.exact(value);
        return exact.matches("[^.]*\\.\\d+") ? exact.replaceFirst("\\.?0+$", "") : exact;
    }
}
