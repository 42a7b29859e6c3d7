package lab.unroll.window.session;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lab.unroll.state.BenchState;
import lab.unroll.state.StateCode;
import lab.unroll.state.WeightSum;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** The bench as a line: copied, and shown from one; says where the weights are not those of the line. */
public final class Lines {

    private final BenchController bench;
    private final BenchModel model;
    private Waiting waiting;

    /**
     * The lines of a bench.
     *
     * @param ends takes what is to be done when the window ends
     */
    public Lines(BenchController bench, Consumer<Runnable> ends) {
        this.bench = bench;
        this.model = bench.model();
        ends.accept(this::forget);
    }

    /** The bench as a line goes to the clipboard. */
    public void copy() {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(line());
            Clipboard.getSystemClipboard().setContent(content);
            model.say(Message.note("code.copied"));
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    private String line() {
        if (bench.isChangedOnWay()) {
            throw new InputException("code.cannot");
        }
        BenchState now = BenchStates.of(model);
        BenchState told = new BenchState(now.edit().begun(), now.iterations(), now.view());
        Snapshot trained = model.snapshotProperty().get();
        return StateCode.of(told, now.iterations() == 0 ? Optional.empty() : Optional.of(WeightSum.of(trained.parameters())));
    }

    /** The bench of the line in the clipboard is shown. */
    public void paste() {
        String line = Clipboard.getSystemClipboard().getString();
        show(line == null ? "" : line);
    }

    /** The bench of a line is shown. */
    public void show(String line) {
        try {
            BenchState wanted = StateCode.read(line);
            Optional<String> sum = StateCode.sumIn(line);
            bench.show(wanted);
            forget();
            waiting = sum.map(there -> new Waiting(wanted, there)).orElse(null);
            if (waiting != null) {
                waiting.start();
            }
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    private void forget() {
        if (waiting != null) {
            waiting.stop();
        }
    }

    /** Waits until the bench is as in a line, and compares the weights then. */
    private final class Waiting extends AnimationTimer {

        private final BenchState wanted;
        private final String there;

        Waiting(BenchState wanted, String there) {
            this.wanted = wanted;
            this.there = there;
        }

        @Override
        public void handle(long now) {
            if (!bench.isSettled()) {
                return;
            }
            stop();
            Snapshot reached = model.snapshotProperty().get();
            if (model.experimentNow().equals(wanted.experiment()) && reached.iteration() == wanted.iterations()
                    && !WeightSum.of(reached.parameters()).equals(there)) {
                model.say(Message.note("code.other-numbers"));
            }
        }
    }
}
