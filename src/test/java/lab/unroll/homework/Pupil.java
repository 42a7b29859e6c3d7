package lab.unroll.homework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.engine.KernelChoice;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.RightAnswer;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;

/** Somebody who goes through a lesson without a window, answers everything right or wrong, and hands it in. */
public final class Pupil {

    /** A lesson with each kind of thing that is asked, which is soon trained. */
    public static final String LESSON = """
            ---
            station: 7
            title: A lesson
            hidden: 4
            length: 6
            ---
            ## Choose
            Text.
            ```predict
            Which?
            - [ ] that
            - [x] this
            ---
            It is this.
            ```
            ```see number
            How many steps?
            - [x] {{T}} ± 0.5
            - [ ] 3
            ```
            ## Count
            Text.
            ```predict step
            Which step is the last?
            - [x] {{T}}
            - [ ] 1
            ---
            So it is.
            ```
            ## Train
            Text.
            ```goal
            trained: 20
            ```
            ```solution
            train: 25
            ```
            ## Draw
            Text.
            ```predict curve
            Draw it.
            - [x] h 1 ± 0.25
            - [ ] falling
            ---
            So it is.
            ```
            ```goal
            loss-below: 1.2
            ```
            ```solution
            train: 300
            ```
            """;

    private static final int FAR = 1000;

    private final Lesson lesson;
    private final LessonDiary diary;
    private final Benches benches = new Benches();
    private long nanoseconds;

    private Pupil(Lesson lesson) {
        this.lesson = lesson;
        diary = new LessonDiary(() -> nanoseconds);
    }

    /** The lesson above. */
    public static Lesson lesson() {
        return LessonReader.read(LESSON, "lesson.md");
    }

    /** A shipped lesson. */
    public static Lesson shipped(int station, Locale language) {
        return Lessons.all(language).lessons().stream().filter(lesson -> lesson.station() == station).findFirst().orElseThrow();
    }

    /** Everything right and reached, ten seconds for each. */
    public static Homework good(String name, Lesson lesson) {
        return new Pupil(lesson).walk(name, true, Locale.ENGLISH);
    }

    /** Everything wrong; goals are reached all the same. */
    public static Homework bad(String name, Lesson lesson) {
        return new Pupil(lesson).walk(name, false, Locale.ENGLISH);
    }

    /** The bench of a setup, as it is kept. */
    public static KeptBench kept(BenchSetup setup) {
        return kept(setup.opened(ViewState.FIRST), setup.view().orElse("network"));
    }

    static KeptBench kept(BenchState state, String view) {
        return BenchCopy.decided(state, KernelChoice.named(KernelChoice.AUTO).id(), view);
    }

    private Homework walk(String name, boolean isRight, Locale language) {
        for (int i = 0; i < lesson.steps().size(); i++) {
            LessonStep step = lesson.steps().get(i);
            diary.show(lesson, "", language, i);
            nanoseconds += 10_000_000_000L;
            step.question().ifPresent(question -> diary.predicted(answer(question, step, isRight)));
            step.seen().ifPresent(question -> diary.seen(answer(question, step, isRight)));
            step.solution().ifPresent(solution -> diary.reached(step.goal().orElseThrow()).accept(
                    kept(benches.open(solution).state(), solution.view().orElse("network"))));
        }
        diary.leave();
        return new Homework(name, diary.of(lesson.station(), ""), kept(lesson.steps().get(0).setup()));
    }

    private Answer answer(Question question, LessonStep step, boolean isRight) {
        OpenedBench told = benches.open(step.told());
        Answer right = RightAnswer.to(question, told, told.losses());
        if (isRight) {
            return right;
        }
        if (right instanceof Answer.Chosen chosen) {
            return new Answer.Chosen((chosen.option() + 1) % ((Question.Choice) question).options().size());
        }
        if (right instanceof Answer.Number number) {
            return new Answer.Number(wide(number.value()));
        }
        return right instanceof Answer.At at ? new Answer.At(at.step() + FAR)
                : new Answer.Sketch(((Answer.Sketch) right).values().stream().map(Pupil::wide).toList());
    }

    /** Wide of the mark. */
    private static double wide(double value) {
        return value + FAR * (1 + Math.abs(value));
    }

    /** A file in which something was written over, with the sum that belongs to it: malice, and no damage. */
    public static byte[] edited(Homework work, String from, String to) {
        String text = new String(HomeworkFile.bytes(work), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in it.");
        }
        return signed(text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    /** The text of a file with the sum that belongs to it. */
    static byte[] signed(String text) {
        String field = "\"sha256\" : \"";
        int value = text.lastIndexOf(field);
        if (value < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        String open = text.substring(0, value + field.length());
        try {
            return (open + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(open.getBytes(StandardCharsets.UTF_8))) + "\"\n}\n").getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
