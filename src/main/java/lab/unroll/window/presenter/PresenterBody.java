package lab.unroll.window.presenter;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Where the lesson's text, the stage and the chart stand: text at the left, the stage over the chart at the right. */
final class PresenterBody extends Region {

    /** In less room than this only what must be is there: no headers, no transport, no chart. */
    static final double SMALL_WIDTH = 900;
    /** See {@link #SMALL_WIDTH}. */
    static final double SMALL_HEIGHT = 500;
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double TEXT_SHARE = 0.32;
    private static final double LEAST_TEXT = 200;
    private static final double WIDEST_TEXT = 520;
    private static final double CHART_SHARE = 0.38;

    private final Region text;
    private final Region stage;
    private final Region chart;
    private final ObservableValue<Boolean> charted;

    /**
     * Three parts; one that is not managed takes no room.
     *
     * @param charted whether somebody wants the chart
     */
    PresenterBody(Region text, Region stage, Region chart, ObservableValue<Boolean> charted) {
        this.text = text;
        this.stage = stage;
        this.chart = chart;
        this.charted = charted;
        charted.subscribe(this::requestLayout);
        setId("presenter-body");
        getStyleClass().add("presenter-body");
        setMinSize(0, 0);
        getChildren().setAll(text, stage, chart);
    }

    /** How wide the text is beside a stage. */
    static double textWidth(double width) {
        return Math.round(Math.min(WIDEST_TEXT, Math.max(LEAST_TEXT, TEXT_SHARE * width)));
    }

    static boolean isSmall(double width, double height) {
        return width < SMALL_WIDTH || height < SMALL_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean small = isSmall(width, height);
        pseudoClassStateChanged(SMALL, small);
        double left = text.isManaged() ? textWidth(width) : 0;
        boolean below = chart.isManaged() && charted.getValue() && !small;
        double chartHeight = Math.round(CHART_SHARE * height);
        text.resizeRelocate(0, 0, left, height);
        stage.resizeRelocate(left, 0, width - left, below ? height - chartHeight : height);
        // its own visibility is the style sheet's; hidden it keeps a size, for without one its picture would never be done
        chart.getChildrenUnmodifiable().forEach(inside -> inside.setVisible(below));
        chart.resizeRelocate(left, height - chartHeight, width - left, chartHeight);
    }
}
