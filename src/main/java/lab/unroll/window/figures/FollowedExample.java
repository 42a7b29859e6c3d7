package lab.unroll.window.figures;

import lab.unroll.task.Example;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.StageModel;

/** Has the models of single views follow the experiment on the bench, and what is read. On the FX thread only. */
final class FollowedExample {

    private final BenchModel model;
    private final StageModel stage;
    /** True until an experiment that has just come has its network. */
    private boolean begins;

    private FollowedExample(BenchModel model) {
        this.model = model;
        stage = model.stage();
    }

    static void connect(BenchModel model) {
        new FollowedExample(model).connect();
    }

    private void connect() {
        model.experimentProperty().subscribe(stage.forecast()::begin);
        model.experimentProperty().subscribe(stage.text()::begin);
        model.exampleProperty().subscribe(stage.forecast()::follow);
        model.experimentProperty().subscribe(stage.labelling()::forget);
        model.experimentProperty().subscribe(stage.careers()::begin);
        model.exampleProperty().subscribe(stage.careers()::follow);
        model.experimentProperty().subscribe(stage.answers()::begin);
        model.exampleProperty().subscribe(stage.answers()::follow);
        model.experimentProperty().subscribe(stage.chat()::begin);
        model.exampleProperty().subscribe(stage.chat()::follow);
        model.experimentProperty().subscribe(now -> begins = true);
        model.snapshotProperty().subscribe(now -> followAgain());
    }

    /** Another experiment may read the same as the one before: of that no property tells. Its network comes after its example. */
    private void followAgain() {
        if (begins && model.snapshotProperty().get() != null) {
            begins = false;
            Example same = model.exampleProperty().get();
            stage.forecast().follow(same);
            stage.careers().follow(same);
            stage.answers().follow(same);
        }
    }
}
