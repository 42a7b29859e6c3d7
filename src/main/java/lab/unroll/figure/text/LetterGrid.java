package lab.unroll.figure.text;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.ReadText;

/** Where each letter of a text stands: in rows of one height, broken at its line ends and at the edge. */
final class LetterGrid {

    /** The size of the letters. */
    static final double SIZE = 14;
    /** The height of a row. */
    static final double ROW = 23;
    /** Room above and below the ground of a letter. */
    static final double GAP = 2;
    private static final double NARROW = 8.6;
    /** The row with the letter that is looked at stands at this share of the height, where there is text enough. */
    private static final double FOCUS = 0.65;

    private final List<Cell> cells;

    /**
     * A letter at its place.
     *
     * @param place of the letter in the text
     * @param box   its ground
     * @param shown as it is written; empty where there is nothing to see
     */
    record Cell(int place, Rectangle2D box, String shown) {
    }

    /**
     * As much of a text as has room.
     *
     * @param from  the first letter that may be shown
     * @param focus the letter that has to be seen
     */
    LetterGrid(ReadText text, int from, int focus, Rectangle2D area) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        double x = area.getX();
        int focused = 0;
        for (int place = from; place < text.length(); place++) {
            String shown = shown(text, place);
            double width = width(shown);
            if (x + width > area.getMaxX() && x > area.getX()) {
                rows.add(new ArrayList<>());
                x = area.getX();
            }
            rows.get(rows.size() - 1).add(new Cell(place, new Rectangle2D.Double(x, 0, width, ROW - GAP), shown));
            x += width;
            focused = place <= focus ? rows.size() - 1 : focused;
            if (text.letter(place).equals("\n")) {
                rows.add(new ArrayList<>());
                x = area.getX();
            }
        }
        int fitting = Math.max(1, (int) (area.getHeight() / ROW));
        int first = Math.max(0, Math.min(rows.size() - fitting, focused - (int) (FOCUS * fitting)));
        cells = new ArrayList<>();
        for (int row = first; row < Math.min(rows.size(), first + fitting); row++) {
            double y = area.getY() + (row - first) * ROW;
            for (Cell cell : rows.get(row)) {
                cells.add(new Cell(cell.place(), new Rectangle2D.Double(cell.box().getX(), y, cell.box().getWidth(), ROW - GAP),
                        cell.shown()));
            }
        }
    }

    /** A blank and a line end are told by their ground alone. */
    private static String shown(ReadText text, int place) {
        String letter = text.letter(place);
        return letter.isBlank() ? "" : letter.codePointCount(0, letter.length()) == 1
                ? text.vocabulary().displayLabel(text.symbol(place)) : letter;
    }

    private static double width(String shown) {
        double width = shown.isEmpty() ? 0 : Typesetter.width(shown, Fonts.MONO, SIZE);
        return width <= NARROW ? NARROW : Math.max(2 * NARROW, width + 2);
    }

    /** The letters that are shown. */
    List<Cell> cells() {
        return cells;
    }
}
