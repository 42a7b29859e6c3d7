package lab.unroll.window.careers;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A standardised number as a bar from the middle, from -4 to 4 standard deviations; it can be drawn with the mouse. */
final class ZBar extends Pane {

    /** The end of the scale. */
    static final double END = 4;

    private static final double HIGH = 14;
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final Region bar = new Region();
    private final Region middle = new Region();
    private final Region was = new Region();
    private double now;
    private double before;

    ZBar(Runnable grab, Runnable letGo, DoubleConsumer drawn) {
        getStyleClass().add("z-bar");
        setMinSize(60, HIGH);
        setPrefHeight(HIGH);
        setPadding(Insets.EMPTY);
        setCursor(Cursor.H_RESIZE);
        bar.getStyleClass().add("z-bar-value");
        middle.getStyleClass().add("z-bar-middle");
        was.getStyleClass().add("z-bar-was");
        getChildren().addAll(bar, middle, was);
        getChildren().forEach(node -> node.setMouseTransparent(true));
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grab.run());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drawn.accept(Math.max(-END, Math.min(END,
                (2 * e.getX() / Math.max(1, getWidth()) - 1) * END))));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> letGo.run());
    }

    /** Shows a number and what it was without the hand, in standard deviations. */
    void show(double z, double natural) {
        now = z;
        before = natural;
        bar.pseudoClassStateChanged(NEGATIVE, z < 0);
        boolean held = Math.abs(z - natural) > 1e-6;
        bar.pseudoClassStateChanged(HELD, held);
        was.setVisible(held);
        requestLayout();
    }

    private double at(double z) {
        return (Math.max(-END, Math.min(END, z)) / END + 1) / 2 * getWidth();
    }

    @Override
    protected void layoutChildren() {
        double from = Math.min(at(0), at(now));
        bar.resizeRelocate(from, 2, Math.max(1, Math.abs(at(now) - at(0))), getHeight() - 4);
        middle.resizeRelocate(at(0), 0, 1, getHeight());
        was.resizeRelocate(at(before) - 1, 0, 2, getHeight());
    }
}
