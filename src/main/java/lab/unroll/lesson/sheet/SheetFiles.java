package lab.unroll.lesson.sheet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Caption;
import lab.unroll.export.PdfExport;
import lab.unroll.export.PngExport;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.words.Words;

/** Writes the handout of a lesson and its key, as Markdown with pictures and as PDF. */
public final class SheetFiles {

    private static final int SCALE = 2;

    private SheetFiles() {
    }

    /**
     * Writes {@code NAME-sheet.md}, {@code NAME-sheet.pdf}, the same of the key, and the pictures of both.
     *
     * @param folder there already
     * @param name   the beginning of the names of the files
     * @return what was written
     * @throws lab.unroll.words.InputException if a bench of the lesson cannot be set up, or a file cannot be written
     */
    public static List<Path> write(Lesson lesson, Path folder, String name, Locale locale) {
        Benches benches = new Benches();
        List<Path> written = new ArrayList<>();
        for (boolean isKey : List.of(false, true)) {
            List<SheetPart> parts = LessonSheet.parts(lesson, isKey, locale, benches);
            String own = name + (isKey ? "-key" : "-sheet");
            Caption caption = new Caption(Words.of("sheet", locale).get(isKey ? "title.key" : "title", lesson.station(),
                    lesson.title()), lesson.slides());
            for (SheetPart part : parts) {
                if (part instanceof SheetPart.Picture picture) {
                    add(written, folder.resolve(own + "-" + picture.name() + ".png"),
                            PngExport.bytes(picture.figure(), Theme.PRINT, SCALE, caption));
                }
            }
            add(written, folder.resolve(own + ".md"),
                    SheetMarkdown.of(parts, own + "-").getBytes(StandardCharsets.UTF_8));
            add(written, folder.resolve(own + ".pdf"), PdfExport.bytes(SheetPages.of(parts), Theme.PRINT, caption));
        }
        return List.copyOf(written);
    }

    /** The files of {@link #write} that are read: what stands in them is not pictures alone. */
    public static Path[] texts(Path folder, String name) {
        return Stream.of("-sheet.md", "-sheet.pdf", "-key.md", "-key.pdf").map(ending -> folder.resolve(name + ending))
                .toArray(Path[]::new);
    }

    private static void add(List<Path> written, Path file, byte[] content) {
        AtomicFile.write(file, content);
        written.add(file);
    }
}
