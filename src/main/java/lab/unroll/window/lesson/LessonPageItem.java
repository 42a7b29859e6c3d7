package lab.unroll.window.lesson;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Formats;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.page.LessonPage;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.Words;

/**
 * The entry of a menu that saves the open lesson as a web page, in all its languages. The page is made in the background,
 * where its networks are trained again.
 */
public final class LessonPageItem {

    private final BenchController bench;
    private final LessonModel lessons;
    private final Texts texts;
    private final Files files;

    /** The entry of a bench. */
    public LessonPageItem(BenchController bench, LessonModel lessons, Texts texts, Files files) {
        this.bench = bench;
        this.lessons = lessons;
        this.texts = texts;
        this.files = files;
    }

    /** The entry, which can be chosen while a lesson is open. */
    public MenuItem item() {
        MenuItem item = new MenuItem();
        item.setId("save-lesson-page");
        item.textProperty().bind(texts.text("export.lesson"));
        item.disableProperty().bind(lessons.lessonProperty().isNull());
        item.setOnAction(e -> save());
        return item;
    }

    private void save() {
        Lesson open = lessons.lessonProperty().get();
        Supplier<Map<Locale, Lesson>> translations = lessons.shelf().translations(open);
        Locale language = Words.nearest(bench.model().languageProperty().get());
        files.toSave(name(open), Formats.PAGE.ending().substring(1)).ifPresent(file -> {
            RunningTask task = RunningTask.named("task.export", file.getFileName());
            bench.slow().submit(new Request<>(new Object(), () -> {
                byte[] page = LessonPage.bytes(translations.get(), language, task::reach);
                AtomicFile.write(file, page);
                return page.length;
            }, bytes -> bench.model().say(Message.note("export.page.done", file, (bytes + 999) / 1000))).as(task));
        });
    }

    /** The name of the page: that of the lesson's file. */
    private static String name(Lesson lesson) {
        String file = Path.of(lesson.source()).getFileName().toString();
        int ending = file.lastIndexOf('.');
        return (ending < 0 ? file : file.substring(0, ending)) + Formats.PAGE.ending();
    }
}
