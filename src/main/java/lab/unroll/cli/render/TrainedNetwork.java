package lab.unroll.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.Talk;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.cli.options.ChatOptions;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.export.Caption;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.landscape.TrainingPath;
import lab.unroll.landscape.Walker;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.Task;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.Trace;
import lab.unroll.train.Divergence;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.words.Words;

/**
 * A network after training, with what it made of the experiment's first example.
 *
 * @param experiment what was learnt
 * @param task       the same as a task
 * @param snapshot   how far it is trained
 * @param curve      the losses on the way
 * @param reading    the network reading the example
 * @param kernels    what it was computed with
 * @param path       weights on the way
 */
record TrainedNetwork(Experiment experiment, Task task, Snapshot snapshot, LossCurve curve, Reading reading,
                      KernelSet kernels, List<TrainingPath.Point> path) {

    /** The same with the fastest kernels of this machine. */
    static TrainedNetwork train(Experiment experiment, int iterations, LongConsumer progress) {
        return train(experiment, KernelChoice.named(KernelChoice.AUTO), iterations, progress);
    }

    /**
     * Trains on the calling thread.
     *
     * @param iterations steps to take, 0 for none
     * @param progress   is told of every step taken
     */
    static TrainedNetwork train(Experiment experiment, KernelSet kernels, int iterations, LongConsumer progress) {
        return train(experiment, kernels, iterations, progress, run -> { });
    }

    /**
     * The same watched by somebody.
     *
     * @param watcher is told of the untrained network and of every step taken
     */
    static TrainedNetwork train(Experiment experiment, KernelSet kernels, int iterations, LongConsumer progress,
                                Consumer<Training> watcher) {
        return of(new Session(BenchState.of(experiment).after(iterations)), kernels, progress, watcher, false);
    }

    /**
     * The network of a session: as it was trained where that is kept, else trained now as far, and then changed by hand.
     *
     * @param measured true to measure it on the way as {@link CourseRecorder} does
     * @throws lab.unroll.words.InputException if what is kept does not fit
     */
    static TrainedNetwork of(Session session, KernelSet kernels, LongConsumer progress, Consumer<Training> watcher,
                             boolean measured) {
        return of(session, kernels, progress, watcher, measured, TrainingMoments.NONE);
    }

    /**
     * The same with moments of the training kept.
     *
     * @throws lab.unroll.words.InputException if what is kept does not fit
     */
    static TrainedNetwork of(Session session, KernelSet kernels, LongConsumer progress, Consumer<Training> watcher,
                             boolean measured, TrainingMoments moments) {
        BenchState state = session.state();
        Experiment experiment = state.experiment();
        LossHistory history = new LossHistory();
        session.checkpoint().ifPresent(kept -> history.restore(kept.curves(), kept.observed()));
        CourseRecorder course = new CourseRecorder(history, state.iterations());
        TrainingPath path = new TrainingPath();
        try (Training run = session.begin(1, kernels)) {
            path.add(run.iteration(), run.parameters().toArray());
            watcher.accept(run);
            if (measured && history.observations().heldOut().isEmpty()) {
                course.follow(run);
            }
            moments.follow(run, history);
            if (session.training().isEmpty()) {
                run.advanceTo(state.iterations(), step -> {
                    history.add(step);
                    if (measured) {
                        course.follow(run);
                    }
                    if (path.wants(step.iteration())) {
                        path.add(step.iteration(), run.parameters().toArray());
                    }
                    watcher.accept(run);
                    moments.follow(run, history);
                    progress.accept(step.iteration());
                });
                edit(run, state.edit().edits());
            }
            Snapshot.State end = run.divergence() == null ? Snapshot.State.PAUSED : Snapshot.State.DIVERGED;
            Snapshot snapshot = new Snapshot(run.iteration(), run.parameters(), run.report(), run.smoothedLoss(),
                    run.evaluate(), 0, end, run.divergence());
            Reading reading = Reading.of(experiment, snapshot.parameters(), state.edit().example(), state.edit().pins());
            return new TrainedNetwork(experiment, experiment.task(), snapshot, history.curve(), reading, kernels, path.points());
        }
    }

    private static void edit(Training run, Edits edits) {
        if (!edits.byPlace().isEmpty()) {
            run.edit(edits.in(run.parameters()));
        }
    }

    /** The same network at moments of its training. */
    List<TrainedNetwork> at(TrainingMoments moments) {
        return moments.kept().stream().map(moment -> new TrainedNetwork(experiment, task, moment.snapshot(), moment.curve(),
                Reading.of(experiment, moment.snapshot().parameters(), reading.example(), reading.trace().allPins()), kernels,
                path.stream().filter(point -> point.iteration() <= moment.snapshot().iteration()).toList())).toList();
    }

    /** The network as one whose ground is looked at. */
    Walker walker() {
        return new Walker(task, snapshot.parameters(), snapshot.iteration(), path);
    }

    /** Steps of training taken. */
    long iteration() {
        return snapshot.iteration();
    }

    /** Why training stopped early, or null. */
    Divergence divergence() {
        return snapshot.divergence();
    }

    /**
     * What is seen of a layer when it has just completed step t; {@code unit} counts from 0, -1 for all. A layer that reads
     * from the end completes step T first.
     */
    Scene scene(LayerPlace place, int step, int unit, Theme theme, Words words) {
        Scene scene = Scene.of(reading, Playhead.at(step), step, unit, theme, words).lookingAt(place);
        return scene.at(Playhead.at(scene.turn(step)), step);
    }

    /** The network as a page plays it, from the moment at which it is looked at. */
    PlayedNetwork played(FigureKind kind, Look look, Locale locale) {
        boolean reverse = look.place().isReverse();
        int turn = look.playhead().map(Playhead::step).orElse(reverse ? reading.trace().length() + 1 - look.step() : look.step());
        return new PlayedNetwork(experiment, iteration(), reading, look.place(), kind == FigureKinds.CELL ? Level.CELL : Level.VECTORS,
                turn, look.unit(), FigureKinds.isPlayed(kind), locale);
    }

    /** What a chatbot says, with step t of question and answer pointed out. */
    ChatLook talking(ChatOptions options, int step) {
        Chat chat = (Chat) task;
        String question = options.question().orElseGet(() -> chat.asked(reading.example()));
        Talker talker = new Talker(chat, snapshot.parameters(), reading.trace().allPins());
        return new ChatLook(chat, Talk.of(talker, new Neighbours(chat, snapshot.parameters()), question, options.swap(), new int[0],
                WordChoice.GREEDY, options.beam()), options.question().isPresent() && step == reading.trace().length()
                ? Integer.MAX_VALUE : step);
    }

    /** What is written into a file of a figure: how it came about; of a pair also the question and both answers. */
    Caption caption(String figure, int step, Words words) {
        Caption made = Caption.of(figure, experiment, iteration(), step, words);
        Trace trace = reading.trace();
        if (!(task instanceof Seq2SeqTask pair)) {
            return made;
        }
        IntStream answered = IntStream.rangeClosed(trace.encoderLength() + 1, trace.length());
        int[] right = answered.map(trace.sequence()::targetClass).filter(symbol -> symbol >= 0).toArray();
        int[] own = IntStream.rangeClosed(trace.encoderLength() + 1, trace.length()).map(t -> trace.output(t).argMax()).toArray();
        return new Caption(made.title(), made.description() + " " + words.get("description.answer",
                pair.text(reading.example()), pair.written(right).strip(), pair.written(own).strip()));
    }

    /**
     * Networks of these cells after the same training, this one among them where its cell is one. Trains on
     * the calling thread.
     */
    List<TrainedNetwork> besideOthers(List<CellKind> cells) {
        List<TrainedNetwork> networks = new ArrayList<>();
        for (CellKind cell : cells) {
            networks.add(cell == experiment.cell() ? this
                    : train(experiment.withCell(cell), kernels, (int) iteration(), step -> { }));
        }
        return networks;
    }
}
