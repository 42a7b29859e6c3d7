package lab.unroll.figure.blocks;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.parts.Answer;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/**
 * What can be pointed at in a diagram of blocks, with exact values in words. The units of the selected column can be
 * touched one by one; in the others each strip is one place.
 */
public final class BlocksSpots {

    private static final double TOUCH = 10;

    private final BlockRun run;
    private final BlockPlaces places;
    private final BlockWires wires;
    private final Words words;
    private final List<Spot> spots = new ArrayList<>();

    /** No spots yet; they are added by the calls below. */
    public BlocksSpots(BlockRun run, BlockPlaces places) {
        this.run = run;
        this.places = places;
        this.wires = new BlockWires(places, run);
        this.words = run.words();
    }

    /** The spots of a range of columns. */
    public BlocksSpots columns(int from, int to) {
        for (int column = from; column <= to; column++) {
            add("step." + column, places.card(column), Spot.Kind.STEP, new Subject.Step(column),
                    where(column, words.get("spot.step", column, run.input(column))), Double.NaN);
        }
        for (int column = from; column <= to; column++) {
            for (int row = 0; row < run.rows().size(); row++) {
                carried(row, column);
                block(row, column);
            }
            spots.add(new Spot("input." + column, places.input(column), Spot.Kind.INPUT, new Subject.Input(column),
                    where(column, words.get("spot.input", column, run.input(column))), Double.NaN,
                    new EditTarget.Symbol(column)));
            if (run.answers(column)) {
                answers(column);
            }
        }
        return this;
    }

    /** The steps in the overview. */
    BlocksSpots overview(Overview overview) {
        BlockRow top = run.rows().get(run.rows().size() - 1);
        for (int column = 1; column <= run.length(); column++) {
            double norm = run.state(StateKind.HIDDEN, top, column).norm();
            add("overview." + column, overview.column(column), Spot.Kind.STEP, new Subject.Step(column), where(column,
                    words.get("spot.overview", column, run.input(column), Numbers.exact(norm))), norm);
        }
        return this;
    }

    /** The weights of where the decoder looks. */
    BlocksSpots looks(BlockLooks looks) {
        spots.addAll(looks.spots());
        return this;
    }

    /** The dashed arrows from an answer to the next input. */
    BlocksSpots feedBack(int from, int to) {
        for (int column = from; column < to; column++) {
            BlockFeedback feedback = BlockFeedback.of(run, column);
            Rectangle2D lane = wires.feedingBack(column).getBounds2D();
            double x = lane.getMaxX() - (places.input(column + 1).getMinX() - places.card(column).getMaxX());
            add("feedback." + column, new Rectangle2D.Double(x, lane.getY(), 8, lane.getHeight()), Spot.Kind.OUTPUT,
                    new Subject.Output(column, -1), where(column, feedback.isTaken()
                            ? words.get("spot.fedback", column, feedback.chosen(), column + 1)
                            : words.get("spot.told", column, feedback.chosen(), column + 1, feedback.told())),
                    Double.NaN);
        }
        return this;
    }

    /** All that were added, those in front last. */
    public List<Spot> all() {
        return List.copyOf(spots);
    }

    /** The arrow that brings a state to a block. */
    private void carried(int row, int column) {
        BlockRow line = run.rows().get(row);
        int before = line.before(column);
        for (StateKind kind : run.states()) {
            Path2D path = wires.state(kind, row, column);
            Rectangle2D bounds = path.getBounds2D();
            double grow = Math.min(TOUCH, places.block(row, column).strip(kind).getHeight());
            Rectangle2D touch = bounds.getHeight() > 1 ? bounds : new Rectangle2D.Double(bounds.getX(),
                    bounds.getCenterY() - grow / 2, bounds.getWidth(), grow);
            Vector state = run.state(kind, line, before);
            String from = Integer.toString(before);
            String layer = line.description(run.spec(), words);
            String text = run.unit() >= 0
                    ? words.get("spot.carried.unit", kind.letter(), from, column, layer, run.unit() + 1,
                            Numbers.exact(state.get(run.unit())))
                    : words.get("spot.carried.all", kind.letter(), from, column, layer,
                            Numbers.exact(state.norm()));
            add(line.prefix() + "carried." + kind.letter() + "." + column, touch, Spot.Kind.STATE,
                    new Subject.LayerState(line.place(), kind, column, run.unit()),
                    where(column, text), run.unit() >= 0 ? state.get(run.unit()) : state.norm());
        }
    }

    private void block(int row, int column) {
        BlockRow line = run.rows().get(row);
        BlockPlace place = places.block(row, column);
        String layer = line.description(run.spec(), words);
        double norm = run.state(StateKind.HIDDEN, line, column).norm();
        add(line.prefix() + "block." + column, place.frame(), Spot.Kind.STEP, new Subject.Block(line.place(), column),
                where(column, words.get("spot.block", layer, column, Numbers.exact(norm))), norm);
        for (StateKind kind : run.states()) {
            HeatStrip strip = HeatStrip.in(place.strip(kind), run.spec().hidden());
            if (column == run.selected() && strip.showsEveryUnit()) {
                for (int j = 0; j < run.spec().hidden(); j++) {
                    unit(kind, line, column, j, strip.unit(j), "." + (j + 1));
                }
            } else if (run.unit() >= 0) {
                unit(kind, line, column, run.unit(), strip.place(), "");
            } else {
                double length = run.state(kind, line, column).norm();
                add(line.prefix() + kind.letter() + "." + column, strip.place(), Spot.Kind.STATE,
                        new Subject.LayerState(line.place(), kind, column, -1),
                        where(column, words.get("spot.strip", kind.letter(), column, layer,
                                Numbers.exact(length))), length);
            }
        }
    }

    private void unit(StateKind kind, BlockRow line, int column, int unit, Rectangle2D bounds, String place) {
        double value = run.state(kind, line, column).get(unit);
        String text = words.get("spot.unit", kind.letter(), column, line.description(run.spec(), words),
                unit + 1, Numbers.exact(value));
        Quantity state = kind == StateKind.CELL ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
        Vector free = run.freeState(kind, line, column);
        OptionalDouble computed = run.computedWhereHeld(state, line, column, unit);
        if (computed.isPresent()) {
            text = words.get("spot.pinned", text, Numbers.exact(computed.getAsDouble()));
        } else if (free != null) {
            text = words.get("spot.free", text, Numbers.exact(free.get(unit)));
        }

        spots.add(new Spot(line.prefix() + kind.letter() + "." + column + place, bounds, Spot.Kind.STATE,
                new Subject.LayerState(line.place(), kind, column, unit), where(column, text), value,
                new EditTarget.Held(line.place(), state, unit, column)));
    }

    private void answers(int column) {
        BlockAnswer answer = new BlockAnswer(run, places.output(column), column);
        for (Answer.Row row : answer.rows().rows()) {
            String text = words.get("spot.output", column, row.label(), Numbers.exact(row.value()));
            add("output." + column + "." + (row.place() + 1), row.bounds(), Spot.Kind.OUTPUT,
                    new Subject.Output(column, row.place()),
                    where(column, row.place() == run.endSymbol() ? words.get("spot.end", text) : text), row.value());
        }
        if (answer.strip() != null) {
            for (int j = 0; j < answer.strip().units(); j++) {
                double value = run.output(column).get(j);
                add("output." + column + "." + (j + 1), answer.strip().unit(j), Spot.Kind.OUTPUT,
                        new Subject.Output(column, j),
                        where(column, words.get("spot.output.number", column, j + 1, Numbers.exact(value))), value);
            }
        }
        if (answer.rows().loss() != null) {
            double loss = run.loss(column);
            add("loss." + column, answer.rows().loss(), Spot.Kind.OUTPUT, new Subject.Output(column, -1),
                    where(column, words.get("spot.loss", column, Numbers.exact(loss))), loss);
        }
    }

    private String where(int column, String text) {
        return run.scene().where(column, text);
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text, double value) {
        spots.add(new Spot(id, bounds, kind, subject, text, value));
    }
}
