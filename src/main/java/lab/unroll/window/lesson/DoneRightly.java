package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.RightAnswer;
import lab.unroll.lesson.question.Question;

/** Does all that a step asks, rightly: for a picture of the step as it is afterwards. On the FX thread only. */
public final class DoneRightly {

    private DoneRightly() {
    }

    /**
     * What is to be done, one after the other, each once the bench shows what came of the one before; nothing where no step is
     * open. Only the bench after the reveal knows the answer, so it is shown before the answer is given. A goal without a
     * solution stays open.
     */
    public static List<Runnable> of(LessonModel lessons) {
        List<Runnable> turns = new ArrayList<>();
        LessonStep step = lessons.stepProperty().get();
        if (step == null) {
            return turns;
        }
        step.question().ifPresent(question -> {
            turns.add(() -> lessons.bench().reveal(step.told(), step.leftCovered()));
            turns.add(() -> {
                answer(lessons, question, lessons.predicted());
                lessons.reveal();
            });
        });
        step.seen().ifPresent(question -> turns.add(() -> {
            answer(lessons, question, lessons.seen());
            lessons.check();
        }));
        step.solution().ifPresent(solution -> turns.add(() -> lessons.bench().reveal(solution, List.of())));
        return turns;
    }

    private static void answer(LessonModel lessons, Question question, Asked asked) {
        LessonBench bench = lessons.bench();
        asked.answerProperty().set(RightAnswer.to(question, bench.live(), bench.losses()));
    }
}
