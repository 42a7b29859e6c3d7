package lab.unroll.window.lesson.card;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lab.unroll.lesson.answer.Answer;

/** A step, clicked in the diagram or on the card. */
final class StepInput implements AnswerInput {

    private final ToggleGroup group = new ToggleGroup();
    private final VBox all = new VBox();
    private final Subscription clicks;
    private boolean told;

    StepInput(CardTools tools) {
        Label hint = new Label();
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        tools.texts().label(hint, "lesson.answer.step");
        FlowPane steps = new FlowPane();
        steps.getStyleClass().add("step-chips");
        int length = tools.steps();
        for (int t = 1; t <= length; t++) {
            int step = t;
            ToggleButton button = new ToggleButton(Integer.toString(t));
            button.setId("answer-step-" + t);
            button.getStyleClass().add("step-chip");
            button.setToggleGroup(group);
            tools.texts().describe(button, "lesson.answer.step.one", t);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    tools.give().accept(new Answer.At(step));
                }
            });
            steps.getChildren().add(button);
        }
        all.getChildren().addAll(hint, steps);
        all.getStyleClass().add("options");
        clicks = tools.bench().playhead().clickedProperty().subscribe((was, is) -> {
            if (is != null && !told) {
                select(is.step());
            }
        });
    }

    private void select(int step) {
        if (step >= 1 && step <= group.getToggles().size()) {
            group.getToggles().get(step - 1).setSelected(true);
        }
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.At at) {
            select(at.step());
        }
    }

    @Override
    public void tell(List<Double> curve, boolean again) {
        told = !again;
        group.getToggles().forEach(one -> ((ToggleButton) one).setDisable(!again));
    }

    @Override
    public void dispose() {
        clicks.unsubscribe();
    }
}
