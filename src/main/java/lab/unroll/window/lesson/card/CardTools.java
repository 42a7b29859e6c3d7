package lab.unroll.window.lesson.card;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.text.TextFlow;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/**
 * What inputs are made with.
 *
 * @param give  takes an answer
 * @param bench what is asked about
 * @param asked the experiment that is asked about, which may still be on its way to the bench
 * @param texts the texts of the window
 * @param set   sets text of a lesson
 */
public record CardTools(Consumer<Answer> give, BenchModel bench, Supplier<Experiment> asked, Texts texts,
                        Function<List<Span>, TextFlow> set) {

    /** How many steps there are on the bench that is asked about. */
    int length() {
        Experiment experiment = asked.get();
        return experiment.equals(bench.experimentProperty().get()) ? bench.length() : experiment.steps();
    }

    /** How many steps can be meant: of what may be shorter or longer at the answer, as many as there can be. */
    int steps() {
        return asked.get().task().readsShorter() ? asked.get().steps() : length();
    }
}
