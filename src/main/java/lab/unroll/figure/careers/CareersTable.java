package lab.unroll.figure.careers;

import java.util.List;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.CareerTask;
import lab.unroll.words.Words;

/** What is foretold of every player, a row each: those whom the deck foretold on top. */
public final class CareersTable extends Sheet {

    private static final double HEAD = 28;
    private static final double LINE = 19;

    /**
     * Lays the table out.
     *
     * @param any words of any room in the reader's language
     */
    public CareersTable(CareersLook look, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("careers", any.locale()), width, height);
        double top = titled ? HEADING : 4;
        if (titled) {
            heading(CareerWords.marked(look, words, words.get("players.title", CareerWords.year(look), CareerWords.last(look))), "", "");
        } else if (look.task().isSynthetic()) {
            write(words.get("synthetic.long"), Fonts.SEMIBOLD, 12, Token.DANGER, EDGE, top + 10, Typesetter.Anchor.START);
            top += 20;
        }
        if (look.network() == null) {
            paragraph(words.get("waiting"), EDGE, top + 8, width - 2 * EDGE);
            return;
        }
        List<Integer> rows = look.rows();
        PlayerRows players = new PlayerRows(this, look, EDGE - 8, width - EDGE + 8);
        players.head(top + HEAD / 2);
        int fit = fitting(top, height);
        int first = Math.min(look.first(), Math.max(0, rows.size() - fit));
        for (int i = 0; i < fit && first + i < rows.size(); i++) {
            players.row(rows.get(first + i), top + HEAD + i * PlayerRows.ROW);
        }
        String shown = rows.isEmpty() ? words.get("rows.none") : words.get("rows", first + 1, Math.min(rows.size(), first + fit),
                rows.size());
        double foot = height - 2 * LINE - 8;
        write(shown, Fonts.TEXT, 12, Token.SECONDARY, width - EDGE, foot - 8, Typesetter.Anchor.END);
        paragraph(words.get("rule", CareerTask.FEWEST_APPEARANCES, CareerTask.FEWEST_SEASONS), EDGE, foot, width - 2 * EDGE);
    }

    private static int fitting(double top, double height) {
        return (int) Math.max(1, Math.floor((height - top - HEAD - 2 * LINE - 26) / PlayerRows.ROW));
    }
}
