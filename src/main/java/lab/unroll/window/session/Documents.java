package lab.unroll.window.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.homework.Homework;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.session.Controls;
import lab.unroll.session.DataSource;
import lab.unroll.session.Page;
import lab.unroll.session.PresetFiles;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.EditState;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.window.work.WeightsOpening;

/**
 * Which file the bench is kept in, whether it is there as it is now, and the verbs that save and open. Files are read and
 * written in the background; what fails is told and leaves what is open as it is. On the FX thread only.
 */
public final class Documents {

    private static final int MOST_RECENT = 8;
    private static final String EXTENSION = SessionFile.ENDING.substring(1);

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Files files;
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Path>> recent = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Runnable> last = new SimpleObjectProperty<>();
    private final ObjectProperty<Kept> kept = new SimpleObjectProperty<>();
    private final ObservableValue<Boolean> changed;
    private final ObjectProperty<Controls> controls = new SimpleObjectProperty<>(Controls.ALL);
    private Consumer<Path> lessons = place -> { };
    /** The page that the opened session has itself, or null. */
    private Page page;

    /** What of a bench is in its file. */
    private record Kept(EditState decided, long iteration) {
    }

    /** The documents of a bench. */
    public Documents(BenchController bench, Texts texts, Files files) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.files = files;
        kept.set(now());
        changed = Bindings.createBooleanBinding(() -> !now().equals(kept.get()), kept, model.hand().historyProperty(),
                model.snapshotProperty());
        // another task, or other data, is another document
        model.experimentProperty().addListener((o, was, is) -> {
            if (!is.preset().equals(was.preset()) || is.choice().data() != was.choice().data()) {
                file.set(null);
                page = null;
                controls.set(Controls.ALL);
            }
        });
    }

    /** Which controls the opened preset hides and locks. */
    public ReadOnlyObjectProperty<Controls> controlsProperty() {
        return controls;
    }

    /** Hands over the page of what is on the bench, once it is read. */
    public void page(Consumer<Optional<Page>> reader) {
        Page own = page;
        String preset = model.experimentProperty().get().preset();
        bench.disk().submit(controls, () -> own != null ? Optional.of(own)
                : PresetFiles.of(preset).flatMap(file -> file.get(Sections.PAGE)), reader);
    }

    /** Keeps the bench as a preset in a file that the user names. */
    public void share(Page its, Controls left) {
        files.toSave(model.experimentProperty().get().preset() + SessionFile.ENDING, EXTENSION).ifPresent(target -> {
            CompletableFuture<Session> session = bench.kept().keep();
            bench.disk().submit(new Request<>(new Object(), () -> {
                SessionFile.write(session.join().without(Sections.LESSONS).with(Sections.PAGE, its).with(Sections.CONTROLS, left), target);
                return target;
            }, written -> model.say(Message.note("document.saved", written.getFileName())))
                    .as(RunningTask.named("task.save", target.getFileName())));
        });
    }

    private Kept now() {
        return new Kept(model.hand().state(), model.snapshotProperty().get().iteration());
    }

    /** The file the bench is kept in; null for none yet. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file;
    }

    /** True if the bench is no longer as it was opened or saved last. */
    public ObservableValue<Boolean> changedBinding() {
        return changed;
    }

    /** The files used last, the latest first. */
    public ObjectProperty<List<Path>> recentProperty() {
        return recent;
    }

    /** Goes on from what was open when the window was closed last; null where nothing was kept. */
    public ObjectProperty<Runnable> lastProperty() {
        return last;
    }

    /** The title of the window: the file, with a mark where the bench is not kept as it is. */
    public ObservableValue<String> titleBinding() {
        return Bindings.createStringBinding(() -> {
            String title = file.get() == null ? texts.get("app.title") : texts.get("app.title.file",
                    ControlLettering.drawable(file.get().getFileName().toString()));
            return changed.getValue() ? texts.get("app.title.changed", title) : title;
        }, file, changed, model.languageProperty());
    }

    // Saving

    /** Keeps the bench in its file; asks for one where it has none. */
    public void save() {
        if (file.get() == null) {
            saveAs();
        } else {
            save(file.get());
        }
    }

    /** Keeps the bench in a file that the user names. */
    public void saveAs() {
        String name = file.get() == null ? model.experimentProperty().get().preset() + SessionFile.ENDING
                : file.get().getFileName().toString();
        files.toSave(name, EXTENSION).ifPresent(this::save);
    }

    private void save(Path target) {
        CompletableFuture<Session> session = bench.kept().keep();
        Page its = page;
        Controls left = controls.get();
        EditState decided = model.hand().state();
        Experiment saved = model.experimentProperty().get();
        // nothing that is asked for later takes its place
        bench.disk().submit(new Request<>(new Object(), () -> {
            Session whole = ofPreset(session.join(), its, left);
            SessionFile.write(whole, target);
            return whole;
        }, whole -> {
            if (model.experimentProperty().get() == saved) {
                file.set(target);
                kept.set(new Kept(decided, whole.state().iterations()));
            }
            remember(target);
            model.say(Message.note("document.saved", target.getFileName()));
        }).as(RunningTask.named("task.save", target.getFileName())));
    }

    /** What was a preset stays one. */
    private static Session ofPreset(Session session, Page its, Controls left) {
        Session paged = its == null ? session : session.with(Sections.PAGE, its);
        return left.equals(Controls.ALL) ? paged : paged.with(Sections.CONTROLS, left);
    }

    // Opening

    /** Opens a file that the user chooses. */
    public void open() {
        files.toOpen().ifPresent(this::open);
    }

    /** Asks for a table with a series in it, and then how it is to be read. */
    public void openSeries() {
        files.toOpenTable().ifPresent(this::openSeries);
    }

    /** Asks how a table is to be read; what the task on the bench reads otherwise is opened at once. */
    void openSeries(Path chosen) {
        if (model.experimentNow().choice().kind().alsoReads(chosen)) {
            openText(chosen);
            return;
        }
        model.stage().forecast().ask(chosen);
    }

    /** Asks what of a file of words with tags is held out; where a chatbot is on the bench, such a file may be its pairs. */
    void openTags(Path chosen) {
        if (model.experimentNow().choice().kind().alsoReads(chosen)) {
            openText(chosen);
            return;
        }
        model.stage().labelling().ask(chosen);
    }

    /** Opens a file of any kind that is known. */
    public void open(Path chosen) {
        Openers.of(chosen).open().accept(this, chosen);
    }

    /** Goes on from a session. */
    void openSession(Path chosen) {
        DataSource source = DataSource.beside(chosen, model.hand().data());
        bench.disk().submit(new Request<>(this, () -> SessionFile.read(chosen, source), session -> show(session, chosen))
                .as(RunningTask.named("task.session")));
    }

    /** Writes what somebody hands in into a file that the user names. */
    public void handIn(Homework work) {
        files.toSave(HomeworkFile.name(work), HomeworkFile.ENDING.substring(1)).ifPresent(target ->
                bench.disk().submit(new Request<>(new Object(), () -> {
                    HomeworkFile.write(work, target);
                    return target;
                }, written -> model.say(Message.note("document.handed-in", written.getFileName())))
                        .as(RunningTask.named("task.save", target.getFileName()))));
    }

    /** Shows the bench that somebody handed in; what is open stays one step back. */
    void openHomework(Path chosen) {
        bench.disk().submit(new Request<>(this, () -> HandedIn.read(chosen), handed -> {
            // told once it is on the bench: what opens there takes away what was told before
            show(handed.session(), null, () -> model.say(handed.told()));
        }).as(RunningTask.named("task.session")));
    }

    /** Who opens lessons and folders of lessons. */
    public void setOnLesson(Consumer<Path> opener) {
        lessons = opener;
    }

    /** Opens a folder of lessons. */
    void openFolder(Path chosen) {
        lessons.accept(chosen);
    }

    /** Opens a lesson with its folder, or learns a text in Markdown. */
    void openMarkdown(Path chosen) {
        bench.disk().submit(new Request<>(lessons, () -> LessonFiles.begins(chosen), isLesson -> {
            if (isLesson) {
                lessons.accept(chosen);
            } else {
                openText(chosen);
            }
        }).as(RunningTask.named("task.session")));
    }

    /** Learns a text. */
    void openText(Path chosen) {
        bench.openText(chosen);
    }

    /** Goes on with the weights of a file. */
    void openWeights(Path chosen) {
        WeightsOpening.open(bench, chosen);
    }

    /** Goes on from a session that was read; {@code from} is its file, or null if it has none that is the user's. */
    public void show(Session session, Path from) {
        show(session, from, () -> { });
    }

    private void show(Session session, Path from, Runnable then) {
        bench.kept().open(session, () -> {
            file.set(from);
            kept.set(from == null ? null : new Kept(model.hand().state(), session.state().iterations()));
            Optional.ofNullable(from).ifPresent(this::remember);
            page = session.get(Sections.PAGE).orElse(null);
            controls.set(session.get(Sections.CONTROLS).orElse(Controls.ALL));
            KernelNote.tell(session, bench);
            then.run();
        });
    }

    private void remember(Path used) {
        List<Path> now = new ArrayList<>(recent.get());
        Path whole = used.toAbsolutePath().normalize();
        now.remove(whole);
        now.add(0, whole);
        recent.set(List.copyOf(now.subList(0, Math.min(MOST_RECENT, now.size()))));
    }
}
