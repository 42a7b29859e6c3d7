package lab.unroll.window.presenter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Pen and eraser by keys: where they are, whether they are put down, and whether a crosshair shows that, which it does until
 * the mouse takes over. Knows no node; used on the FX thread only.
 */
final class InkCross {

    /** A coarse step, as a share of the height. */
    static final double COARSE = 0.04;
    /** A fine step. */
    static final double FINE = COARSE / 10;
    /** The picture is so much wider than high, as it is laid out: a step is as long each way. */
    private static final double ASPECT = 16.0 / 9;
    /** How far the eraser reaches, as a share of the height. */
    private static final double REACH = 0.02;

    private final PresenterModel model;
    private final ObjectProperty<Ink.Point> place = new SimpleObjectProperty<>(new Ink.Point(0.5, 0.5));
    private final BooleanProperty down = new SimpleBooleanProperty();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    InkCross(PresenterModel model) {
        this.model = model;
        model.toolProperty().addListener((o, was, is) -> {
            lift();
            shown.set(is != Tool.POINTER);
        });
    }

    /** Where the tool is. */
    ReadOnlyObjectProperty<Ink.Point> placeProperty() {
        return place;
    }

    /** True while moving it draws, or erases. */
    ReadOnlyBooleanProperty downProperty() {
        return down;
    }

    /** Whether there is a crosshair. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown;
    }

    /** Moves the tool by so many shares of the height. */
    void move(double right, double below) {
        shown.set(true);
        Ink.Point now = place.get();
        place.set(new Ink.Point(within(now.x() + right / ASPECT), within(now.y() + below)));
        if (down.get()) {
            touch(false);
        }
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Puts the tool down where it is, or lifts it. */
    void press() {
        shown.set(true);
        down.set(!down.get());
        if (down.get()) {
            touch(true);
        }
    }

    private void touch(boolean begins) {
        Ink ink = model.inkProperty().get();
        model.draw(model.toolProperty().get() == Tool.ERASER ? ink.erase(place.get(), REACH / ASPECT, REACH)
                : begins ? ink.begin(place.get()) : ink.draw(place.get()));
    }

    /** Takes the tool off the picture: what is drawn from now on is another line. */
    void lift() {
        down.set(false);
    }

    /** Takes the latest line away. */
    void undo() {
        lift();
        model.draw(model.inkProperty().get().withoutLatest());
    }

    /** The mouse has the tool: keys go on from there. */
    void follow(Ink.Point mouse) {
        lift();
        shown.set(false);
        place.set(new Ink.Point(within(mouse.x()), within(mouse.y())));
    }
}
