package lab.unroll.window.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonBook;
import lab.unroll.lesson.draft.LessonDraft;
import lab.unroll.lesson.setup.SeenBench;
import lab.unroll.session.Session;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewsModel;
import lab.unroll.window.work.BenchController;

/** What a teacher does with lessons of his own, on a bench. Files are written in the background. On the FX thread only. */
public final class TeacherDesk implements TeacherActions {

    private static final String PROPOSED = "new-lesson.md";
    private static final String EXTENSION = "md";
    private static final int MOST_STATIONS = 99;

    private final BenchController bench;
    private final ViewsModel views;
    private final LessonModel lessons;
    private final TeacherFolder folder;
    private final Files files;

    /** The desk of a bench, with the views of its window. */
    public TeacherDesk(BenchController bench, ViewsModel views, LessonModel lessons, TeacherFolder folder, Files files) {
        this.bench = bench;
        this.views = views;
        this.lessons = lessons;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public void openFolder() {
        files.toOpenFolder().ifPresent(folder::open);
    }

    @Override
    public void closeFolder() {
        folder.forget();
    }

    @Override
    public void begin() {
        files.toSave(PROPOSED, EXTENSION).ifPresent(target -> {
            CompletableFuture<Session> session = bench.kept().keep();
            View view = views.presentProperty().get();
            SeenBench seen = new SeenBench(view.id(), views.partsOf(view).present().getValue().id(),
                    Optional.ofNullable(bench.model().stage().weightProperty().get()));
            Locale language = bench.model().languageProperty().get();
            int station = station();
            bench.disk().submit(new Request<>(new Object(), () -> {
                LessonDraft.write(target, station, session.join(), seen, language);
                return target;
            }, written -> {
                bench.model().say(Message.note("document.saved", written.getFileName()));
                folder.open(written);
            }).as(RunningTask.named("task.save", target.getFileName())));
        });
    }

    /** The number after those of the folder. */
    private int station() {
        LessonBook book = lessons.taughtProperty().getValue();
        return book == null ? 1 : Math.min(MOST_STATIONS,
                book.lessons().stream().mapToInt(Lesson::station).max().orElse(0) + 1);
    }
}
