package lab.unroll.lesson;

import java.util.List;
import java.util.Optional;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;

/**
 * One screen of a lesson.
 *
 * @param title    its heading
 * @param blocks   its text, at least one block
 * @param beat     what the learner does in it
 * @param setup    the bench when the step is opened: the lesson's settings, overruled by those of the step
 * @param question what the learner predicts first
 * @param reveal   the bench when the answer is told: the step's settings, overruled by those of the reveal
 * @param seen     what the learner is asked after the answer is told or the network has run
 * @param goal     what the learner is to reach on the bench
 * @param solution the bench on which the goal is reached: the step's settings, overruled by those of the solution; never shown
 * @param notes    what the teacher is told; empty if nothing is
 * @param place    where it begins
 */
public record LessonStep(String title, List<Block> blocks, Optional<Beat> beat, BenchSetup setup,
                         Optional<Question> question, Optional<BenchSetup> reveal, Optional<Question> seen,
                         Optional<Goal> goal, Optional<BenchSetup> solution, List<Block> notes, Place place) {

    /** Copies the blocks. */
    public LessonStep {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** The bench once everything is told. */
    public BenchSetup told() {
        return reveal.orElse(setup);
    }

    /** What is covered until the answer is told, see {@link BenchIds#COVERS}: what is to come, where something is predicted. */
    public List<String> covered() {
        return setup.cover().orElse(question.isPresent() && beat.isPresent() ? List.of(BenchIds.AFTER) : List.of());
    }

    /** What stays covered once the answer is told, for a step after this one asks for it; nothing unless the reveal says so. */
    public List<String> leftCovered() {
        return reveal.flatMap(BenchSetup::cover).orElse(List.of());
    }

    /** True if it shows another bench than another step, or lets the learner predict where that does not. */
    public boolean isElsewhereThan(LessonStep other) {
        return !setup.equals(other.setup) || !told().equals(other.told()) || !covered().equals(other.covered())
                || question.isPresent() != other.question.isPresent();
    }
}
