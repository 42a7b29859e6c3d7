package lab.unroll.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.paint.Token;

/**
 * PPTX files: a wide slide for each step, with the figure as vectors (SVG, letters as paths) over a picture for programs that
 * know no SVG, and what is to be said as speaker's notes. The picture has the same place on every slide, so that from slide to
 * slide only the values move. Office Open XML, ECMA-376; the SVG as Office 2016 and later write it.
 */
final class PptxFormat implements Format {

    /** English Metric Units of an inch. */
    private static final double EMU = 914_400;
    private static final long WIDTH = 12_192_000;
    private static final long HEIGHT = 6_858_000;
    private static final long EDGE = 228_600;
    private static final long HEADING = 533_400;
    /** The scale of the picture beneath the vectors. */
    private static final double SCALE = 2;
    /** A file has no time of its own, so that the same film gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String ending() {
        return ".pptx";
    }

    @Override
    public boolean isMoving() {
        return true;
    }

    @Override
    public int largestScale() {
        return 1;
    }

    @Override
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        List<Double> stops = film.stops();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", PptxParts.contentTypes(stops.size()));
            add(zip, "_rels/.rels", PptxParts.part("package-rels"));
            add(zip, "docProps/core.xml", PptxParts.part("core", "TITLE", caption.title(), "SUBJECT", caption.description()));
            add(zip, "ppt/presentation.xml", PptxParts.presentation(stops.size(), WIDTH, HEIGHT));
            add(zip, "ppt/_rels/presentation.xml.rels", PptxParts.presentationRels(stops.size()));
            for (String master : List.of("slideMaster", "slideLayout", "notesMaster")) {
                add(zip, "ppt/" + master + "s/" + master + "1.xml", PptxParts.part(master));
                add(zip, "ppt/" + master + "s/_rels/" + master + "1.xml.rels", PptxParts.part(master + "-rels"));
            }
            add(zip, "ppt/theme/theme1.xml", PptxParts.part("theme"));
            add(zip, "ppt/theme/theme2.xml", PptxParts.part("theme"));
            for (int i = 0; i < stops.size(); i++) {
                addSlide(zip, i + 1, film, new Playhead(stops.get(i)), rendition, caption);
                progress.accept((i + 1.0) / stops.size());
            }
        } catch (IOException e) {
            // into memory
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void addSlide(ZipOutputStream zip, int number, Film film, Playhead at, Rendition rendition, Caption caption)
            throws IOException {
        Figure figure = film.at(at);
        Rendition bare = Rendition.of(rendition.theme(), 1).transparent(true).outlined(true);
        add(zip, "ppt/media/image" + number + ".svg", SvgExport.bytes(figure, bare, caption));
        add(zip, "ppt/media/image" + number + ".png", PngExport.bytes(figure,
                Rendition.of(rendition.theme(), SCALE).transparent(true), caption));
        String said = film.notes().apply(at);
        String notes = said.isBlank() ? caption.title() + "\n" + caption.description() : said;
        // as large as fits below the heading
        double size = Math.min((WIDTH - 2 * EDGE) / figure.width(), (HEIGHT - HEADING - EDGE) / figure.height());
        size = Math.min(size, EMU);
        long width = Math.round(size * figure.width());
        long height = Math.round(size * figure.height());
        String ground = rendition.isTransparent() ? "FFFFFF" : hex(rendition.theme().colour(Token.PAGE));
        add(zip, "ppt/slides/slide" + number + ".xml", PptxParts.part("slide", "TITLE", caption.title(), "DESCRIPTION",
                notes.replace('\n', ' '), "GROUND", ground, "INK", hex(rendition.theme().colour(Token.TEXT)), "X",
                (WIDTH - width) / 2, "Y", HEADING + (HEIGHT - HEADING - EDGE - height) / 2, "WIDTH", width, "HEIGHT", height,
                "EDGE", EDGE, "ROW", WIDTH - 2 * EDGE, "HEADING", HEADING));
        add(zip, "ppt/slides/_rels/slide" + number + ".xml.rels", PptxParts.part("slide-rels", "NUMBER", number));
        add(zip, "ppt/notesSlides/notesSlide" + number + ".xml", PptxParts.notes(notes));
        add(zip, "ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels", PptxParts.part("notesSlide-rels", "NUMBER", number));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "%06X", colour.getRGB() & 0xFFFFFF);
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        add(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
