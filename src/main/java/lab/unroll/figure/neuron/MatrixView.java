package lab.unroll.figure.neuron;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Term;

/**
 * How the matrix view is divided: the matrices, below them the row of the neuron enlarged where the matrices are too small
 * for numbers, and a place for words about what is pointed at.
 */
final class MatrixView {

    private static final double PAD = 14;
    /** A lower view has the matrices only. */
    private static final double TALL = 290;
    private static final double LEAST_MATRICES = 115;
    private static final double NOTE = 46;
    private static final double LEAST_NOTE = 236;
    private static final double MOST_NOTE = 290;
    private static final double LENS = 96;
    private static final double LENS_ROW = 20;
    private static final double LENS_LABELS = 34;
    private static final double WIDEST_LENS_CELL = 40;

    final MatrixForm form;
    final MatrixLayout layout;
    /** Where words about an entry stand, or null where there is no room. */
    final Rectangle2D note;
    /** Where the enlarged row stands, or null. */
    final Rectangle2D lens;
    final List<Term> lensTerms;

    MatrixView(Scene scene, NeuronChoice choice, NeuronSum sum, Rectangle2D view) {
        form = new MatrixForm(scene, choice);
        Rectangle2D room = new Rectangle2D.Double(view.getX() + PAD, view.getY() + NeuronLayout.HEAD,
                view.getWidth() - 2 * PAD + 2, view.getHeight() - NeuronLayout.HEAD - 4);
        MatrixLayout whole = new MatrixLayout(form, room);
        Rectangle2D niche = whole.niche(room);
        Term hot = NeuronTerms.hot(sum.terms());
        lensTerms = sum.terms().stream().filter(term -> term.source() != NeuronSum.Source.INPUT || hot == null
                || term == hot).toList();
        if (view.getHeight() < TALL) {
            layout = whole;
            note = null;
            lens = null;
        } else if (niche != null && whole.numbers() && niche.getHeight() >= NOTE
                && (niche.getWidth() >= LEAST_NOTE || room.getMaxY() - whole.bottom() >= NOTE + 14)) {
            layout = whole;
            note = niche.getWidth() >= LEAST_NOTE
                    ? new Rectangle2D.Double(niche.getX(), niche.getY(), LEAST_NOTE, NOTE)
                    : new Rectangle2D.Double(room.getX(), whole.bottom() + 14, MOST_NOTE, NOTE);
            lens = null;
        } else {
            // Numbers are worth more than the note
            MatrixLayout withNote = new MatrixLayout(form, shortened(room, NOTE + 8));
            boolean crowded = whole.numbers() && !withNote.numbers() && room.getHeight() - NOTE - LENS < LEAST_MATRICES;
            boolean enlarge = !withNote.numbers() && room.getHeight() - NOTE - LENS >= LEAST_MATRICES;
            layout = enlarge ? new MatrixLayout(form, shortened(room, NOTE + LENS + 14)) : crowded ? whole : withNote;
            note = crowded ? null : new Rectangle2D.Double(room.getX(), room.getMaxY() - NOTE, Math.min(MOST_NOTE, room.getWidth()), NOTE);
            lens = enlarge ? new Rectangle2D.Double(room.getX(), Math.min(note.getY() - LENS - 6, layout.bottom() + 26),
                    room.getWidth(), LENS) : null;
        }
    }

    private static Rectangle2D shortened(Rectangle2D room, double by) {
        return new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - by);
    }

    /** A cell of the enlarged row: 0 for what is read, 1 for the weight, 2 for the product. */
    Rectangle2D lensCell(int strip, int place) {
        double width = Math.min(WIDEST_LENS_CELL, (lens.getWidth() - LENS_LABELS - 2) / lensTerms.size());
        return new Rectangle2D.Double(lens.getX() + LENS_LABELS + place * width, lens.getY() + 22 + strip * (LENS_ROW + 4),
                width, LENS_ROW);
    }
}
