package lab.unroll.homework.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.PdfExport;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.homework.grade.AnswerKey;
import lab.unroll.homework.grade.ClassLessons;
import lab.unroll.homework.grade.GradedItem;
import lab.unroll.homework.grade.GradedWork;
import lab.unroll.homework.grade.Item;
import lab.unroll.homework.grade.Role;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.sheet.SheetPages;
import lab.unroll.lesson.sheet.SheetPart;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** The class's answers on pages: for each question of each lesson a bar for each answer, the right one marked. */
public final class ClassPages {

    private static final int SCALE = 2;
    /** More pages in one picture have fewer pixels. */
    private static final int MOST_SHARP = 10;

    private final ClassLessons lessons;
    private final Words words;
    private final Locale language;
    private final List<SheetPart> parts = new ArrayList<>();

    private ClassPages(ClassLessons lessons, Locale language) {
        this.lessons = lessons;
        this.language = language;
        words = Words.of("homework", language);
    }

    /**
     * Refuses a name that does not end in one of those of pictures that stand still.
     *
     * @throws InputException naming the endings
     */
    public static void requireName(Path file) {
        Format format = Formats.of(file);
        if (format.isMoving()) {
            throw new InputException("output.format", file, String.join(", ", Formats.all(false).stream().map(Format::ending)
                    .toList()));
        }
    }

    /**
     * Writes the pages of what counts: page by page as PDF, else one below the other.
     *
     * @throws InputException if the file's name ends otherwise, or it cannot be written
     */
    public static void write(List<GradedWork> works, ClassLessons lessons, Locale language, Path file) {
        List<Figure> pages = SheetPages.of(parts(works, lessons, language));
        Caption caption = new Caption(Words.of("homework", language).get("page.title.all"), "");
        if (Formats.of(file) == Formats.PDF) {
            AtomicFile.write(file, PdfExport.bytes(pages, Theme.PRINT, caption));
        } else {
            int scale = pages.size() > MOST_SHARP ? 1 : Math.min(SCALE, Formats.of(file).largestScale());
            FigureFile.write(SheetPages.inOne(pages), Theme.PRINT, scale, caption, file);
        }
    }

    /** What stands on the pages. */
    static List<SheetPart> parts(List<GradedWork> works, ClassLessons lessons, Locale language) {
        ClassPages pages = new ClassPages(lessons, language);
        List<GradedWork> counted = works.stream().filter(GradedWork::counts).toList();
        new TreeSet<>(counted.stream().map(work -> work.homework().orElseThrow().lesson().station()).toList())
                .forEach(station -> pages.lesson(station, counted.stream()
                        .filter(work -> work.homework().orElseThrow().lesson().station() == station).toList()));
        if (counted.isEmpty()) {
            pages.parts.add(new SheetPart.Title(pages.words.get("page.title.all")));
            pages.say(pages.words.get("page.none"));
        }
        return List.copyOf(pages.parts);
    }

    private void lesson(int station, List<GradedWork> works) {
        AnswerKey key = lessons.key(station).orElseThrow();
        Lesson lesson = key.lesson(language);
        parts.add(new SheetPart.Title(words.get("page.title", station, lesson.title())));
        say(words.get("page.about", works.size()));
        for (Item item : key.items()) {
            item(key, lesson, item, works);
        }
    }

    private void item(AnswerKey key, Lesson lesson, Item item, List<GradedWork> works) {
        List<GradedItem> graded = works.stream().flatMap(work -> work.items().stream()).filter(one -> one.item().equals(item))
                .toList();
        Tally tally = new Tally(key, item, graded, words);
        parts.add(new SheetPart.Heading(words.get("page." + item.role().id(), item.step(),
                lesson.steps().get(item.step() - 1).title())));
        try {
            key.question(item, language).ifPresent(question -> parts.add(new SheetPart.Body(new Block.Paragraph(
                    tally.filling().spans(question.text())))));
            if (item.role() == Role.GOAL) {
                goal(key, item);
            }
            List<Tally.Row> rows = tally.rows();
            int most = Math.max(1, graded.size());
            parts.add(new SheetPart.Bars(rows.stream().map(row -> new SheetPart.Bar(row.isRight(), row.text(),
                    (double) row.count() / most, words.get("page.count", row.count(),
                    Math.round(100.0 * row.count() / most)))).toList()));
        } catch (InputException notOnThisBench) {
            say(notOnThisBench.in(language));
        }
    }

    private void goal(AnswerKey key, Item item) {
        Words window = Words.of("window", language);
        say(window.get("lesson.goal." + key.goal(item).words(), key.goal(item).arguments()));
    }

    private void say(String text) {
        parts.add(new SheetPart.Body(new Block.Paragraph(List.of(new Span.Text(text)))));
    }
}
