package lab.unroll.figure.catalogue;

/**
 * The size of a figure where nobody asks for another, in pixels at scale 1.
 *
 * @param onScreen the width and height of its place in the window
 * @param shape    what the size of a file follows from
 */
public record UsualSize(Side onScreen, Shape shape) {

    private static final double MARGIN = 66;
    private static final double COPY = 96;
    private static final double UNIT = 22;
    private static final double STAGE_WIDTH = 840;
    private static final double STAGE_HEIGHT = 478;
    private static final int MOST_COPIES = 12;
    private static final double CHART_WIDTH = 720;
    private static final double CHART_HEIGHT = 320;

    /** Width and height in pixels. */
    public record Side(double width, double height) {
    }

    /** What the size of a file follows from. */
    public enum Shape {
        /** As wide as the copies need, as high as the units need. */
        VECTORS,
        /** As wide as the copies need. */
        COPIES,
        /** The stage of the window. */
        STAGE,
        /** As high as the stage, but narrow. */
        FOLDED,
        /** A chart. */
        CHART,
        /** As on screen. */
        SCREEN,
        /** As wide as on screen, and as high as it needs. */
        LIST
    }

    static UsualSize stage(Shape shape) {
        return new UsualSize(new Side(STAGE_WIDTH, STAGE_HEIGHT), shape);
    }

    static UsualSize chart(double width, double height) {
        return new UsualSize(new Side(width, height), Shape.CHART);
    }

    static UsualSize list(double width) {
        return new UsualSize(new Side(width, CHART_HEIGHT), Shape.LIST);
    }

    static UsualSize inspector(double width, double height) {
        return new UsualSize(new Side(width, height), Shape.SCREEN);
    }

    /**
     * The size of a file.
     *
     * @param steps T
     * @param units k
     */
    public Side inFile(int steps, int units) {
        double copies = Math.max(MARGIN + 4 * COPY, MARGIN + COPY * Math.min(MOST_COPIES, steps));
        return switch (shape) {
            case VECTORS -> new Side(copies, Math.min(2 * STAGE_HEIGHT, STAGE_HEIGHT + Math.max(0, units - 4) * 2 * UNIT));
            case COPIES -> new Side(copies, STAGE_HEIGHT);
            case STAGE -> new Side(STAGE_WIDTH, STAGE_HEIGHT);
            case FOLDED -> new Side(CHART_WIDTH, STAGE_HEIGHT);
            case CHART -> new Side(CHART_WIDTH, CHART_HEIGHT);
            case SCREEN, LIST -> onScreen;
        };
    }
}
