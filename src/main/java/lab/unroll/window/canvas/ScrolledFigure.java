package lab.unroll.window.canvas;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import lab.unroll.window.kit.Viewports;

/** A figure that may be higher than its place, which is scrolled: whatever the keyboard reaches in it comes into sight. */
public final class ScrolledFigure extends ScrollPane {

    private static final double MARGIN = 4;

    /**
     * A figure that fills its place where that is high enough for it.
     *
     * @param least the least height that it needs
     */
    public ScrolledFigure(FigureView figure, double least) {
        this(figure);
        figure.setMinHeight(least);
        setFitToHeight(true);
    }

    /** A figure that is as high as it needs. */
    public ScrolledFigure(FigureView figure) {
        super(figure);
        setId("scrolled-" + figure.getId());
        getStyleClass().add("scrolled-figure");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        Viewports.paintStraight(this);
        sceneProperty().flatMap(scene -> scene == null ? null : scene.focusOwnerProperty()).subscribe(this::reveal);
    }

    private void reveal(Node reached) {
        Node content = getContent();
        Node within = reached;
        while (within != null && within != content) {
            within = within.getParent();
        }
        double hidden = content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (within == null || reached == content || hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(reached.localToScene(reached.getLayoutBounds()));
        double top = getVvalue() * hidden;
        double bottom = top + getViewportBounds().getHeight();
        double wanted = place.getMinY() - MARGIN < top ? place.getMinY() - MARGIN
                : place.getMaxY() + MARGIN > bottom ? top + place.getMaxY() + MARGIN - bottom : top;
        setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
    }
}
