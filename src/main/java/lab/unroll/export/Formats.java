package lab.unroll.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.words.InputException;

/** Every kind of picture file there is, told apart by how the file's name ends. */
public final class Formats {

    /** Pixels. */
    public static final Format PNG = new PngFormat();
    /** Vectors and text. */
    public static final Format SVG = new SvgFormat();
    /** Vectors and text, page by page. */
    public static final Format PDF = new PdfFormat();
    /** LaTeX. */
    public static final Format TEX = new TexFormat();
    /** The numbers alone. */
    public static final Format CSV = new CsvFormat();
    /** Pixels that move. */
    public static final Format GIF = new GifFormat();
    /** Pixels that move, in all their colours. */
    public static final Format APNG = new ApngFormat();

    /** Slides. */
    public static final Format PPTX = new PptxFormat();

    /** A page on which the network can be played. */
    public static final Format PAGE = new PageFormat();

    /** Tones. */
    public static final Format WAV = new WavFormat();

    /** All of them. */
    public static final List<Format> ALL = List.of(PNG, SVG, PDF, TEX, CSV, PAGE, WAV, GIF, APNG, PPTX);

    private Formats() {
    }

    /** Those that show one picture, or those that show a film. */
    public static List<Format> all(boolean moving) {
        return ALL.stream().filter(format -> format.isMoving() == moving).toList();
    }

    /** The same, of those into which a figure can be put. */
    public static List<Format> all(boolean moving, String figure) {
        return all(moving).stream().filter(format -> format.isFor(figure)).toList();
    }

    /** The endings of all of them, separated by commas. */
    public static String endings() {
        return ALL.stream().map(Format::ending).collect(Collectors.joining(", "));
    }

    /**
     * The format that a file name asks for.
     *
     * @throws InputException if it ends otherwise, naming the endings there are
     */
    public static Format of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> name.endsWith(format.ending())).findFirst()
                .orElseThrow(() -> new InputException("output.format", file, endings()));
    }
}
