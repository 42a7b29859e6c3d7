package lab.unroll.homework.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lab.unroll.homework.AskedSum;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judge;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.question.Question;

/** A lesson in all its languages, by which answers are judged, on the bench that the lesson sets up. For several threads. */
public final class AnswerKey {

    private final Map<Locale, Lesson> lessons;
    private final Lesson first;
    private final List<Item> items;
    private final Benches benches = new Benches();
    private final Map<Integer, OpenedBench> told = new HashMap<>();

    /**
     * Something that is asked.
     *
     * @param item     where
     * @param step     of the lesson, in the language in which it is asked
     * @param question what
     */
    record Asked(Item item, LessonStep step, Question question) {
    }

    /** The same lesson in one or more languages, which ask the same at the same steps. */
    AnswerKey(Map<Locale, Lesson> lessons) {
        this.lessons = new LinkedHashMap<>(lessons);
        first = lessons.values().iterator().next();
        Set<Item> all = new LinkedHashSet<>();
        for (int step = 1; step <= first.steps().size(); step++) {
            LessonStep one = first.steps().get(step - 1);
            for (Role role : Role.values()) {
                if (role == Role.GOAL ? one.goal().isPresent() : question(one, role).isPresent()) {
                    all.add(new Item(first.station(), step, role));
                }
            }
        }
        items = List.copyOf(all);
    }

    private static Optional<Question> question(LessonStep step, Role role) {
        return role == Role.PREDICT ? step.question() : role == Role.SEE ? step.seen() : Optional.empty();
    }

    /** The lesson in a language, or in the first there is. */
    public Lesson lesson(Locale locale) {
        return lessons.getOrDefault(locale, first);
    }

    /** All that it asks for, in order. */
    public List<Item> items() {
        return items;
    }

    /** What an item asks, in a language; empty for a goal. */
    public Optional<Question> question(Item item, Locale locale) {
        return step(item.step(), lesson(locale)).flatMap(step -> question(step, item.role()));
    }

    /** True if a text is one of the lesson's, in whatever language. */
    boolean isVersion(String sum) {
        return lessons.values().stream().anyMatch(lesson -> lesson.sum().equals(sum));
    }

    /**
     * The question of a sum, in whatever language: that of the same step where there is one, or of another.
     *
     * @param step counted from 1
     */
    Optional<Asked> asked(Role role, String sum, int step) {
        List<Asked> same = new ArrayList<>();
        for (Lesson lesson : lessons.values()) {
            IntStream.rangeClosed(1, lesson.steps().size()).forEach(number -> question(lesson.steps().get(number - 1), role)
                    .filter(question -> AskedSum.of(question).equals(sum))
                    .ifPresent(question -> same.add(new Asked(new Item(lesson.station(), number, role),
                            lesson.steps().get(number - 1), question))));
        }
        return same.stream().filter(one -> one.item().step() == step).findFirst().or(() -> same.stream()
                .min((one, other) -> Integer.compare(one.item().step(), other.item().step())))
                .filter(one -> items.contains(one.item()));
    }

    /** The step whose goal has a sum: the same step where it has one, or another; else what the same step asks for now. */
    Optional<Item> goal(String sum, int step) {
        List<Item> goals = items.stream().filter(item -> item.role() == Role.GOAL).toList();
        List<Item> same = goals.stream().filter(item -> AskedSum.of(goal(item)).equals(sum)).toList();
        return same.stream().filter(item -> item.step() == step).findFirst().or(() -> same.stream().findFirst())
                .or(() -> goals.stream().filter(item -> item.step() == step).findFirst());
    }

    /** The goal of an item that has one. */
    public Goal goal(Item item) {
        return first.steps().get(item.step() - 1).goal().orElseThrow();
    }

    /** All steps, in the first language. */
    List<LessonStep> steps() {
        return first.steps();
    }

    private static Optional<LessonStep> step(int number, Lesson lesson) {
        return number <= lesson.steps().size() ? Optional.of(lesson.steps().get(number - 1)) : Optional.empty();
    }

    /**
     * The bench of a step, counted from 1, once everything is told there.
     *
     * @throws lab.unroll.words.InputException if it cannot be set up
     */
    public synchronized OpenedBench told(int step) {
        OpenedBench known = told.get(step);
        if (known == null) {
            known = benches.open(first.steps().get(step - 1).told());
            told.put(step, known);
        }
        return known;
    }

    /** The curve that is asked for, as the bench has it. */
    public List<Double> curve(Question.Curve question, int step) {
        OpenedBench bench = told(step);
        return RealCurve.of(question.curve(), bench, bench.losses());
    }

    /**
     * How good an answer is, on the bench of the lesson.
     *
     * @throws lab.unroll.words.InputException if that cannot be set up, or has not what is asked for
     */
    Judgement judge(Asked asked, Answer answer) {
        int step = asked.item().step();
        if (asked.question() instanceof Question.Choice) {
            return Judge.of(asked.question(), answer, null, List.of());
        }
        return Judge.of(asked.question(), answer, told(step),
                asked.question() instanceof Question.Curve curve ? curve(curve, step) : List.of());
    }
}
