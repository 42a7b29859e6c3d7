package lab.unroll.export;

import java.nio.file.Path;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;

/** Writes a figure as the kind of file that its name asks for. The same figure gives the same bytes. */
public final class FigureFile {

    private FigureFile() {
    }

    /**
     * Writes a PNG or SVG file.
     *
     * @param scale   pixels of a PNG per pixel of the figure, 1 to 4; an SVG has its own size whatever the scale
     * @param caption goes into the file as its title and description
     * @throws lab.unroll.words.InputException if the file's name ends otherwise, or it cannot be written
     */
    public static void write(Figure figure, Theme theme, int scale, Caption caption, Path file) {
        PictureFormat format = PictureFormat.of(file);
        AtomicFile.requireWritable(file);
        AtomicFile.write(file, switch (format) {
            case PNG -> PngExport.bytes(figure, theme, scale, caption);
            case SVG -> SvgExport.bytes(figure, theme, caption);
        });
    }
}
