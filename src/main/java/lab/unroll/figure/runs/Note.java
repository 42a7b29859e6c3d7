package lab.unroll.figure.runs;

import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** A sheet that says why there is nothing to be seen yet. */
final class Note extends Sheet {

    Note(String text, Theme theme, Words words, double width, double height) {
        super(theme, words, width, height);
        paragraph(text, EDGE, Math.min(HEADING, height / 3), width - 2 * EDGE);
    }
}
