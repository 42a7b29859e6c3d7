package lab.unroll.lesson;

import java.util.List;
import lab.unroll.lesson.setup.BenchSetup;

/**
 * A lesson of the curriculum.
 *
 * @param station   its number in the curriculum, from 1
 * @param title     its name
 * @param slides    the slides of the course deck that it belongs to, for example 235-236; empty if none
 * @param setup     the bench settings of the whole lesson
 * @param steps     at least one
 * @param exercises what there is to do on paper afterwards
 * @param source    name of the file it was read from
 * @param sum       tells its versions apart: the first characters of SHA-256 of its text, whatever the ends of its lines
 */
public record Lesson(int station, String title, String slides, BenchSetup setup, List<LessonStep> steps,
                     List<Exercise> exercises, String source, String sum) {

    /** Copies the steps. */
    public Lesson {
        steps = List.copyOf(steps);
        exercises = List.copyOf(exercises);
    }
}
