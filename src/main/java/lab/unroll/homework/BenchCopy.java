package lab.unroll.homework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.session.Section;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.words.InputException;

/**
 * The bench as it is kept in homework. Where its training can be done again in seconds, only what was decided is kept, and
 * whoever opens it trains the network anew; the weights are kept where it was changed on its way or took longer.
 */
public final class BenchCopy {

    /** Products of a training that is done again, about ten seconds. */
    private static final double MOST_WORK = 5e9;
    /** A state that is decided can have so many steps. */
    private static final long MOST_STEPS = 1_000_000;

    private BenchCopy() {
    }

    /** True if a network can be trained again in seconds. */
    public static boolean isSoonTrained(BenchState state) {
        Experiment experiment = state.experiment();
        double work = (double) state.iterations() * experiment.batch() * experiment.steps() * experiment.parameterCount();
        return state.iterations() <= MOST_STEPS && work <= MOST_WORK;
    }

    /**
     * What was decided, without weights.
     *
     * @param state   as it was before the first step of training, see {@link lab.unroll.state.EditState#begun}
     * @param kernels the name of those it was trained with, so that it is trained with them again
     * @param view    the id of the view that is shown
     */
    public static KeptBench decided(BenchState state, String kernels, String view) {
        return new KeptBench(view, SessionFile.text(new Session(state).with(Sections.KERNELS, kernels)));
    }

    /** A session with its weights, but without its curves and what was written with it. */
    public static KeptBench trained(Session session, String view) {
        Session small = with(new Session(session.state()), session, Sections.TRAINING);
        return new KeptBench(view, SessionFile.text(with(small, session, Sections.KERNELS)));
    }

    private static <T> Session with(Session small, Session whole, Section<T> section) {
        return whole.get(section).map(part -> small.with(section, part)).orElse(small);
    }

    /**
     * The session of a bench. It opens no file: what learns from one of the user's own cannot be opened again.
     *
     * @param name the name under which problems tell of it
     * @throws InputException if it cannot be used
     */
    public static Session session(KeptBench kept, String name) {
        byte[] content = kept.session().getBytes(StandardCharsets.UTF_8);
        return SessionFile.read(new ByteArrayInputStream(content), name, HomeworkFile.MOST_BYTES);
    }

    /** The same with the training of a session that one of these steps brings, where it is that network. */
    public static Session withLesson(Session session, List<LessonStep> steps) {
        return steps.stream().flatMap(step -> Stream.of(step.setup(), step.told()))
                .filter(setup -> setup.session().isPresent() && setup.isWithin(session.state())).findFirst()
                .map(setup -> setup.session().get().session()).map(lesson -> with(with(with(session, lesson, Sections.TRAINING),
                        lesson, Sections.HISTORY), lesson, Sections.OBSERVED)).orElse(session);
    }
}
