package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Raster;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Playback;
import lab.unroll.net.LayerPlace;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * Writes a picture or a film in the background; how far it is, and a way to stop it, is shown where all long work is. What is
 * prepared on the FX thread is only asked for there.
 */
final class ExportJob {

    /** A film of a training lasts so long, in seconds. */
    private static final int TRAINING_LASTS = 10;

    private final BenchController bench;
    private final BenchModel model;
    private final Figures figures;

    ExportJob(BenchController bench, Figures figures) {
        this.bench = bench;
        this.model = bench.model();
        this.figures = figures;
    }

    /**
     * Writes a file, or a folder.
     *
     * @param said what can be said to each picture; nothing for the caption
     */
    void write(ExportChoice choice, Caption caption, Optional<String> said, Path file) {
        RunningTask task = RunningTask.named("task.export", file.getFileName());
        if (choice.playback().isEmpty()) {
            Supplier<Figure> source = figures.forFile(choice.kind(), choice.theme());
            if (source != null) {
                submit(task, choice, () -> Film.still(source.get()), caption, file);
            }
        } else if (choice.playback().get() == Playback.TRAINING) {
            learning(task, choice, caption, said, file);
        } else {
            reading(task, choice, caption, said, file);
        }
    }

    /** Puts a picture into the clipboard, as pixels. */
    void copy(ExportChoice choice) {
        Supplier<Figure> source = figures.forFile(choice.kind(), choice.theme());
        if (source == null) {
            return;
        }
        bench.slow().submit(new Request<>(this, () -> {
            Figure figure = source.get();
            return Raster.paint(figure, choice.rendition(figure));
        }, painted -> {
            ClipboardPicture.put(painted);
            model.say(Message.note("export.copied", painted.getWidth(), painted.getHeight()));
        }).as(RunningTask.named("task.copy")));
    }

    /** As the network reads, or the gradient goes back, which must have been followed before. */
    private void reading(RunningTask task, ExportChoice choice, Caption caption, Optional<String> said, Path file) {
        Reading reading = model.readingProperty().get();
        LayerPlace place = model.placeProperty().get();
        boolean back = choice.playback().get() == Playback.BACKWARD;
        double from = back ? choice.from() + 1 : choice.from() - 1;
        int pictures = FigureFile.pictures(Math.abs(choice.to() - from), choice.perSecond());
        bench.slow().submit(new Request<>(this, () -> {
            if (back) {
                reading.trace().lookingAt(place).followGradient();
            }
            return back;
        }, ready -> prepared(task, choice, figures.film(choice.kind(), choice.theme(), from, choice.to(), pictures), caption,
                said, file)));
    }

    /** As the network learns: at kept steps of its training. */
    private void learning(RunningTask task, ExportChoice choice, Caption caption, Optional<String> said, Path file) {
        Experiment experiment = model.experimentNow();
        Reading now = model.readingProperty().get();
        bench.rewind().course(TRAINING_LASTS * choice.perSecond() + 1, task, course -> bench.slow().submit(new Request<>(this, () ->
                course.stream().map(one -> Reading.of(experiment, one.parameters(), now.example(), now.trace().allPins())).toList(),
                (List<Reading> readings) -> prepared(task, choice, figures.film(choice.kind(), choice.theme(), readings, TRAINING_LASTS),
                        caption, said, file))), failure -> { });
    }

    private void prepared(RunningTask task, ExportChoice choice, Film film, Caption caption, Optional<String> said, Path file) {
        if (film == null) {
            model.say(Message.note("export.nothing"));
        } else {
            submit(task, choice, () -> film.saying(playhead -> said.orElse("")), caption, file);
        }
    }

    private void submit(RunningTask task, ExportChoice choice, Supplier<Film> film, Caption caption, Path file) {
        bench.slow().submit(new Request<>(this, () -> {
            Film made = film.get();
            Figure last = made.last();
            FigureFile.write(made, choice.rendition(last), caption, file, task::reach);
            return new long[] {Math.round(choice.rendition(last).scale() * last.width()),
                Math.round(choice.rendition(last).scale() * last.height())};
        }, sides -> model.say(Message.note("export.done", file, sides[0], sides[1]))).as(task));
    }
}
