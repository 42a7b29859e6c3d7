package lab.unroll.homework;

import java.util.Arrays;
import java.util.stream.Collectors;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;

/**
 * Sixteen characters that tell what was asked: the words of a question and of all that could be chosen, in order. Which of it
 * is right is not in it, so that a lesson can be put right after it was answered.
 */
public final class AskedSum {

    private AskedSum() {
    }

    /** That of a question. */
    public static String of(Question question) {
        String options = question instanceof Question.Choice choice
                ? choice.options().stream().map(option -> "\n" + Span.plain(option.text())).collect(Collectors.joining()) : "";
        return LessonFile.sum(question.getClass().getSimpleName() + "\n" + Span.plain(question.text()) + options);
    }

    /** That of a goal. */
    public static String of(Goal goal) {
        return LessonFile.sum(goal.key() + "\n" + goal.words() + "\n" + Arrays.toString(goal.arguments()));
    }
}
