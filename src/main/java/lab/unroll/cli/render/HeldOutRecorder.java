package lab.unroll.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.train.Checks;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;

/** Measures a training on the fixed sequences before its first step and at each hundredth of its way. */
final class HeldOutRecorder implements Consumer<Training> {

    private final List<Evaluation> measured = new ArrayList<>();
    private final Checks checks;
    private long due;

    /** A recorder of a training of so many steps. */
    HeldOutRecorder(int steps) {
        checks = new Checks(Math.max(1, steps));
    }

    @Override
    public void accept(Training run) {
        if (run.iteration() >= due) {
            measured.add(run.evaluate());
            due = checks.after(run.iteration());
        }
    }

    /** What was measured, in order. */
    List<Evaluation> measured() {
        return List.copyOf(measured);
    }
}
