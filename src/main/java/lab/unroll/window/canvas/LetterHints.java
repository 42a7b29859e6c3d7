package lab.unroll.window.canvas;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.LetterSight;
import lab.unroll.window.kit.Worker;

/** What the letters in a figure mean. Where they stand is found in the background, when somebody first points at it. */
final class LetterHints {

    private final Worker worker;
    private Function<String, String> terms;
    private Runnable whenFound = () -> { };
    private boolean onSpot;
    private Figure figure;
    private Figure found;
    private Figure asked;
    private List<LetterSight.Letter> letters = List.of();

    LetterHints(Worker worker) {
        this.worker = worker;
    }

    /**
     * From now on letters are explained.
     *
     * @param meaning what a letter means, as it is written in markup; empty for nothing
     * @param known   is told when letters have been found
     */
    void explain(Function<String, String> meaning, Runnable known) {
        terms = meaning;
        whenFound = known;
    }

    /** The figure that is on screen. */
    void show(Figure now) {
        figure = now;
    }

    /** What the letter at a place means; empty where there is none, or it is not known yet. */
    String at(double x, double y) {
        if (terms == null || figure == null) {
            return "";
        }
        if (found == figure) {
            return LetterSight.at(letters, x, y).map(letter -> terms.apply(letter.name())).orElse("");
        }
        if (asked != figure) {
            Figure wanted = figure;
            asked = wanted;
            worker.submit(this, () -> LetterSight.of(wanted::paint), seen -> {
                found = wanted;
                letters = seen;
                whenFound.run();
            }, failure -> asked = null, false);
        }
        return "";
    }

    /** True if the mouse is on a spot, which tells it. */
    boolean isOnSpot() {
        return onSpot;
    }

    /** A spot tells what it is, and what the letter at the mouse means. */
    void tell(Tooltip hint, Spot spot, double x, double y) {
        onSpot = spot != null;
        String meaning = onSpot ? at(x, y) : "";
        if (!meaning.isEmpty()) {
            hint.setText(spot.text() + "\n" + meaning);
        } else if (onSpot && hint.getText() != null && hint.getText().indexOf('\n') >= 0) {
            hint.setText(spot.text());
        }
    }
}
