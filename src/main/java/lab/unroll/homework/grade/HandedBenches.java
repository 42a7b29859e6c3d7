package lab.unroll.homework.grade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.homework.BenchCopy;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.train.LossHistory;
import lab.unroll.train.StepMeasure;
import lab.unroll.train.StepReport;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;

/**
 * The benches that somebody handed in, run again. What a file says of loss and accuracy is not looked at: they are those of
 * the network that the lesson brings, where it is that; of one that is trained again; or of the weights in the file, measured.
 * For one thread.
 */
final class HandedBenches {

    /** A file may not keep the machine busy: it is trained again so often at most. */
    private static final int MOST_TRAININGS = 12;

    private final List<LessonStep> steps;
    private final Map<KernelSet, Benches> benches = new HashMap<>();
    private int trainings;

    HandedBenches(List<LessonStep> steps) {
        this.steps = steps;
    }

    /**
     * A bench as goals see it.
     *
     * @param name the name under which problems tell of it
     * @throws InputException if it cannot be opened, or takes too long
     */
    Progress progress(KeptBench kept, String name) {
        Session session = BenchCopy.session(kept, name);
        OpenedBench bench = opened(session, name);
        return new Progress(bench.state(), bench.loss(), bench.accuracy(), Optional.of(bench.reading()), kept.view());
    }

    private OpenedBench opened(Session session, String name) {
        BenchState state = session.state();
        Benches own = benches.computeIfAbsent(kernels(session), Benches::new);
        Session ofLesson = BenchCopy.withLesson(session, steps);
        if (ofLesson != session) {
            return own.open(ofLesson, "");
        }
        if (session.training().isPresent()) {
            return own.open(measured(session), "");
        }
        if (!BenchCopy.isSoonTrained(state) || ++trainings > MOST_TRAININGS) {
            throw new InputException("homework.long", name, state.iterations());
        }
        return own.open(session, "");
    }

    /** Those that the network was trained with, where this machine has them. */
    private static KernelSet kernels(Session session) {
        return session.get(Sections.KERNELS).flatMap(id -> KernelChoice.available().stream().filter(set -> set.id().equals(id))
                .findFirst()).orElseGet(() -> KernelChoice.named(KernelChoice.AUTO));
    }

    /** With the loss of its weights in the place of what the file says: on held-out examples or the next batch, the lower. */
    private static Session measured(Session session) {
        LossHistory history = new LossHistory();
        try (Training run = session.begin(1, kernels(session))) {
            double heldOut = run.evaluate().loss();
            long iteration = run.iteration();
            run.advance();
            double next = run.divergence() == null ? run.report().value(StepMeasure.LOSS) : Double.NaN;
            double loss = next < heldOut ? next : heldOut;
            if (iteration > 0 && Double.isFinite(loss)) {
                history.add(StepReport.ofLoss(iteration, loss));
            }
        }
        return session.with(Sections.HISTORY, history.state());
    }
}
