package lab.unroll.figure.neuron;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.neuron.MatrixForm.Piece;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Vector;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.NeuronSum.Term;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/** What can be pointed at in the neuron level, with its exact values in words. */
final class NeuronSpots {

    private final NeuronLayout layout;
    private final MatrixView view;
    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final NeuronNames names;
    private final int t;
    private final List<Spot> spots = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    NeuronSpots(NeuronLayout layout, MatrixView view, Scene scene, NeuronChoice choice, NeuronSum sum) {
        this.layout = layout;
        this.view = view;
        this.scene = scene;
        this.choice = choice;
        this.sum = sum;
        this.names = new NeuronNames(scene, choice);
        this.t = scene.selectedStep();
    }

    List<Spot> all() {
        NeuronTerms terms = layout.terms;
        for (int i = 0; i < terms.shown().size(); i++) {
            term(terms.shown().get(i), terms.row(i));
        }
        Words words = scene.words();
        if (!terms.left().isEmpty()) {
            add("neuron.rest", layout.box(terms.restRow()), Spot.Kind.WEIGHT, words.get("neuron.rest.spot",
                    terms.left().size(), terms.zerosLeft(), Numbers.exact(terms.sumLeft())), terms.sumLeft());
        }
        int j = choice.unit() + 1;
        add("neuron.sum", circle(layout.columnX, layout.sumY), Spot.Kind.STATE, words.get("neuron.sum.spot", t, j,
                Numbers.exact(sum.total())), sum.total());
        ActivationPlot plot = ActivationPlot.of(layout, scene, choice, sum);
        add("neuron.activation", plot.shows(sum.total()) ? plot.target(sum.total()) : layout.plot, Spot.Kind.POINT,
                words.get("neuron.activation.spot", NeuronNames.functionWord(sum.activation()), Numbers.exact(sum.total()),
                        Numbers.exact(sum.computed())), sum.computed());
        add("neuron.result", circle(layout.columnX, layout.resultY), Spot.Kind.STATE, result(), sum.used(), held());
        view.layout.placed().forEach(this::piece);
        if (view.lens != null) {
            for (int i = 0; i < view.lensTerms.size(); i++) {
                Term term = view.lensTerms.get(i);
                Rectangle2D top = view.lensCell(0, i);
                Rectangle2D end = view.lensCell(2, i);
                add("lens." + choice.entry(term).id(choice.gate()), Brush.rectangle(top.getX(), top.getY(), end.getMaxX(),
                        end.getMaxY()), Spot.Kind.WEIGHT, weight(choice.entry(term)), names.describe(term),
                        term.weight(), choice.grip(scene.trace(), scene.selectedStep(), choice.entry(term)));
            }
        }
        new NeuronHeading(layout, scene, choice).collect(spots);
        new OtherNeurons(layout, scene, choice).collect(spots);
        return List.copyOf(spots);
    }

    /** The value in the words of the other levels, with what a pin replaced. */
    private String result() {
        Words words = scene.words();
        String text = words.get("spot.gate", names.gateWords(), t, choice.unit() + 1, Numbers.exact(sum.used()));
        if (sum.isHeld()) {
            return words.get("spot.pinned", text, Numbers.exact(sum.computed()));
        }
        double free = scene.free() == null ? sum.used() : choice.sum(scene.free(), t).used();
        return free == sum.used() ? text : words.get("spot.free", text, Numbers.exact(free));
    }

    private Rectangle2D circle(double x, double y) {
        double r = layout.radius;
        return new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private void term(Term term, int row) {
        String id = choice.entry(term).id(choice.gate());
        if (!term.isBias()) {
            boolean input = term.source() == Source.INPUT;
            add("source." + id, layout.node(row), input ? Spot.Kind.INPUT : Spot.Kind.STATE, names.describeSource(term),
                    term.value(), input ? input(term.place()) : null);
        }
        Rectangle2D box = layout.box(row);
        double from = layout.nodeX + layout.radius;
        add("wire." + id, new Rectangle2D.Double(from, box.getY(), box.getMaxX() - from, box.getHeight()),
                Spot.Kind.WEIGHT, weight(choice.entry(term)), names.describe(term), term.weight(),
                choice.grip(scene.trace(), scene.selectedStep(), choice.entry(term)));
    }

    private EditTarget held() {
        return new EditTarget.Held(choice.place(), Quantity.of(choice.gate()), choice.unit(), t);
    }

    /** A component of what is read: at the bottom it is x_t itself. */
    private EditTarget input(int component) {
        return choice.layer() == 0 ? new EditTarget.Input(t, component) : null;
    }

    // Matrices

    private void piece(MatrixLayout.Placed at) {
        Piece piece = at.piece();
        if (piece.isSign()) {
            return;
        }
        if (piece.isMatrix() && !view.layout.numbers()) {
            rows(at);
            return;
        }
        for (int col = 0; col < piece.columns().size(); col++) {
            Vector values = piece.columns().get(col);
            for (int row = 0; row < values.size(); row++) {
                if (piece.source() != null) {
                    entry(at, row, col);
                } else {
                    value(at, row, values.get(row));
                }
            }
        }
    }

    /** Rows of a heat map stand for their neurons; the entries of the chosen one stand enlarged below, or in its row. */
    private void rows(MatrixLayout.Placed at) {
        Piece piece = at.piece();
        for (int row = 0; row < piece.rows(); row++) {
            if (row == choice.unit() && view.lens == null) {
                for (int col = 0; col < piece.columns().size(); col++) {
                    entry(at, row, col);
                }
            } else {
                Rectangle2D first = at.cell(row, 0);
                add("matrix." + piece.id() + ".row." + (row + 1), Brush.rectangle(first.getX(), first.getY(),
                        at.cell(row, piece.columns().size() - 1).getMaxX(), first.getMaxY()), Spot.Kind.STATE, unit(row),
                        scene.words().get("neuron.row", row + 1), Double.NaN, null);
            }
        }
    }

    private void entry(MatrixLayout.Placed at, int row, int col) {
        Piece piece = at.piece();
        NeuronChoice owner = choice.neuron(row);
        NeuronChoice.Entry entry = new NeuronChoice.Entry(piece.source(), piece.places()[col], row);
        owner.sum(scene.trace(), t).terms().stream().filter(term -> owner.entry(term).equals(entry)).findFirst()
                .ifPresent(term -> add("weight." + entry.id(choice.gate()), at.cell(row, col), Spot.Kind.WEIGHT,
                        weight(entry), new NeuronNames(scene, owner).describe(term), term.weight(),
                        choice.grip(scene.trace(), scene.selectedStep(), entry)));
    }

    private void value(MatrixLayout.Placed at, int row, double value) {
        Piece piece = at.piece();
        int component = piece.id().equals("x") ? piece.places()[row] : row;
        String id = "matrix." + piece.id() + "." + (component + 1);
        add(seen.contains(id) ? id + ".again" : id, at.cell(row, 0), piece.id().equals("x") ? Spot.Kind.INPUT
                : Spot.Kind.STATE, unit(piece.id().matches("x|h") ? -1 : row),
                scene.words().get("neuron.matrix." + piece.id(), t,
                component + 1, Numbers.exact(value)), value, piece.id().equals("x") ? input(component) : null);
    }

    private Subject unit(int unit) {
        return new Subject.Unit(choice.gate(), t, unit);
    }

    private Subject weight(NeuronChoice.Entry entry) {
        return new Subject.Weight(choice.gate(), entry, t);
    }

    private void add(String id, Rectangle2D place, Spot.Kind kind, String text, double value) {
        add(id, place, kind, text, value, null);
    }

    private void add(String id, Rectangle2D place, Spot.Kind kind, String text, double value, EditTarget grip) {
        add(id, place, kind, unit(choice.unit()), text, value, grip);
    }

    private void add(String id, Rectangle2D place, Spot.Kind kind, Subject subject, String text, double value,
                     EditTarget grip) {
        seen.add(id);
        spots.add(new Spot(id, place, kind, subject, text, value, grip));
    }
}
