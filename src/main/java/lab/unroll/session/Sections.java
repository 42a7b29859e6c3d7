package lab.unroll.session;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.rewind.KeptBranches;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Observations;
import lab.unroll.train.TrainingState;
import lab.unroll.writing.KeptWriting;

/** What a session file can hold besides the bench itself. */
public final class Sections {

    /** Weights, what the optimiser remembers, how far it is, and from which seed the batches are drawn. */
    public static final Section<TrainingState> TRAINING = new Section<>("training", TrainingState.class, Sections::check);
    /** The curves of that training. */
    public static final Section<LossHistory.State> HISTORY = new Section<>("history", LossHistory.State.class,
            Sections::check);
    /** What was observed on its way. */
    public static final Section<Observations> OBSERVED = new Section<>("observed", Observations.class);
    /** The branches of that training, with some of the steps on the way. */
    public static final Section<KeptBranches> BRANCHES = new Section<>("branches", KeptBranches.class, Sections::check);
    /** The name of the kernels it was computed with. */
    public static final Section<String> KERNELS = new Section<>("kernels", String.class);
    /** The symbols of the text that is learnt, in their order: a network can write without the text. */
    public static final Section<String[]> SYMBOLS = new Section<>("symbols", String[].class);
    /** What has been written with the network. */
    public static final Section<KeptWriting> WRITING = new Section<>("writing", KeptWriting.class, Sections::check);
    /** What has been done in lessons. */
    public static final Section<LessonWork[]> LESSONS = new Section<>("lessons", LessonWork[].class, Sections::check);
    /** What a preset says of itself. */
    public static final Section<Page> PAGE = new Section<>("page", Page.class);
    /** Which controls a preset leaves to whoever opens it. */
    public static final Section<Controls> CONTROLS = new Section<>("controls", Controls.class);

    /** All of them, in the order in which they are written. */
    public static final List<Section<?>> ALL = List.of(PAGE, CONTROLS, SYMBOLS, KERNELS, TRAINING, HISTORY, OBSERVED,
            BRANCHES, WRITING, LESSONS);

    private Sections() {
    }

    /** As many numbers as the network has parameters, all of them finite. */
    private static void check(TrainingState training, Session session) {
        check(training, session, "training.");
    }

    private static void check(TrainingState training, Session session, String at) {
        Experiment experiment = session.state().experiment();
        List<Integer> sizes = experiment.isPair()
                ? List.of(experiment.encoder().parameterCount(), experiment.spec().parameterCount())
                : List.of(experiment.parameterCount());
        require(training.networks().size() == sizes.size(), at + "networks");
        for (int i = 0; i < sizes.size(); i++) {
            String field = at + "networks[" + i + "].";
            TrainingState.Network network = training.networks().get(i);
            int size = sizes.get(i);
            require(isNetwork(network.weights(), size), field + "weights");
            require(isNetwork(network.lastGood(), size), field + "last-good");
            require(network.optimiserSteps() >= 0, field + "optimiser-steps");
            network.memory().forEach((name, values) -> require(name.equals(TrainingState.Network.CARRIED)
                    ? isCarried(values, training, experiment) : values.length == size, field + "memory." + name));
        }
        require(training.iteration() >= 0, at + "progress.iteration");
        require(training.progress().lastGoodIteration() >= 0
                && training.progress().lastGoodIteration() <= training.iteration(), at + "progress.last-good-iteration");
        require(training.settings().dataSeed() == experiment.training().dataSeed(), at + "settings.data-seed");
    }

    /** Finite numbers for h, and C where there is one, of each layer and each sequence of a batch. */
    private static boolean isCarried(float[] values, TrainingState training, Experiment experiment) {
        long count = (long) training.settings().batch() * experiment.hidden() * experiment.network().layers()
                * (experiment.cell().hasCellState() ? 2 : 1);
        return !experiment.isPair() && !experiment.network().bidirectional() && isNetwork(values, (int) count);
    }

    private static boolean isNetwork(float[] values, int size) {
        return values.length == size
                && IntStream.range(0, size).allMatch(i -> Float.isFinite(values[i]));
    }

    private static void check(LossHistory.State curves, Session session) {
        check(curves, "history.");
    }

    private static void check(LossHistory.State curves, String at) {
        try {
            new LossHistory().restore(curves);
        } catch (IllegalArgumentException e) {
            throw new FieldProblem(at + "measures", e);
        }
        long[] points = curves.measures().iterations();
        require(IntStream.range(1, points.length).allMatch(i -> points[i - 1] < points[i]), at + "measures.iterations");
        require(curves.measures().stepsPerPoint() >= 1, at + "measures.steps-per-point");
        require(curves.measures().pendingSteps() >= 0, at + "measures.pending-steps");
        require(curves.beginning().size() <= LossHistory.BEGINNING, at + "beginning");
        require(curves.changes().size() <= LossHistory.MOST_CHANGES, at + "changes");
    }

    /** Of one training, whose present branch has come as far as the training; each state fits the network. */
    private static void check(KeptBranches branches, Session session) {
        try {
            branches.requireWhole();
        } catch (IllegalArgumentException e) {
            throw new FieldProblem("branches." + e.getMessage(), e);
        }
        long now = session.training().map(TrainingState::iteration).orElse(0L);
        require(branches.branches().get(branches.current() - 1).from() <= now, "branches.current");
        for (int i = 0; i < branches.branches().size(); i++) {
            KeptBranches.KeptBranch one = branches.branches().get(i);
            String at = "branches.branches[" + i + "].";
            if (one.end() != null) {
                check(one.end().training(), session, at + "end.training.");
                check(one.end().curves(), at + "end.curves.");
            }
            for (int step = 0; step < one.steps().size(); step++) {
                check(one.steps().get(step), session, at + "steps[" + step + "].");
            }
        }
    }

    /** In the symbols of the text that is learnt. */
    private static void check(KeptWriting writing, Session session) {
        if (!(session.state().experiment().task() instanceof NextCharacter text)) {
            throw new FieldProblem("writing");
        }
        String unfit = writing.unfit(text.vocabulary().size());
        require(unfit.isEmpty(), "writing." + unfit);
    }

    /** A lesson each. */
    private static void check(LessonWork[] lessons, Session session) {
        for (int i = 0; i < lessons.length; i++) {
            int one = i;
            require(lessons[i] != null, "lessons[" + i + "]");
            String unfit = lessons[i].unfit();
            require(unfit.isEmpty(), "lessons[" + i + "]." + unfit);
            require(IntStream.range(0, i).noneMatch(before -> lessons[before].station() == lessons[one].station()
                    && lessons[before].file().equals(lessons[one].file())),
                    "lessons[" + i + "].station");
        }
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw new FieldProblem(field);
        }
    }
}
