package lab.unroll.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One screen of a lesson.
 *
 * @param title    its heading
 * @param blocks   its text, at least one block
 * @param setup    the bench when the step is opened: the lesson's settings, overruled by those of the step
 * @param question what the learner predicts first
 * @param goal     what the learner is to reach on the bench
 */
public record LessonStep(String title, List<Block> blocks, BenchSetup setup, Optional<Question> question,
                         Optional<Goal> goal) {

    /** Copies the blocks. */
    public LessonStep {
        blocks = List.copyOf(blocks);
    }
}
