package lab.unroll.export;

import java.nio.file.Path;
import java.util.Locale;
import lab.unroll.words.InputException;

/** The kinds of picture file, told apart by how the file's name ends. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Vectors and text. */
    SVG;

    /** How names of such files end, for example {@code .png}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that a file name asks for.
     *
     * @throws InputException if it ends in neither {@code .png} nor {@code .svg}
     */
    public static PictureFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.endsWith(format.ending())) {
                return format;
            }
        }
        throw new InputException("output.format", file);
    }
}
