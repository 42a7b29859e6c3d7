package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** What can be pointed at in the way back through all blocks, with exact values in words. */
final class BackwardBlocksSpots {

    private final BlockRun run;
    private final BlocksLayout layout;
    private final BlockPlaces places;
    private final SharedWeight weight;
    private final Words words;
    private final Trace trace;
    private final List<Spot> spots = new ArrayList<>();
    private final double unfolded;

    BackwardBlocksSpots(BlockRun run, BlocksLayout layout, BlockPlaces places, SharedWeight weight, double unfolded) {
        this.run = run;
        this.layout = layout;
        this.places = places;
        this.weight = weight;
        this.words = run.words();
        this.trace = run.scene().trace();
        this.unfolded = unfolded;
    }

    List<Spot> all() {
        if (unfolded < 1) {
            run.faces().forEach(this::step);
            run.faces().forEach(this::column);
            if (unfolded == 0) {
                gathered(GatheringPainter.column(run, weight));
            }
            return List.copyOf(spots);
        }
        for (int t = layout.first(); t <= layout.last(); t++) {
            step(t);
        }
        for (int t = layout.first(); t <= layout.last(); t++) {
            column(t);
        }
        for (int t = 1; layout.isWindow() && t <= run.length(); t++) {
            double norm = BackwardBlocksPainter.gradient(run, StateKind.HIDDEN, run.rows().get(run.rows().size() - 1), t).norm();
            add("doverview." + t, new Overview(run, layout).column(t), Spot.Kind.STEP, new Subject.Step(t), run.scene().where(t,
                    words.get("spot.doverview", t, run.input(t), Numbers.exact(norm))), norm);
        }
        return List.copyOf(spots);
    }

    /** Of a folded network, what the step adds and what has been gathered. */
    private void gathered(int t) {
        if (!weight.isUsed(trace, t)) {
            return;
        }
        share(t, BackwardBlocksPainter.share(run, places, t));
        double sum = new Gathering(run, weight).sum();
        add("dwsum." + t, GatheringPainter.place(run, places, layout.width, t), Spot.Kind.WEIGHT,
                new Subject.Share(weight, t), words.get("spot.dweight.sum", Numbers.exact(sum), run.length(),
                        Numbers.exact(weight.sum(trace))), sum);
    }

    private void share(int t, Rectangle2D place) {
        double share = weight.contribution(trace, t);
        add("dw." + t, place, Spot.Kind.WEIGHT, new Subject.Share(weight, t),
                words.get("spot.dweight", t, Numbers.exact(share)), share);
    }

    private void step(int t) {
        add("step." + t, places.card(t), Spot.Kind.STEP, new Subject.Step(t),
                run.scene().where(t, words.get("spot.step", t, run.input(t))), Double.NaN);
    }

    private void column(int t) {
        for (int row = 0; row < run.rows().size(); row++) {
            BlockRow line = run.rows().get(row);
            String layer = line.description(run.spec(), words);
            BlockPlace place = places.block(row, t);
            add(line.prefix() + "dblock." + t, place.frame(), Spot.Kind.STEP, new Subject.Block(line.place(), t),
                    run.scene().where(t, words.get("spot.dblock", layer, t)), Double.NaN);
            for (StateKind kind : run.states()) {
                Vector gradient = BackwardBlocksPainter.gradient(run, kind, line, t);
                add(line.prefix() + "d" + kind.letter() + "norm." + t, place.strip(kind), Spot.Kind.STATE,
                        new Subject.LayerState(line.place(), kind, t, -1), run.scene().where(t, words.get("spot.dnorm", layer,
                                kind.letter(), t, Numbers.exact(gradient.norm()))), gradient.norm());
            }
        }
        if (run.answers(t) && run.isJudged(t)) {
            add("loss." + t, places.output(t), Spot.Kind.OUTPUT, new Subject.Output(t, -1),
                    run.scene().where(t, words.get("spot.loss", t, Numbers.exact(run.loss(t)))), run.loss(t));
        }
        if (unfolded == 1 && weight.isUsed(trace, t)) {
            Rectangle2D input = places.input(t);
            Rectangle2D card = places.card(t);
            share(t, new Rectangle2D.Double(card.getX() + 1, input.getY(), card.getWidth() - 2, input.getHeight()));
        }
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text, double value) {
        spots.add(new Spot(id, bounds, kind, subject, text, value));
    }
}
