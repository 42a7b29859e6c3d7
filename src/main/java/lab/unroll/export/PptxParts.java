package lab.unroll.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a PPTX file, made from the templates in {@code assets/pptx}, where {@code @NAME@} stands for a value. */
final class PptxParts {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** Those of the presentation come after the master's, the notes master's and the theme's. */
    private static final int FIRST_RELATION = 4;
    private static final int FIRST_ID = 256;

    private PptxParts() {
    }

    /** A template with its values, of which each is written as XML wants it. */
    static String part(String name, Object... namesAndValues) {
        String part = template(name);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part = part.replace("@" + namesAndValues[i] + "@", escaped(namesAndValues[i + 1].toString()));
        }
        return part;
    }

    private static String template(String name) {
        String place = "/assets/pptx/" + name + ".xml";
        try (InputStream in = PptxParts.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no " + place + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String contentTypes(int slides) {
        return template("content-types").replace("@SLIDES@", each(slides, n ->
                override("/ppt/slides/slide" + n + ".xml", "slide") + override("/ppt/notesSlides/notesSlide" + n + ".xml", "notesSlide")));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    static String presentation(int slides, long width, long height) {
        return part("presentation", "WIDTH", width, "HEIGHT", height).replace("@SLIDES@", each(slides, n ->
                "<p:sldId id=\"" + (FIRST_ID + n) + "\" r:id=\"rId" + (FIRST_RELATION + n - 1) + "\"/>"));
    }

    static String presentationRels(int slides) {
        return template("presentation-rels").replace("@SLIDES@", each(slides, n -> "<Relationship Id=\"rId"
                + (FIRST_RELATION + n - 1) + "\" Type=\"" + RELATIONS + "slide\" Target=\"slides/slide" + n + ".xml\"/>"));
    }

    /** Speaker's notes, a paragraph for each line. */
    static String notes(String text) {
        String paragraphs = text.lines().map(line -> line.isBlank() ? "<a:p/>"
                : "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>" + escaped(line.strip()) + "</a:t></a:r></a:p>").collect(Collectors.joining());
        return template("notesSlide").replace("@PARAGRAPHS@", paragraphs.isEmpty() ? "<a:p/>" : paragraphs);
    }

    private static String each(int slides, java.util.function.IntFunction<String> one) {
        return IntStream.rangeClosed(1, slides).mapToObj(one).collect(Collectors.joining());
    }

    /** Text as XML wants it, without the control characters that XML has not. */
    static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
