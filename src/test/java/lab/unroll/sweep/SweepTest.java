package lab.unroll.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.RunResult.Ending;
import lab.unroll.train.EvaluatedTraining;
import lab.unroll.train.TrainingResult;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

/** Trainings of a plan on some threads; short ones, with the plain kernels. */
class SweepTest {

    private static final KernelSet PLAIN = KernelChoice.named("plain");
    private static final SweepPlan PLAN = plan("preset=remember-first\ncell=rnn,lstm\nhidden=2,4\nsteps=60\nlength=3\nseeds=2");

    private final Map<Integer, RunResult> results = new TreeMap<>();
    private final Map<Integer, HeldOutCurve> curves = new TreeMap<>();
    private final List<InputException> problems = new ArrayList<>();

    private static SweepPlan plan(String text) {
        return SweepPlan.of(null, SweepText.lines(text), ExperimentSettings.ALL);
    }

    private Map<Integer, RunResult> run(SweepPlan plan, int threads, Set<Integer> known) {
        results.clear();
        new Sweep(plan, threads, PLAIN).run(known, (result, curve, problem) -> {
            results.put(result.run(), result);
            curves.put(result.run(), curve);
            problem.ifPresent(problems::add);
        }, () -> false);
        return results;
    }

    /** All but the time that it took. */
    private static List<RunResult> numbers(Map<Integer, RunResult> results) {
        return results.values().stream().map(one -> new RunResult(one.run(), one.ending(), one.iteration(), one.solvedAt(),
                one.trainingLoss(), one.heldOutLoss(), one.accuracy(), 0)).toList();
    }

    @Test
    void theNumbersAreTheSameOnAnyNumberOfThreads() {
        List<RunResult> alone = numbers(run(PLAN, 1, Set.of()));
        assertEquals(8, alone.size());
        assertEquals(alone, numbers(run(PLAN, 2, Set.of())));
        assertEquals(alone, numbers(run(PLAN, 7, Set.of())));
    }

    /** What draws numbers of its own while it trains, limits or cuts the gradient, or lets the rate fall. */
    @Test
    void everyWayToTrainGivesTheSameNumbersOnAnyNumberOfThreads() {
        String beginning = "preset=remember-first\nhidden=3\nlength=4\nsteps=25\nseeds=2\n";
        for (String varied : List.of("layers=2\ndropout=0,0.4", "input-noise=0,0.2", "truncate=0,2", "clip-value=0,0.01",
                "clip=0,0.05", "schedule=constant,halved:10,cosine:25", "optimiser=sgd,momentum,nesterov,adagrad,rmsprop,adadelta,"
                + "adam,amsgrad,adamw", "batch=1,5",
                "layers=2\nbidirectional=yes\ndropout=0.3\ninput-noise=0.1\ncell=gru,ugrnn,rnn-relu")) {
            SweepPlan plan = plan(beginning + varied);
            List<RunResult> alone = numbers(run(plan, 1, Set.of()));
            assertEquals(alone, numbers(run(plan, 2, Set.of())), varied);
            assertEquals(List.of(), problems, varied);
            assertTrue(alone.stream().map(RunResult::trainingLoss).distinct().count() > 2, varied + " changes nothing: " + alone);
        }
    }

    @Test
    void attentionGivesTheSameNumbersOnAnyNumberOfThreads() {
        SweepPlan plan = plan("preset=addition-2-digits\nhidden=3\nsteps=15\nseeds=2\ncell=lstm,gru\nattention=no,yes");
        List<RunResult> alone = numbers(run(plan, 1, Set.of()));
        assertEquals(alone, numbers(run(plan, 2, Set.of())));
        assertEquals(8, alone.stream().map(RunResult::trainingLoss).distinct().count());
        SweepPlan noisy = plan("preset=chat\nhidden=3\nsteps=4\nattention=yes\nlayers=2\ndropout=0.2\ntruncate=5\ninput-noise=0,0.1\n"
                + "teacher-forcing=0.5,1");
        alone = numbers(run(noisy, 1, Set.of()));
        assertEquals(alone, numbers(run(noisy, 2, Set.of())));
        assertEquals(List.of(), problems);
        assertEquals(4, alone.stream().map(RunResult::trainingLoss).distinct().count());
    }

    @Test
    void aRunIsTheTrainingOfItsExperiment() {
        run(PLAN, 2, Set.of());
        Experiment experiment = PLAN.experiment(5);
        TrainingResult alone = new EvaluatedTraining(experiment.begin(1, PLAIN), experiment.solvedRule(), 60).run();
        assertEquals(alone.evaluation().loss(), results.get(5).heldOutLoss());
        assertEquals(alone.evaluation().accuracy(), results.get(5).accuracy());
        assertEquals(60, results.get(5).iteration());
        assertEquals(60, curves.get(5).size());
        assertEquals(alone.evaluation().loss(), curves.get(5).at(60));
        assertTrue(Double.isNaN(curves.get(5).at(0)));
    }

    @Test
    void whatIsKnownIsNotTrainedAgain() {
        List<RunResult> whole = numbers(run(PLAN, 2, Set.of()));
        assertEquals(Stream.of(0, 2, 7).map(whole::get).toList(), numbers(run(PLAN, 2, Set.of(1, 3, 4, 5, 6))));
    }

    @Test
    void trainingUntilSolvedEndsAtTheCheckThatSaysSo() {
        String text = "preset=remember-first\nlength=3\nsteps=1000\nseed=1\n";
        RunResult whole = run(plan(text), 1, Set.of()).get(0);
        RunResult enough = run(plan(text + "until=solved"), 1, Set.of()).get(0);
        assertEquals(1000, whole.iteration());
        assertEquals(whole.solvedAt(), enough.solvedAt());
        assertEquals(enough.solvedAt(), OptionalLong.of(enough.iteration()));
        assertEquals(Ending.DONE, enough.ending());
    }

    @Test
    void divergenceIsAResultLikeOthers() {
        RunResult result = run(plan("preset=remember-first\nlr=10\nsteps=100"), 1, Set.of()).get(0);
        assertEquals(Ending.DIVERGED, result.ending());
        assertTrue(result.isKnown());
        assertTrue(result.iteration() < 100);
    }

    @Test
    void aRunThatCannotBeginIsToldAndTheOthersGoOn() {
        run(plan("preset=remember-first,addition-2-digits\nbidirectional=no,yes\nsteps=3"), 2, Set.of());
        assertEquals(4, results.size());
        assertEquals(Ending.FAILED, results.get(3).ending());
        assertFalse(results.get(3).isKnown());
        assertEquals(List.of("network.pair-forward"), problems.stream().map(InputException::key).toList());
    }

    @Test
    void aSweepThatIsStoppedTellsOfWholeRunsOnly() {
        AtomicBoolean stop = new AtomicBoolean();
        List<RunResult> told = new ArrayList<>();
        new Sweep(PLAN, 1, PLAIN).run(Set.of(), (result, curve, problem) -> {
            told.add(result);
            stop.set(told.size() == 3);
        }, stop::get);
        assertEquals(List.of(0, 1, 2), told.stream().map(RunResult::run).toList());
        assertTrue(told.stream().allMatch(one -> one.iteration() == 60));
    }

    @Test
    void whatGoesWrongWithTheListenerStopsTheSweepAndIsNotLost() {
        IllegalStateException full = new IllegalStateException("full");
        assertSame(full, assertThrows(IllegalStateException.class, () -> new Sweep(PLAN, 2, PLAIN).run(Set.of(),
                (result, curve, problem) -> {
                    throw full;
                }, () -> false)));
    }

    @Test
    void progressCountsRunsOnTheirWayAndLeavesOutWhatWasKnown() {
        SweepProgress progress = new SweepProgress(10, 6);
        assertEquals(0, progress.share());
        assertTrue(progress.secondsLeft(3).isEmpty());
        progress.reached(7, 0.5);
        progress.ended(6);
        assertEquals(7, progress.done());
        assertEquals(0.375, progress.share());
        assertEquals(5, progress.secondsLeft(3).getAsDouble(), 1e-12);
        progress.ended(7);
        assertEquals(0.5, progress.share());
        assertEquals(1, new SweepProgress(4, 4).share());
    }
}
