package lab.unroll.export.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts, the style and the frame of a page, as they lie in {@code assets/page}. */
final class PageScripts {

    private static final String FOLDER = "/assets/page/";

    /** In the order in which they stand on the page. */
    private static final List<String> SCRIPTS = List.of("numbers", "pins", "cell-parts", "cell-rnn", "cell-lstm", "cell-gru",
            "cell-ugrnn", "output", "forward", "backward", "words", "elements", "colours", "notation", "bench", "values",
            "strips", "vectors", "cell-frame", "cell-of-lstm", "cell-of-gru", "cell-of-rnn", "stage", "playhead",
            "gates", "equation", "answers", "reach", "told", "table", "markup", "sketch", "question", "goal", "lesson", "start");

    private PageScripts() {
    }

    /** All scripts as one, which leaves nothing outside itself but what {@code start.js} hands out. */
    static String script() {
        return SCRIPTS.stream().map(name -> text(name + ".js"))
                .collect(Collectors.joining("\n", "(function () {\n\"use strict\";\n\n", "\n}());\n"));
    }

    /** The style. */
    static String style() {
        return text("page.css");
    }

    /** The page round them, with places in double braces. */
    static String frame() {
        return text("page.html");
    }

    private static String text(String name) {
        try (InputStream in = PageScripts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + FOLDER + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
