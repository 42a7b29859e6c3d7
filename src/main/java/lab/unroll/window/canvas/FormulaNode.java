package lab.unroll.window.canvas;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.kit.Magnifier;

/** A formula among words or on a button: small enough to be painted at once. Stands on the baseline of its line. */
public final class FormulaNode extends Region {

    private final ObservableValue<String> markup;
    private final double size;
    private final boolean coloured;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Number> zoom = Magnifier.zoomOf(this);
    private final ImageView image = new ImageView();
    private FormulaFigure formula;
    private Subscription dressed = Subscription.EMPTY;

    /**
     * A formula that changes with its markup and with the theme. The theme, which outlives it, knows of it only as long as
     * it is in a scene.
     *
     * @param markup as {@link lab.unroll.figure.paint.MathLabel} reads it
     * @param size   height of the type in pixels
     */
    public FormulaNode(ObservableValue<String> markup, double size, ObservableValue<Theme> theme) {
        this(markup, size, theme, true);
    }

    /** The same; not {@code coloured} where its letters stand for no quantity, as an index i, which is no input gate. */
    public FormulaNode(ObservableValue<String> markup, double size, ObservableValue<Theme> theme, boolean coloured) {
        this.coloured = coloured;
        this.markup = markup;
        this.size = size;
        this.theme = theme;
        getStyleClass().add("formula");
        image.setMouseTransparent(true);
        getChildren().add(image);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        markup.subscribe(now -> paint());
        sceneProperty().subscribe(now -> {
            dressed.unsubscribe();
            dressed = now == null ? Subscription.EMPTY : theme.subscribe(dress -> paint());
        });
        zoom.subscribe(now -> paint());
    }

    /** What it shows. */
    public String markup() {
        return markup.getValue();
    }

    private void paint() {
        if (theme.getValue() == null || markup.getValue() == null) {
            return;
        }
        formula = new FormulaFigure(markup.getValue(), size, theme.getValue(), coloured);
        double scale = zoom.getValue().doubleValue() * (getScene() == null || getScene().getWindow() == null ? 1
                : getScene().getWindow().getOutputScaleX());
        Picture picture = new Picture();
        picture.paint(formula, scale);
        image.setImage(picture.show());
        image.setFitWidth(image.getImage().getWidth() / scale);
        image.setFitHeight(image.getImage().getHeight() / scale);
        requestLayout();
    }

    @Override
    public double getBaselineOffset() {
        return formula == null ? 0 : formula.baseline();
    }

    @Override
    protected double computePrefWidth(double height) {
        return formula == null ? 0 : Math.ceil(formula.width());
    }

    @Override
    protected double computePrefHeight(double width) {
        return formula == null ? 0 : formula.height();
    }

    @Override
    protected void layoutChildren() {
        image.relocate(0, 0);
    }
}
