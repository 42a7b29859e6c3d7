package lab.unroll.window.lesson.card;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
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
    private final FlowPane steps = new FlowPane();
    private final CardTools tools;
    private final Subscription followed;
    private boolean told;

    StepInput(CardTools tools) {
        this.tools = tools;
        Label hint = new Label();
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        tools.texts().label(hint, "lesson.answer.step");
        steps.getStyleClass().add("step-chips");
        all.getChildren().addAll(hint, steps);
        all.getStyleClass().add("options");
        // what is asked about may still be on its way to the bench
        followed = tools.bench().exampleProperty().subscribe(now -> offer(tools.steps()))
                .and(tools.bench().playhead().clickedProperty().subscribe((was, is) -> {
                    if (is != null && !told) {
                        select(is.step());
                    }
                }));
    }

    private void offer(int length) {
        while (group.getToggles().size() < length) {
            add(group.getToggles().size() + 1);
        }
        while (group.getToggles().size() > length) {
            Toggle last = group.getToggles().get(group.getToggles().size() - 1);
            last.setSelected(false);
            last.setToggleGroup(null);
            steps.getChildren().remove(last);
        }
    }

    private void add(int step) {
        ToggleButton button = new ToggleButton(Integer.toString(step));
        button.setId("answer-step-" + step);
        button.getStyleClass().add("step-chip");
        button.setToggleGroup(group);
        button.setDisable(told);
        tools.texts().describe(button, "lesson.answer.step.one", step);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                tools.give().accept(new Answer.At(step));
            }
        });
        steps.getChildren().add(button);
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
        followed.unsubscribe();
    }
}
