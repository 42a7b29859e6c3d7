package lab.unroll.window.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows a part of the window larger than the rest: it is laid out for less room and enlarged into all there is. */
public final class Enlarged extends Region {

    private final Region content;
    private final double factor;

    /**
     * Enlarges a part.
     *
     * @param factor how much, at least 1
     */
    public Enlarged(Region content, double factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().setAll(new Scale(factor, factor));
        getChildren().setAll(content);
        setMinSize(0, 0);
    }

    /** Lets the part go, as large as it was before. */
    public void release() {
        content.getTransforms().clear();
        getChildren().clear();
    }

    /** How much a node is enlarged by those it is in. */
    static double of(Node node) {
        double factor = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            factor *= at instanceof Enlarged larger ? larger.factor : 1;
        }
        return factor;
    }

    @Override
    protected double computePrefHeight(double width) {
        return factor * content.prefHeight(width < 0 ? width : width / factor);
    }

    @Override
    protected double computePrefWidth(double height) {
        return factor * content.prefWidth(height < 0 ? height : height / factor);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
