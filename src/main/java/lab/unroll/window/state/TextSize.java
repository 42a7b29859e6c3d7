package lab.unroll.window.state;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How large everything in the window is shown, text and figures, in percent of the usual. */
public final class TextSize {

    /** What can be chosen, rising. */
    public static final List<Integer> CHOICES = List.of(100, 125, 150, 200);
    /** What is usual. */
    public static final int USUAL = 100;

    private final IntegerProperty percent = new SimpleIntegerProperty(USUAL);

    /** One of the {@link #CHOICES}. */
    public IntegerProperty percentProperty() {
        return percent;
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
        int place = CHOICES.indexOf(percent.get()) + by;
        percent.set(CHOICES.get(Math.max(0, Math.min(CHOICES.size() - 1, place))));
    }
}
