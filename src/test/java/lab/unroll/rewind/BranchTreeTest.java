package lab.unroll.rewind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Parameters;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Trainer;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingState;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Training goes back, goes on from there in branches, and comes back to each of them. Every wait is for an answer. */
@Isolated
@Timeout(30)
class BranchTreeTest {

    private static final Experiment EXPERIMENT = Presets.first().withBatch(8);

    private final SnapshotMemory memory = new SnapshotMemory(64 << 20);
    private final BranchTree tree = new BranchTree(memory);
    private final Trainer trainer = Trainer.of(EXPERIMENT.begin(1));

    BranchTreeTest() {
        trainer.record(tree);
    }

    @AfterEach
    void closeTrainer() {
        trainer.close();
    }

    private static void await(Future<?> answer) throws ExecutionException, InterruptedException {
        answer.get();
    }

    private Checkpoint now() throws ExecutionException, InterruptedException {
        return trainer.checkpoint().get();
    }

    private static TrainingState plain(Experiment experiment, long steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            return run.state();
        }
    }

    private TrainingState at(int branch, long step) {
        Moment moment = tree.nearest(branch, step).orElseThrow();
        assertTrue(moment.exact(), "step " + step);
        try (Training run = EXPERIMENT.begin(1)) {
            return moment.comeTo(run, share -> { }, () -> false);
        }
    }

    private int goOn(int parent, long step) throws ExecutionException, InterruptedException {
        Departure departure = tree.goOn(trainer, parent, at(parent, step));
        await(departure.arrived());
        return departure.branch();
    }

    @Test
    void theSameTrainingKeepsTheSameStepsHoweverItPaused() throws Exception {
        await(trainer.trainTo(3000));
        long[] atOnce = tree.branches().kept(1);
        BranchTree other = new BranchTree(memory);
        try (Trainer slow = Trainer.of(EXPERIMENT.begin(1))) {
            slow.record(other);
            for (long goal : new long[] {1, 2, 700, 701, 2999, 3000}) {
                await(slow.trainTo(goal));
            }
        }
        assertArrayEquals(atOnce, other.branches().kept(1));
        // every fourth step is taken there; at every sixteenth of those it was thinned last
        assertArrayEquals(LongStream.rangeClosed(0, 2999).filter(step -> Thinning.FINEST.takes(step, 0)
                && (step > 2944 || Thinning.FINEST.keeps(step, 0, 2944))).toArray(), atOnce);
    }

    @Test
    void everyStepIsComeBackToBitForBit() throws Exception {
        await(trainer.trainTo(400));
        for (long step : new long[] {0, 1, 7, 31, 32, 100, 201, 257, 399}) {
            assertEquals(plain(EXPERIMENT, step), at(1, step), "step " + step);
        }
    }

    @Test
    void goingOnFromAStepGivesTheSameNumbersAndTheSameCurve() throws Exception {
        await(trainer.trainTo(300));
        Checkpoint reached = now();
        int branch = goOn(1, 123);
        assertEquals(plain(EXPERIMENT, 123), now().training());
        await(trainer.trainTo(300));
        assertEquals(reached.training(), now().training());
        assertEquals(reached.curves(), now().curves());
        assertEquals(2, branch);
        assertEquals(branch, tree.branches().current());
    }

    @Test
    void aBranchLeavesItsParentUntouched() throws Exception {
        await(trainer.trainTo(200));
        Checkpoint parent = now();
        LossCurve curve = trainer.history().curve();
        long[] kept = tree.branches().branch(1).kept();
        int branch = goOn(1, 80);
        await(trainer.adjust(EXPERIMENT.withLearningRate(0.001).training()));
        await(trainer.trainTo(150));
        Checkpoint child = now();
        assertEquals(curve, tree.branches().branch(1).curve());
        assertArrayEquals(kept, tree.branches().branch(1).kept());
        assertEquals(200, tree.branches().branch(1).to());

        await(tree.switchTo(trainer, 1));
        assertEquals(parent.training(), now().training());
        assertEquals(parent.curves(), now().curves());
        assertEquals(1, tree.branches().current());

        await(tree.switchTo(trainer, branch));
        assertEquals(child.training(), now().training());
        assertEquals(child.curves(), now().curves());
        assertNotEquals(plain(EXPERIMENT, 150), now().training());
    }

    @Test
    void aBranchTellsWhereItLeftWhatWasChangedAndWhichStepsItKeeps() throws Exception {
        await(trainer.trainTo(200));
        int branch = goOn(1, 80);
        await(trainer.adjust(EXPERIMENT.withLearningRate(0.001).training()));
        await(trainer.trainTo(150));
        await(tree.switchTo(trainer, 1));
        Branches all = tree.branches();
        Branch child = all.branch(branch);
        assertEquals(1, child.parent());
        assertEquals(80, child.from());
        assertEquals(150, child.to());
        assertEquals(1, child.changes().size());
        assertEquals(0.001, child.changes().get(0).after().learningRate());
        assertEquals(80, child.kept()[0]);
        assertEquals(List.of(child), all.leaving(1));
        assertEquals(List.of(all.branch(1), child), all.lineage(branch));
        long[] way = all.kept(branch);
        assertArrayEquals(Arrays.stream(way).sorted().distinct().toArray(), way);
        assertEquals(0, way[0]);
    }

    @Test
    void theWayToABranchLeadsThroughItsParent() throws Exception {
        await(trainer.trainTo(200));
        int branch = goOn(1, 80);
        await(trainer.adjust(EXPERIMENT.withLearningRate(0.001).training()));
        await(trainer.trainTo(150));
        assertEquals(plain(EXPERIMENT, 50), at(branch, 50));
        assertEquals(1, tree.nearest(branch, 50).orElseThrow().branch());
        assertEquals(branch, tree.nearest(branch, 80).orElseThrow().branch());
        try (Training run = EXPERIMENT.begin(1)) {
            run.advanceTo(80);
            run.adjust(EXPERIMENT.withLearningRate(0.001).training());
            run.advanceTo(120);
            assertEquals(run.state(), at(branch, 120));
        }
        int third = goOn(branch, 50);
        assertEquals(50, tree.branches().branch(third).from());
    }

    @Test
    void stepsAfterAChangeByHandAreComeToFromTheChange() throws Exception {
        await(trainer.trainTo(2100));
        await(trainer.edit(BranchTreeTest::bent));
        await(trainer.trainTo(2150));
        try (Training run = EXPERIMENT.begin(1)) {
            run.advanceTo(2100);
            run.edit(bent(run.parameters()));
            run.advanceTo(2111);
            assertEquals(run.state(), at(1, 2111));
        }
        await(trainer.trainTo(40_000));
        assertTrue(LongStream.of(tree.branches().kept(1)).anyMatch(step -> step == 2100), "a change keeps its step");
        assertTrue(tree.nearest(1, 2101).orElseThrow().exact());
    }

    private static Parameters bent(Parameters now) {
        return now.with(now.layout().fusedBias(), 0, 0, 0.75);
    }

    @Test
    void whereAChangeIsNotKeptTheNearestStepStandsForIt() {
        Trail trail = new Trail(0);
        TrainingState first = plain(EXPERIMENT, 0);
        trail.keep(first);
        trail.change(5);
        assertTrue(trail.isUnchanged(0, 4));
        assertFalse(trail.isUnchanged(0, 5));
        assertFalse(trail.isUnchanged(0, 9));
    }

    @Test
    void neverMoreThanTheMemoryIsHeldAndTheFirstStepAndTheLastStay() throws Exception {
        long one = plain(EXPERIMENT, 0).bytes();
        for (int room : new int[] {200, 40, 9, 4}) {
            SnapshotMemory small = new SnapshotMemory(room * one);
            BranchTree bounded = new BranchTree(small);
            try (Trainer run = Trainer.of(EXPERIMENT.begin(1))) {
                run.record(bounded);
                for (long goal = 100; goal <= 2000; goal += 100) {
                    await(run.trainTo(goal));
                    assertTrue(small.held() <= small.most(), small.held() + " of " + small.most());
                    assertEquals(0, bounded.branches().kept(1)[0]);
                }
                long[] kept = bounded.branches().kept(1);
                assertTrue(kept.length <= room && kept.length >= Math.min(room, 30) / 4, kept.length + " of " + room);
                assertTrue(kept[kept.length - 1] >= 1024, kept[kept.length - 1] + " is the last of 2,000");
            }
        }
    }

    @Test
    void aNetworkTooLargeForTheMemoryIsTrainedWithoutAnythingKept() throws Exception {
        BranchTree none = new BranchTree(new SnapshotMemory(100));
        try (Trainer run = Trainer.of(EXPERIMENT.begin(1))) {
            run.record(none);
            await(run.trainTo(20));
            assertEquals(20, run.latest().iteration());
            assertEquals(0, none.branches().kept(1).length);
            assertTrue(none.nearest(1, 10).isEmpty());
            TrainingState here = run.checkpoint().get().training();
            InputException refused = assertThrows(InputException.class, () -> none.goOn(run, 1, here));
            assertEquals("branch.memory", refused.key());
        }
    }

    @Test
    void theTreeThatWasLeftKeepsFewerStepsFirst() throws Exception {
        long one = plain(EXPERIMENT, 0).bytes();
        SnapshotMemory shared = new SnapshotMemory(120 * one);
        BranchTree left = new BranchTree(shared);
        try (Trainer run = Trainer.of(EXPERIMENT.begin(1))) {
            run.record(left);
            await(run.trainTo(90));
        }
        BranchTree used = new BranchTree(shared);
        try (Trainer run = Trainer.of(EXPERIMENT.begin(1))) {
            run.record(used);
            await(run.trainTo(90));
        }
        assertTrue(left.rule().coarseness() > 0);
        assertEquals(Thinning.FINEST, used.rule());
    }

    @Test
    void branchesThatWereKeptElsewhereGoOnThere() throws Exception {
        await(trainer.trainTo(500));
        Checkpoint first = now();
        goOn(1, 123);
        await(trainer.adjust(EXPERIMENT.withLearningRate(0.001).training()));
        await(trainer.trainTo(300));
        Checkpoint second = now();
        KeptBranches kept = tree.kept();
        kept.branches().forEach(one -> assertTrue(one.steps().size() <= KeptBranches.MOST_STEPS && one.steps().size() > 4,
                one.steps().size() + " steps"));
        BranchTree elsewhere = new BranchTree(new SnapshotMemory(64 << 20), kept, second.iteration());
        try (Trainer other = Trainer.of(EXPERIMENT.begin(1))) {
            await(other.restore(second));
            other.record(elsewhere);
            assertEquals(2, elsewhere.branches().current());
            assertEquals(first.training().iteration(), elsewhere.branches().branch(1).to());
            Moment moment = elsewhere.nearest(2, 250).orElseThrow();
            try (Training run = EXPERIMENT.begin(1)) {
                assertEquals(at(2, 250), moment.comeTo(run, share -> { }, () -> false));
            }
            await(elsewhere.switchTo(other, 1));
            assertEquals(first.training(), other.checkpoint().get().training());
            assertEquals(first.curves(), other.checkpoint().get().curves());
            await(elsewhere.switchTo(other, 2));
            assertEquals(second.training(), other.checkpoint().get().training());
        }
    }

    @Test
    void tooManyBranchesAreRefusedAndNothingChanges() throws Exception {
        await(trainer.trainTo(10));
        for (int i = 1; i < BranchTree.MOST; i++) {
            goOn(i, 5);
        }
        Checkpoint before = now();
        TrainingState moment = at(1, 5);
        InputException refused = assertThrows(InputException.class, () -> tree.goOn(trainer, 1, moment));
        assertEquals("branch.most", refused.key());
        assertEquals(before.training(), now().training());
        assertEquals(BranchTree.MOST, tree.branches().all().size());
    }
}
