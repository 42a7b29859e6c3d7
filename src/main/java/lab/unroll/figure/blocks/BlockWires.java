package lab.unroll.figure.blocks;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.StateKind;

/** The wires between the parts of a diagram of blocks, as paths in the direction in which a value runs. */
final class BlockWires {

    /** Where the way of an answer to the next input runs, as a share of the gap before a block. */
    /** A word leaves room for the whole head of an arrow. */
    private static final double BESIDE_WORD = 12;
    private static final double LANE = 0.4;
    /** How far from the edge of its card a folded decoder's answer goes down. */
    private static final double LOOP_ASIDE = 9;
    static final double SHORTEST_ARROW = 5;
    private static final double CORNER = 8;

    private final BlockPlaces places;
    private final BlockRun run;

    BlockWires(BlockPlaces places, BlockRun run) {
        this.places = places;
        this.run = run;
    }

    /** From the block before into the block of a column; a loop where the two stand on one place. */
    Path2D state(StateKind kind, int row, int column) {
        BlockRow line = run.rows().get(row);
        BlockPlace.Ports from = places.block(row, line.before(column)).ports(kind);
        BlockPlace.Ports to = places.block(row, column).ports(kind);
        if (run.encoderLength() > 0 && column == run.encoderLength() + 1) {
            // What the encoder hands over never goes round: it leaves one block and enters the next
            Path2D path = new Path2D.Double();
            path.moveTo(places.block(row, column - 1).frame().getMaxX(), from.y());
            path.lineTo(places.block(row, column).frame().getMinX(), to.y());
            return path;
        }
        return state(from, to, line.isReverse());
    }

    private static Path2D state(BlockPlace.Ports from, BlockPlace.Ports to, boolean reverse) {
        double sign = reverse ? -1 : 1;
        double start = reverse ? from.left() : from.right();
        double end = reverse ? to.right() : to.left();
        Path2D path = new Path2D.Double();
        path.moveTo(start, from.y());
        if (from.rise() > 0.5) {
            double out = start + sign * from.reach();
            double back = end - sign * to.reach();
            double over = Math.signum(back - out);
            double top = from.y() - from.rise();
            double corner = Math.min(Math.min(CORNER, Math.abs(back - out) / 2),
                    Math.min(from.reach(), from.rise() / 2));
            turn(path, out, from.y(), sign, 0, 0, -1, corner);
            turn(path, out, top, 0, -1, over, 0, corner);
            turn(path, back, top, over, 0, 0, 1, corner);
            turn(path, back, to.y(), 0, 1, sign, 0, corner);
        }
        path.lineTo(end, to.y());
        return path;
    }

    /** A rounded corner at (x, y): the path comes along (inX, inY) and goes on along (outX, outY). */
    private static void turn(Path2D path, double x, double y, double inX, double inY, double outX, double outY,
                             double corner) {
        path.lineTo(x - inX * corner, y - inY * corner);
        path.quadTo(x, y, x + outX * corner, y + outY * corner);
    }

    /** From what a layer reads up into a block: x_t, or the layer below. */
    Path2D reading(int row, int column) {
        Rectangle2D frame = places.block(row, column).frame();
        BlockRow line = run.rows().get(row);
        Path2D path = new Path2D.Double();
        if (!line.isReverse()) {
            Rectangle2D source = source(row, column);
            path.moveTo(source.getCenterX(), source.getMinY());
            path.lineTo(source.getCenterX(), frame.getMaxY());
            return path;
        }
        // Past the forward block, on the side where the reverse block stands out
        Rectangle2D forward = places.block(row - 1, column).frame();
        double lane = (forward.getMaxX() + frame.getMaxX()) / 2;
        Rectangle2D source = source(row - 1, column);
        if (line.layer() == 0) {
            path.moveTo(source.getMaxX(), source.getCenterY());
            path.lineTo(lane, source.getCenterY());
        } else {
            double y = (source.getMinY() + forward.getMaxY()) / 2;
            path.moveTo(source.getCenterX(), y);
            path.lineTo(lane, y);
        }
        path.lineTo(lane, frame.getMaxY());
        return path;
    }

    /** What the row reads: x_t, or the answer of the layer below. */
    private Rectangle2D source(int row, int column) {
        return row == 0 ? places.input(column) : answerOf(row - 1, column);
    }

    /** Where the answer of a layer comes out; {@code row} is its upper row. */
    private Rectangle2D answerOf(int row, int column) {
        return run.rows().get(row).isReverse() ? places.join(row, column) : places.block(row, column).frame();
    }

    /** From a block to the place where both directions are joined. */
    Path2D joining(int row, int column) {
        BlockRow line = run.rows().get(row);
        Rectangle2D frame = places.block(row, column).frame();
        Path2D path = new Path2D.Double();
        if (line.isReverse()) {
            Rectangle2D join = places.join(row, column);
            path.moveTo(join.getCenterX(), frame.getMinY());
            path.lineTo(join.getCenterX(), join.getMaxY());
            return path;
        }
        Rectangle2D join = places.join(row + 1, column);
        double lane = (frame.getMinX() + places.block(row + 1, column).frame().getMinX()) / 2;
        path.moveTo(lane, frame.getMinY());
        path.lineTo(lane, join.getCenterY());
        path.lineTo(join.getMinX(), join.getCenterY());
        return path;
    }

    /** From the top layer to ŷ_t. */
    Path2D answering(int column) {
        Rectangle2D source = answerOf(run.rows().size() - 1, column);
        Path2D path = new Path2D.Double();
        path.moveTo(source.getCenterX(), source.getMinY());
        path.lineTo(source.getCenterX(), places.output(column).getMaxY() + 2);
        return path;
    }

    /** From ŷ_t of a column down to the input of the next one. */
    Path2D feedingBack(int column) {
        Rectangle2D from = places.output(column);
        Rectangle2D to = places.input(column + 1);
        double edge = places.card(column).getMaxX();
        double gap = places.block(0, column + 1).frame().getMinX() - edge;
        double lane = edge + LANE * gap;
        Path2D path = new Path2D.Double();
        double top = from.getMaxY() + 5;
        path.moveTo(from.getCenterX() + 5, top);
        turn(path, lane, top, 1, 0, 0, 1, CORNER);
        turn(path, lane, to.getCenterY(), 0, 1, 1, 0, Math.min(CORNER, to.getMinX() - lane));
        double symbol = Brush.symbolWidth(run.input(column + 1), to.getHeight() / 2, symbolRoom(column + 1));
        path.lineTo(to.getCenterX() - symbol / 2, to.getCenterY());
        return path;
    }

    /** From ŷ_t of a folded decoder round to its input. */
    Path2D goingBack(int column) {
        Rectangle2D from = places.output(column);
        Rectangle2D to = places.input(column);
        double lane = places.card(column).getMaxX() - LOOP_ASIDE;
        Path2D path = new Path2D.Double();
        double top = from.getMaxY() + 5;
        path.moveTo(from.getCenterX() + 5, top);
        turn(path, lane, top, 1, 0, 0, 1, CORNER);
        turn(path, lane, to.getCenterY(), 0, 1, -1, 0, CORNER);
        double symbol = Brush.symbolWidth(run.input(column), to.getHeight() / 2, symbolRoom(column));
        path.lineTo(to.getCenterX() + symbol / 2 + 2, to.getCenterY());
        return path;
    }

    /** How wide the symbol that is read at a column may be: an answer that is fed back comes in beside it. */
    double symbolRoom(int column) {
        Rectangle2D card = places.card(column);
        double gap = places.block(0, column).frame().getMinX() - card.getX();
        double aside = run.encoderLength() > 0 && column > run.encoderLength() ? LANE * gap + SHORTEST_ARROW : 4;
        return card.getWidth() - 2 * aside - (StripNumbers.isWord(run.input(column)) ? BESIDE_WORD : 0);
    }
}
