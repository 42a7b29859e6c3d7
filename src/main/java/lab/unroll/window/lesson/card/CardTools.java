package lab.unroll.window.lesson.card;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.text.TextFlow;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/**
 * What inputs are made with.
 *
 * @param give  takes an answer
 * @param bench what is asked about
 * @param texts the texts of the window
 * @param set   sets text of a lesson
 */
public record CardTools(Consumer<Answer> give, BenchModel bench, Texts texts, Function<List<Span>, TextFlow> set) {
}
