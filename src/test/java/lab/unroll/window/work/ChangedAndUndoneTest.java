package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.gradients.LossChoice;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.EditState;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingState;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * An experiment that has been opened and trained is changed in whatever a hand can change, others are put in its place, and
 * all of that is undone, again and again: what was there is there again, bit for bit. The test itself is the FX thread.
 */
@Isolated
class ChangedAndUndoneTest {

    /** -Dunroll.soak=N changes and undoes so often. */
    private static final int ROUNDS = Integer.getInteger("unroll.soak", 100);
    private static final int SEED = 1;
    private static final int MOST_CHANGES = 6;
    /** In one round of so many another experiment is put in its place on the way. */
    private static final int OPENINGS = 20;
    /** All that the trainer knows is looked at once in so many rounds: it has to be copied for that. */
    private static final int THOROUGH = 20;
    private static final int STEPS = 40;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();

    /** One in which the bench is at rest, to be compared bit for bit. */
    private record Rest(EditState state, TrainingState training, double[] weights, double[] answers) {
    }

    private final class Bench implements AutoCloseable {

        private final BenchController controller;
        private final List<UnaryOperator<Hyperparameters>> plans = List.of(plan -> plan.withBatch(1 + random.nextInt(9)),
                plan -> plan.withLearningRate(random.nextDouble(1e-4, 0.5)), plan -> plan.withClipNorm(random.nextDouble(0.1, 9)),
                plan -> plan.withClipValue(random.nextDouble(0.1, 9)), plan -> plan.withTruncation(1 + random.nextInt(3)),
                plan -> plan.withRule(one(OptimiserKind.values())), plan -> plan.withInputNoise(random.nextDouble(0, 0.5)));
        private final List<UnaryOperator<Experiment>> others = List.of(one -> one.withHidden(1 + random.nextInt(9)),
                one -> one.withCell(one(CellKind.values())), one -> one.withSeed(random.nextInt(99)),
                one -> Presets.named("parity"), one -> Presets.named("echo"));
        private final List<Runnable> changes = List.of(this::pin, this::pin, this::pin, this::edit, this::edit, this::plan,
                this::plan, this::read, this::losses, this::takeBack);

        Bench(Experiment first) {
            controller = new BenchController(model, first, new Computing(), fx, OpenExperiment::open);
        }

        private void pin() {
            var spec = model.experimentProperty().get().spec();
            List<LayerPlace> places = LayerPlace.in(spec);
            List<Quantity> quantities = Quantity.in(spec).stream().filter(one -> one != Quantity.ATTENTION).toList();
            model.hand().pin(places.get(random.nextInt(places.size())), quantities.get(random.nextInt(quantities.size())),
                    random.nextInt(model.units() + 1) - 1, 1 + random.nextInt(model.length()), random.nextDouble(-1, 1));
        }

        private void edit() {
            double[] values = model.snapshotProperty().get().parameters().toArray();
            int place = random.nextInt(values.length);
            model.hand().setWeight(place, values[place], random.nextDouble(-3, 3));
        }

        private void plan() {
            model.hand().train(plans.get(random.nextInt(plans.size())).apply(model.hand().state().plan()));
        }

        private void read() {
            controller.readAnother();
        }

        private void losses() {
            model.hand().show(model.hand().state().gradients().carrying(Optional.of(one(LossChoice.values()))));
        }

        private void takeBack() {
            model.hand().takeBackAll();
        }

        private void open() {
            controller.open(others.get(random.nextInt(others.size())).apply(model.experimentProperty().get()));
            settle();
        }

        private void settle() {
            try {
                fx.runUntil(controller::isSettled, () -> controller.pulse(0.016));
            } catch (AssertionError e) {
                throw new AssertionError("not settled: " + controller.unsettled(), e);
            }
        }

        private Rest rest(boolean thorough) {
            settle();
            Reading reading = model.readingProperty().get();
            return new Rest(model.hand().state(), thorough ? controller.session().trainer().checkpoint().join().training() : null,
                    model.snapshotProperty().get().parameters().toArray(), reading.trace().output(reading.trace().length()).toArray());
        }

        /** So many things are decided, some of them before the one before has come to anything. */
        private void change(int count) {
            for (int i = 0; i < count; i++) {
                changes.get(random.nextInt(changes.size())).run();
                if (random.nextInt(3) == 0) {
                    settle();
                }
            }
        }

        /** Takes back all that came after, sometimes going forth again on the way. */
        private void undoTo(int past) {
            while (model.hand().historyProperty().get().past().size() > past) {
                controller.undo();
                settle();
                if (random.nextInt(8) == 0) {
                    controller.redo();
                    settle();
                }
            }
        }

        @Override
        public void close() {
            controller.close();
        }
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void whatIsOpenedChangedAndUndoneEndsWhereItBeganBitForBit() {
        Experiment first = Presets.first().withBatch(8);
        try (Bench bench = new Bench(first)) {
            bench.settle();
            bench.controller.trainTo(STEPS);
            Rest before = bench.rest(true);
            int past = model.hand().historyProperty().get().past().size();
            for (int round = 0; round < ROUNDS; round++) {
                String where = "round " + round;
                bench.change(1 + random.nextInt(MOST_CHANGES));
                if (round % OPENINGS == 0) {
                    bench.open();
                    bench.change(random.nextInt(MOST_CHANGES));
                }
                bench.undoTo(past);
                assertSameAs(before, bench.rest(round % THOROUGH == THOROUGH - 1), where);
            }
            bench.controller.trainTo(2 * STEPS);
            bench.settle();
            assertArrayEquals(trained(first, 2 * STEPS), model.snapshotProperty().get().parameters().toArray(),
                    "it is trained on as if nothing had been");
            assertNull(model.messageProperty().get(), () -> model.messageProperty().get().text().apply(Locale.ENGLISH));
        }
    }

    private static double[] trained(Experiment experiment, long steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            return run.parameters().toArray();
        }
    }

    private static void assertSameAs(Rest before, Rest after, String where) {
        assertSame(before.state().experiment(), after.state().experiment(), where);
        assertEquals(before.state(), after.state(), where);
        assertTrue(Arrays.equals(before.weights(), after.weights()), where + ": the weights");
        assertTrue(Arrays.equals(before.answers(), after.answers()), where + ": the answers");
        if (after.training() != null) {
            assertEquals(before.training().settings(), after.training().settings(), where);
            assertEquals(before.training().progress(), after.training().progress(), where);
            assertEquals(before.training().networks(), after.training().networks(), where);
        }
    }
}
