package lab.unroll.cli.render;

import java.io.PrintWriter;
import java.util.Locale;
import lab.unroll.export.Caption;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.words.Words;

/** Says that a page has only the picture of a network, where no page can compute it. */
final class PageNote {

    private PageNote() {
    }

    /** Says so, if a file is such a page. */
    static void print(PrintWriter err, Format format, Caption caption, Locale locale) {
        if (format == Formats.PAGE && caption.network().filter(played -> !played.isPlayable()).isPresent()) {
            err.println(Words.of("cli", locale).get("page.still"));
        }
    }
}
