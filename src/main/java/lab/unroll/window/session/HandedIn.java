package lab.unroll.window.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.homework.BenchCopy;
import lab.unroll.homework.Homework;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.window.kit.Message;
import lab.unroll.words.InputException;

/**
 * Homework that was opened in the window.
 *
 * @param homework what was handed in
 * @param session  the bench when it was saved, with what was answered
 */
record HandedIn(Homework homework, Session session) {

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be used, or its network would have to be trained for too long
     */
    static HandedIn read(Path file) {
        Homework homework = HomeworkFile.read(file);
        String name = file.getFileName().toString();
        if (homework.end() == null) {
            throw new InputException("homework.no-bench", name);
        }
        List<LessonStep> steps = Lessons.all(Locale.ENGLISH).lessons().stream()
                .filter(lesson -> lesson.station() == homework.lesson().station())
                .flatMap(lesson -> lesson.steps().stream()).toList();
        Session bench = BenchCopy.withLesson(BenchCopy.session(homework.end(), name), steps);
        if (bench.training().isEmpty() && !BenchCopy.isSoonTrained(bench.state())) {
            throw new InputException("homework.long", name, bench.state().iterations());
        }
        return new HandedIn(homework, bench.with(Sections.LESSONS, new LessonWork[] {homework.lesson()}));
    }

    /** What the window says of it. */
    Message told() {
        LessonWork work = homework.lesson();
        long answers = work.steps().stream().flatMap(step -> Stream.of(step.predicted() == null ? List.of()
                : step.predicted().attempts(), step.seen() == null ? List.of() : step.seen().attempts()))
                .filter(attempts -> !attempts.isEmpty()).count();
        long goals = work.steps().stream().filter(step -> step.goal() != null).count();
        return Message.note("document.homework", homework.student(), work.station(), answers, goals);
    }
}
