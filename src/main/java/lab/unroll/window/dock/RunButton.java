package lab.unroll.window.dock;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.work.BenchController;

/** The button that trains or pauses, wherever it stands; it says so, for time has a button to play as well. */
final class RunButton {

    private RunButton() {
    }

    /** Makes a button run and pause the training of a bench. */
    static void connect(Button run, BenchController bench, Texts texts) {
        Region icon = Icons.of("train");
        run.setGraphic(icon);
        run.getStyleClass().add("train");
        run.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<String> train = texts.text("training.run.train");
        ObservableValue<String> pause = texts.text("training.run.pause");
        texts.describe(run, "training.run");
        run.setOnAction(e -> bench.toggleTraining());
        bench.model().snapshotProperty().map(Snapshot::state).subscribe(now -> {
            Icons.show(icon, now == Snapshot.State.RUNNING ? "pause" : "train");
            run.textProperty().bind(now == Snapshot.State.RUNNING ? pause : train);
            run.setDisable(isStuck(now));
        });
    }

    /** True if training cannot go on. */
    static boolean isStuck(Snapshot.State state) {
        return state == Snapshot.State.DIVERGED || state == Snapshot.State.FAILED;
    }
}
