package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.neuron.MatrixForm.Piece;
import lab.unroll.figure.neuron.MatrixForm.Stage;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Vector;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.NeuronSum.Term;
import lab.unroll.words.Words;

/** Paints a layer of neurons in matrices: cells filled with their values, the row of the chosen neuron in a frame. */
final class MatrixPainter {

    private final LabelledCanvas sheet;
    private final Theme theme;
    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final MatrixView view;
    private final NeuronNames names;
    private final NeuronProgress progress;

    MatrixPainter(LabelledCanvas sheet, MatrixView view, Scene scene, NeuronChoice choice, NeuronSum sum) {
        this.sheet = sheet;
        this.theme = scene.theme();
        this.scene = scene;
        this.choice = choice;
        this.sum = sum;
        this.view = view;
        this.names = new NeuronNames(scene, choice);
        this.progress = new NeuronProgress(scene, choice.gate());
    }

    void paint() {
        view.layout.placed().forEach(this::piece);
        if (!Double.isNaN(view.layout.ruleY())) {
            MatrixLayout.Placed a = placed("a");
            sheet.brush.line(a.x() - 2, view.layout.ruleY(), a.x() + a.width() + 2, view.layout.ruleY(),
                    theme.colour(Token.SECONDARY), 1.4);
        }
        rings();
        if (view.lens != null) {
            lens();
        }
        if (view.note != null) {
            note();
        }
    }

    private MatrixLayout.Placed placed(String id) {
        return view.layout.placed().stream().filter(p -> p.piece().id().equals(id)).findFirst().orElseThrow();
    }

    // Pieces

    private void piece(MatrixLayout.Placed at) {
        if (at.piece().isSign()) {
            sign(at);
            return;
        }
        double lit = lit(at.piece().stage());
        boolean whole = isWhole(at.piece().columns().get(0)) && at.piece().id().equals("x");
        for (int col = 0; col < at.piece().columns().size(); col++) {
            Vector values = at.piece().columns().get(col);
            for (int row = 0; row < values.size(); row++) {
                cell(at.cell(row, col), values.get(row), at.piece().range(), lit, view.layout.numbers(), whole);
            }
        }
        if (at.piece().elided()) {
            dots(at);
        }
        brackets(at);
        if (!at.piece().head().isEmpty()) {
            sheet.formula(at.piece().head(), 15, theme.colour(at.piece().frame()), at.x() + at.width() / 2,
                    bracketTop(at) - 6, Typesetter.Anchor.MIDDLE);
        }
        int unit = choice.unit();
        if (at.piece().rows() == view.form.total.rows() && !at.piece().id().matches("x|h")) {
            Rectangle2D first = at.cell(unit, 0);
            double shift = first.getHeight() < 6 ? 1 : 0;
            Rectangle2D last = at.cell(unit, at.piece().columns().size() - 1);
            sheet.brush.stroke(Brush.rectangle(first.getX(), first.getY() - shift, last.getMaxX(), last.getMaxY() + shift),
                    theme.colour(Token.TEXT), view.layout.numbers() ? 2 : 1.4);
        }
    }

    private double lit(Stage stage) {
        return switch (stage) {
            case GIVEN -> 1;
            case PRODUCTS -> progress.products() < 1 ? 0 : 1;
            case SUM -> progress.isSummed() ? 1 : 0;
            case RESULT -> progress.activation() < 1 ? 0 : 1;
        };
    }

    private void cell(Rectangle2D cell, double value, double range, double lit, boolean number,
                      boolean whole) {
        Color fill = lit > 0 ? ColourMap.signed(theme, value, range) : theme.colour(Token.SOFT);
        double gap = Math.min(cell.getWidth(), cell.getHeight()) >= 8 ? 0.5 : 0;
        sheet.brush.fill(new Rectangle2D.Double(cell.getX() + gap, cell.getY() + gap, cell.getWidth() - 2 * gap,
                cell.getHeight() - 2 * gap), fill);
        double size = Math.min(view.layout.numberSize(), cell.getHeight() - 1);
        String text = whole ? Numbers.fixed(value, 0) : StripNumbers.wide(value, cell.getWidth(), size);
        if (number && lit > 0 && size >= 12 && Typesetter.width(text, Fonts.SEMIBOLD, size) <= cell.getWidth() - 1) {
            sheet.centred(text, Fonts.SEMIBOLD, size, ColourMap.inkOn(theme, fill), cell.getCenterX(), cell.getCenterY());
        }
    }

    private static boolean isWhole(Vector values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != Math.rint(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void sign(MatrixLayout.Placed at) {
        String sign = at.piece().id();
        double middle = at.y() + at.cellHeight() / 2;
        if (sign.startsWith("→")) {
            double width = MatrixLayout.signWidth(at.piece());
            double from = at.x() + 4;
            double to = at.x() + width - 4;
            Color colour = theme.colour(view.form.result.frame());
            sheet.brush.line(from, middle, to - 4, middle, colour, 1.8);
            Path2D head = new Path2D.Double();
            head.moveTo(to, middle);
            head.lineTo(to - 8, middle - 4);
            head.lineTo(to - 8, middle + 4);
            head.closePath();
            sheet.brush.fill(head, colour);
            sheet.formula(sign.substring(1), 13, theme.colour(Token.TEXT), (from + to) / 2, middle - 7,
                    Typesetter.Anchor.MIDDLE);
            return;
        }
        double width = MatrixLayout.signWidth(at.piece());
        sheet.centred(sign, sign.equals("⊙") ? Fonts.MATH : Fonts.TEXT, sign.matches("[()]") ? 22 : 15,
                theme.colour(Token.TEXT), at.x() + width / 2, middle);
    }

    private double bracketTop(MatrixLayout.Placed at) {
        return at.y() - (dotted(at) ? MatrixLayout.DOTS : 0) - 2;
    }

    private boolean dotted(MatrixLayout.Placed at) {
        return at.piece().elided() && !at.piece().isMatrix()
                && view.form.total.rows() * placed("a").cellHeight() >= at.height() + 2 * MatrixLayout.DOTS;
    }

    private void brackets(MatrixLayout.Placed at) {
        double top = bracketTop(at);
        double bottom = at.y() + at.height() + (dotted(at) ? MatrixLayout.DOTS : 0) + 2;
        Color colour = theme.colour(at.piece().frame());
        bracket(at.x() + 1.5, top, bottom, 4, colour);
        bracket(at.x() + at.width() - 1.5, top, bottom, -4, colour);
    }

    private void bracket(double x, double top, double bottom, double hook, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + hook, top);
        path.lineTo(x, top);
        path.lineTo(x, bottom);
        path.lineTo(x + hook, bottom);
        sheet.brush.stroke(path, colour, 1.5);
    }

    /** Dots where columns or components that belong to zeros are left out. */
    private void dots(MatrixLayout.Placed at) {
        Rectangle2D cell = at.cell(0, 0);
        Color colour = theme.colour(Token.SECONDARY);
        for (int i = -1; i <= 1; i++) {
            if (at.piece().isMatrix()) {
                double middle = at.y() + at.height() / 2;
                sheet.brush.circle(cell.getX() - 6.5 + 3.4 * i, middle, 0.8, colour, colour, 0.4);
                sheet.brush.circle(cell.getMaxX() + 6.5 + 3.4 * i, middle, 0.8, colour, colour, 0.4);
            } else if (dotted(at)) {
                sheet.brush.circle(cell.getCenterX(), cell.getY() - 6.5 + 3.4 * i, 0.8, colour, colour, 0.4);
                sheet.brush.circle(cell.getCenterX(), cell.getMaxY() + 6.5 + 3.4 * i, 0.8, colour, colour, 0.4);
            }
        }
    }

    // What is pointed at

    private void rings() {
        NeuronChoice.Entry hovered = choice.hovered();
        if (hovered == null) {
            return;
        }
        for (MatrixLayout.Placed at : view.layout.placed()) {
            Piece piece = at.piece();
            if (piece.isSign()) {
                continue;
            }
            boolean entry = piece.source() == hovered.source();
            boolean multiplied = piece.id().equals("x") && hovered.source() == Source.INPUT
                    || piece.id().equals("h") && hovered.source() == Source.HIDDEN;
            int place = place(piece, entry || multiplied ? hovered.place() : -1);
            if (place >= 0) {
                sheet.ring(entry ? at.cell(hovered.unit(), place) : at.cell(place, 0), 3);
            }
        }
    }

    private static int place(Piece piece, int component) {
        for (int i = 0; i < piece.places().length; i++) {
            if (piece.places()[i] == component) {
                return i;
            }
        }
        return -1;
    }

    // The row of the neuron, enlarged

    private void lens() {
        Words words = scene.words();
        sheet.write(ChartLabel.text(words.get("neuron.lens", choice.unit() + 1), Fonts.TEXT, Typesetter.NAME,
                theme.colour(Token.SECONDARY)).at(view.lens.getX(), view.lens.getY() + 12, Typesetter.Anchor.START));
        List<Term> terms = view.lensTerms;
        Rectangle2D first = view.lensCell(0, 0);
        String[] letters = {"x, h", "w", "w·x"};
        for (int strip = 0; strip < 3; strip++) {
            sheet.formula(letters[strip], 13, theme.colour(Token.TEXT), first.getX() - 5,
                    view.lensCell(strip, 0).getCenterY() + 4.5, Typesetter.Anchor.END);
        }
        boolean numbers = first.getWidth() >= 31;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            cell(view.lensCell(0, i), term.value(),
                    term.source() == Source.CELL ? ColourMap.CELL_RANGE : ColourMap.STATE_RANGE, 1, numbers, false);
            cell(view.lensCell(1, i), term.weight(), term.isBias() ? ColourMap.CELL_RANGE : ColourMap.WEIGHT_RANGE, 1,
                    numbers, false);
            cell(view.lensCell(2, i), term.contribution(), ColourMap.CELL_RANGE, lit(Stage.PRODUCTS), numbers, false);
        }
        for (int i = 0; i < terms.size(); i++) {
            if (choice.points(terms.get(i))) {
                Rectangle2D top = view.lensCell(0, i);
                Rectangle2D end = view.lensCell(2, i);
                sheet.ring(Brush.rectangle(top.getX(), top.getY(), end.getMaxX(), end.getMaxY()), 3);
            }
        }
    }

    // Words

    private void note() {
        Words words = scene.words();
        Rectangle2D note = view.note;
        NeuronChoice.Entry hovered = choice.hovered();
        if (hovered == null) {
            String[] lines = words.get("neuron.hint", choice.unit() + 1).split("\n");
            for (int i = 0; i < lines.length; i++) {
                sheet.write(ChartLabel.text(lines[i], Fonts.TEXT, Typesetter.NAME, theme.colour(Token.SECONDARY))
                        .at(note.getX(), note.getY() + 18 + 18 * i, Typesetter.Anchor.START));
            }
            return;
        }
        NeuronChoice owner = choice.neuron(hovered.unit());
        Term term = owner.sum(scene.trace(), scene.selectedStep()).terms().stream().filter(owner::points).findFirst()
                .orElse(null);
        if (term == null) {
            return;
        }
        sheet.brush.rounded(note.getX(), note.getY(), note.getWidth(), note.getHeight(), 7, theme.colour(Token.ACCENT_TINT),
                theme.colour(Token.ACCENT), 1.4);
        NeuronNames named = new NeuronNames(scene, owner);
        String pair = named.entry(term);
        String single = named.weight(term);
        sheet.formula((single.equals(pair) ? "" : single + " = ") + pair + " = `" + Numbers.fixed(term.weight()) + "`", 15,
                theme.colour(Token.TEXT), note.getX() + 12, note.getY() + 18, Typesetter.Anchor.START);
        sheet.write(ChartLabel.text(reckoning(term), Fonts.SEMIBOLD, 13, theme.colour(Token.ACCENT))
                .at(note.getX() + 12, note.getY() + 37, Typesetter.Anchor.START));
    }

    private static String reckoning(Term term) {
        if (term.isBias()) {
            return "+ " + Numbers.fixed(term.contribution());
        }
        return (term.reset() == 1 ? "" : Numbers.fixed(term.reset()) + " × ") + NeuronPainter.number(term.weight()) + " × "
                + NeuronPainter.component(term.value()) + " = " + NeuronPainter.number(term.contribution());
    }
}
