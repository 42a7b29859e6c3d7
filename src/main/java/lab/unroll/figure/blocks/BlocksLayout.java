package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.parts.Glide;
import lab.unroll.net.NetworkSpec;

/**
 * Where the blocks of an unrolled network stand: a column a step, a row for each layer and direction, x_t at the foot and
 * ŷ_t on top. Where the columns would be narrower than is readable, a window of them round the selected one is laid out,
 * with an overview of all steps below. Of a layer in both directions the forward row stands a little to the left and the
 * reverse row a little to the right, so that the wires past each of them run free.
 */
public final class BlocksLayout implements BlockPlaces {

    /** A column narrower than this cannot hold a readable block. */
    static final double NARROWEST = 46;
    /** The same for blocks in two directions. */
    static final double NARROWEST_DIRECTED = 58;
    /** The gap over which the encoder hands its state to the decoder is wider than the others by this. */
    public static final double HANDOVER = 58;
    /** Room below ŷ_t for the wire that leads it back. */
    private static final double FEEDBACK = 8;
    private static final double WIDEST = 132;
    private static final double UNIT = 26;
    /** A block lower than this has its strips side by side. */
    private static final double LOW = 34;

    final double width;
    final double height;
    final NetworkSpec spec;
    final List<BlockRow> rows;
    final double pitch;
    final double cardTop;
    final double cardBottom;
    final double legendTop;
    final double partBaseline;
    final Rectangle2D overview;
    final double blockWidth;
    final double blockHeight;
    final double symbolRadius;
    /** The last column of an encoder, or 0. */
    final int encoderLength;
    private final int first;
    private final int last;
    private final double left;
    private final double shift;
    private final double outputTop;
    private final double outputBottom;
    private final double rowsTop;
    private final double rowGap;
    private final double joinGap;
    private final double symbolMiddle;

    /** The places where nothing glides, in a page of {@code width} by {@code height} pixels. */
    public BlocksLayout(BlockRun run, double width, double height) {
        this(run, width, height, Glide.NONE);
    }

    private BlocksLayout(BlockRun run, double width, double height, Glide glide) {
        this.width = width;
        this.height = height;
        this.spec = run.spec();
        this.rows = run.rows();
        this.encoderLength = run.encoderLength();
        boolean both = spec.bidirectional();
        int length = run.length();

        // Horizontal
        double names = rows.stream()
                .mapToDouble(row -> Typesetter.width(row.name(spec, run.words()), Fonts.TEXT, Typesetter.NAME))
                .max()
                .orElse(0);
        double marginLeft = names > 0 ? names + 68 : 50;
        double marginRight = both ? 62 : 22;
        double room = width - marginLeft - marginRight;
        double narrowest = both ? NARROWEST_DIRECTED : NARROWEST;
        int shown = Math.max(1, Math.min(length, (int) ((room - (encoderLength > 0 ? HANDOVER : 0)) / narrowest)));
        int standing = Glide.first(length, shown, run.selected());
        boolean handed = standing <= encoderLength && standing + shown > encoderLength + 1;
        double forColumns = room - (handed ? HANDOVER : 0);
        pitch = Math.min(WIDEST, forColumns / shown);
        // On the way to where it stands, the window has one column more, the one that leaves it; that of a pair jumps
        int to = glide.isOver() || encoderLength > 0 ? 0 : standing - Glide.first(length, shown, run.focus().before(run.selected()));
        first = Math.min(standing, standing - to);
        last = Math.max(standing, standing - to) + shown - 1;
        double away = to * glide.rest() - Math.max(0, to);
        left = marginLeft + (forColumns - pitch * shown) / 2 + away * pitch;
        shift = both ? clamp(0.07 * pitch, 4, 8) : 0;
        blockWidth = pitch - clamp(0.3 * pitch, 14, 40) - 2 * shift;

        // Vertical
        boolean roomy = height >= 420;
        legendTop = height - (roomy ? 46 : 26);
        double lower = legendTop - (roomy ? 8 : 3);
        double strip = roomy ? Math.max(36, 9.0 * rows.size()) : Math.max(18, 3.5 * rows.size());
        overview = shown == length ? null
                : new Rectangle2D.Double(marginLeft, lower - strip, room, strip);
        cardTop = encoderLength > 0 ? 23 : 5;
        partBaseline = 15;
        cardBottom = overview == null ? lower : overview.getY() - (roomy ? 12 : 6);
        double inner = cardBottom - cardTop;
        int lines = answerLines(run, inner);
        outputTop = cardTop + 25;
        outputBottom = outputTop + lines * Answer.ROW + (encoderLength > 0 ? FEEDBACK : 0);
        symbolRadius = clamp(0.045 * inner, 10, 16);
        symbolMiddle = cardBottom - 5 - symbolRadius;
        int count = rows.size();
        joinGap = both ? clamp(0.03 * inner, 7, 14) : 0;
        double joins = both ? spec.layers() * joinGap : 0;
        double area = symbolMiddle - symbolRadius - outputBottom - joins;
        double gap = clamp(0.2 * area / (count + 1), 5, 34);
        double highest = 24 + (spec.cell().hasCellState() ? 2 : 1) * Math.max(3, spec.hidden()) * UNIT;
        blockHeight = Math.min(Math.min(highest, 240), (area - (count + 1) * gap) / count);
        // What the blocks do not need goes to the wires between them, up to a point, and to both ends
        rowGap = Math.min(44, (area - count * blockHeight) / (count + 1));
        double spare = area - count * blockHeight - (count + 1) * rowGap;
        rowsTop = outputBottom + rowGap + spare / 2 + joinGap;
    }

    /** The same on its way to where it stands; or this, where it does not move. */
    public BlocksLayout gliding(BlockRun run, Glide glide) {
        BlocksLayout moving = new BlocksLayout(run, width, height, glide);
        return moving.first == first && moving.last == last ? this : moving;
    }

    /** Lines for ŷ_t and its loss: few, so that the blocks keep most of the height. */
    private static int answerLines(BlockRun run, double inner) {
        int classes = run.outputLabels().size();
        double share = inner / (50 + 30.0 * run.rows().size());
        return 1 + (int) clamp(Math.floor(share), 1, Math.max(1, Math.min(4, classes)));
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /** True if only a part of the columns is shown. */
    boolean isWindow() {
        return overview != null;
    }

    /** True if a column, from 1, is in the picture. */
    public boolean shows(int column) {
        return column >= first && column <= last;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int last() {
        return last;
    }

    /** Left edge of a column. */
    public double x(int column) {
        return left + (column - first) * pitch + (first <= encoderLength && column > encoderLength ? HANDOVER : 0);
    }

    /** Middle of a column. */
    double middle(int column) {
        return x(column) + pitch / 2;
    }

    @Override
    public Rectangle2D card(int column) {
        return new Rectangle2D.Double(x(column), cardTop, pitch, cardBottom - cardTop);
    }

    /** Top of a row. */
    double top(int row) {
        int below = rows.size() - 1 - row;
        double joins = spec.bidirectional() ? below / 2 * joinGap : 0;
        return rowsTop + below * (blockHeight + rowGap) + joins;
    }

    @Override
    public BlockPlace block(int row, int column) {
        double aside = !spec.bidirectional() ? 0 : rows.get(row).isReverse() ? shift : -shift;
        return place(new Rectangle2D.Double(middle(column) - blockWidth / 2 + aside, top(row), blockWidth, blockHeight),
                spec);
    }

    /**
     * A block with its strips: C in the upper half and h in the lower one, each no higher than its units need; in a low
     * block C on the left and h on the right.
     */
    static BlockPlace place(Rectangle2D frame, NetworkSpec spec) {
        boolean cell = spec.cell().hasCellState();
        if (frame.getHeight() < LOW) {
            return low(frame, cell);
        }
        double pad = 6;
        double between = cell ? pad + 4 : 0;
        double band = (frame.getHeight() - 2 * pad - between) / (cell ? 2 : 1);
        double strip = Math.min(band, spec.hidden() * UNIT);
        double side = 5;
        double slack = (band - strip) / 2;
        Rectangle2D upper = new Rectangle2D.Double(frame.getX() + side, frame.getY() + pad + slack,
                frame.getWidth() - 2 * side, strip);
        Rectangle2D lower = cell ? new Rectangle2D.Double(upper.getX(), frame.getMaxY() - pad - slack - strip,
                upper.getWidth(), strip) : upper;
        return new BlockPlace(frame, lower, cell ? upper : null, straight(frame, lower.getCenterY()),
                cell ? straight(frame, upper.getCenterY()) : null);
    }

    private static BlockPlace low(Rectangle2D frame, boolean cell) {
        double pad = 2;
        double breadth = cell ? (frame.getWidth() - 3 * pad) / 2 : frame.getWidth() - 2 * pad;
        Rectangle2D left = new Rectangle2D.Double(frame.getX() + pad, frame.getY() + pad, breadth,
                frame.getHeight() - 2 * pad);
        if (!cell) {
            return new BlockPlace(frame, left, null, straight(frame, frame.getCenterY()), null);
        }
        Rectangle2D right = new Rectangle2D.Double(frame.getMaxX() - pad - breadth, left.getY(), breadth,
                left.getHeight());
        double aside = 0.2 * frame.getHeight();
        return new BlockPlace(frame, right, left, straight(frame, frame.getCenterY() + aside),
                straight(frame, frame.getCenterY() - aside));
    }

    private static BlockPlace.Ports straight(Rectangle2D frame, double y) {
        return new BlockPlace.Ports(frame.getX(), frame.getMaxX(), y, 0, 0);
    }

    @Override
    public Rectangle2D input(int column) {
        return new Rectangle2D.Double(middle(column) - symbolRadius, symbolMiddle - symbolRadius, 2 * symbolRadius,
                2 * symbolRadius);
    }

    @Override
    public Rectangle2D output(int column) {
        double breadth = Math.min(pitch - 6, 84);
        return new Rectangle2D.Double(middle(column) - breadth / 2, outputTop, breadth,
                outputBottom - outputTop - (encoderLength > 0 ? FEEDBACK : 0));
    }

    @Override
    public Rectangle2D join(int row, int column) {
        double y = top(row) - joinGap;
        double breadth = Math.min(20, blockWidth - 4);
        return new Rectangle2D.Double(middle(column) - breadth / 2, y - 3, breadth, 6);
    }

    @Override
    public double headerBaseline() {
        return cardTop + 18;
    }

    @Override
    public double apart() {
        return 1;
    }
}
