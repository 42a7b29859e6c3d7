package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.state.Edits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The bench of a step is the one that the step describes, whatever was done with the same experiment before. */
@Isolated
class BenchOfStepsTest extends TrainedBench {

    private static final Experiment OF_LESSON = Presets.first().withCell(CellKind.SIMPLE_RNN);
    private static final long TRAINED = 60;

    private static BenchSetup setup(String more) {
        return LessonReader.read("---\nstation: 2\ntitle: A lesson\ncell: rnn\ntrain: " + TRAINED + "\n" + more + "---\n## A step\nText.\n", "a.md")
                .steps().get(0).setup();
    }

    @BeforeEach
    void openStep() {
        apply("");
    }

    private void apply(String more) {
        bench.apply(setup(more));
        settle();
    }

    private int place() {
        return OF_LESSON.layout().inputWeights(Gate.STATE).index(0, 1);
    }

    private void change(double value) {
        model.hand().setWeight(place(), weights()[place()], value);
        settle();
    }

    @Test
    void whatHasBeenChangedByHandIsAsTrainedAgainInTheNextStep() {
        change(3);
        apply("step: 2\n");
        assertEquals(Edits.NONE, model.hand().state().edits());
        assertArrayEquals(plain(OF_LESSON, TRAINED), weights());
    }

    @Test
    void whatAStepChangesKeepsTheTrainedValueToComeBackTo() {
        double trained = weights()[place()];
        apply("edits: Wx[1][2] −1.5\n");
        assertEquals(Map.of(place(), new Edits.Edit(trained, -1.5)), model.hand().state().edits().byPlace());
        assertEquals(-1.5, weights()[place()]);
        apply("edits: Wx[1][2] 2\n");
        assertEquals(Map.of(place(), new Edits.Edit(trained, 2)), model.hand().state().edits().byPlace());
        model.hand().resetWeight(place());
        settle();
        assertArrayEquals(plain(OF_LESSON, TRAINED), weights());
    }

    @Test
    void aStepChangesWhatItStillHasToTrain() {
        bench.open(OF_LESSON.withHidden(3));
        settle();
        apply("edits: b[1] 0.25, Wh[2][1] 1\n");
        double[] wanted = plain(OF_LESSON, TRAINED);
        double before = wanted[OF_LESSON.layout().bias(Gate.STATE).index(0, 0)];
        wanted[OF_LESSON.layout().bias(Gate.STATE).index(0, 0)] = 0.25;
        wanted[OF_LESSON.layout().recurrentWeights(Gate.STATE).index(1, 0)] = 1;
        assertArrayEquals(wanted, weights());
        assertEquals(before, model.hand().state().edits().byPlace().get(OF_LESSON.layout().bias(Gate.STATE).index(0, 0)).before());
    }

    @Test
    void aBenchThatWasChangedOnItsWayIsTrainedAgain() {
        bench.open(OF_LESSON);
        settle();
        change(3);
        trainTo(TRAINED);
        assertFalse(Arrays.equals(plain(OF_LESSON, TRAINED), weights()));
        apply("");
        assertArrayEquals(plain(OF_LESSON, TRAINED), weights());
    }

    @Test
    void aBenchThatWasTrainedOtherwiseOnItsWayIsTrainedAgainAndGoesOnAsTheLessonSays() {
        bench.open(OF_LESSON);
        settle();
        trainTo(TRAINED / 2);
        model.hand().train(model.hand().state().plan().withLearningRate(0.5));
        trainTo(TRAINED);
        model.hand().train(OF_LESSON.plan());
        settle();
        assertFalse(Arrays.equals(plain(OF_LESSON, TRAINED), weights()));
        apply("");
        assertArrayEquals(plain(OF_LESSON, TRAINED), weights());
        model.hand().train(model.hand().state().plan().withLearningRate(0.5));
        settle();
        apply("");
        assertEquals(OF_LESSON.plan(), model.hand().state().plan());
    }

    @Test
    void anEqualExperimentInItsPlaceIsAnotherObjectWithTheSameTask() {
        Experiment before = model.experimentProperty().get();
        bench.open(Presets.first().withCell(CellKind.SIMPLE_RNN));
        settle();
        assertEquals(before, model.experimentProperty().get());
        assertNotSame(before, model.experimentProperty().get());
        assertSame(before.task(), model.experimentProperty().get().task());
    }

    @Test
    void aBenchThatIsThereIsNotTrainedAgain() {
        Object opened = bench.session();
        apply("step: 2\nunit: 1\n");
        assertEquals(opened, bench.session());
    }
}
