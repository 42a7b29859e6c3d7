package lab.unroll.window.state;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How large everything in the window is shown, text and figures, in percent of the usual. */
public final class TextSize {

    /** What can be chosen, rising. Below the usual, letters are smaller than the 12 pixels that they have at least otherwise. */
    public static final List<Integer> CHOICES = List.of(80, 100, 125, 150, 200);
    /** What is usual. */
    public static final int USUAL = 100;

    private final IntegerProperty percent = new SimpleIntegerProperty(USUAL);
    private final IntegerProperty shown = new SimpleIntegerProperty(USUAL);
    private final List<Integer> choices;

    /** One of the {@link #CHOICES}, at first the usual one. */
    public TextSize() {
        this(CHOICES);
    }

    /**
     * One of others, at first the usual one.
     *
     * @param choices rising, {@value #USUAL} among them
     */
    public TextSize(List<Integer> choices) {
        this.choices = List.copyOf(choices);
    }

    /** What can be chosen, rising. */
    public List<Integer> choices() {
        return choices;
    }

    /** One of the {@link #choices}. */
    public IntegerProperty percentProperty() {
        return percent;
    }

    /** How large everything really is: less than chosen where the window has no more room. */
    public IntegerProperty shownProperty() {
        return shown;
    }

    /** True where the window has no room for the size that is chosen. */
    public boolean isShort() {
        return shown.get() < percent.get();
    }

    /** The next larger size, if there is one. */
    public void enlarge() {
        move(1);
    }

    /** The next smaller size, if there is one. */
    public void reduce() {
        move(-1);
    }

    /** The usual size. */
    public void reset() {
        percent.set(USUAL);
    }

    private void move(int by) {
        int place = choices.indexOf(percent.get()) + by;
        percent.set(choices.get(Math.max(0, Math.min(choices.size() - 1, place))));
    }
}
