package lab.unroll.homework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.work.AnswerWork;
import lab.unroll.lesson.work.Attempt;
import lab.unroll.lesson.work.GoalWork;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;

/** Notes what is answered and reached in lessons, and after how many seconds. For one thread. */
public final class LessonDiary {

    private static final double NANOSECONDS = 1e9;
    /** A clock that was set does not tell of longer sittings. */
    private static final double LONGEST_SITTING = 24 * 3600;

    private final LongSupplier clock;
    private final Map<Key, Chapter> chapters = new TreeMap<>(Comparator.comparingInt(Key::station).thenComparing(Key::file));
    /** The page that is shown, or null, and since when. */
    private Page open;
    private long since;
    /** The sums of what is asked there. */
    private String question = "";
    private String observation = "";
    private int changes;

    /** A lesson, and the name of its file where it is a teacher's own. */
    private record Key(int station, String file) {
    }

    /** What is noted of a lesson, its steps by their numbers from 1. */
    private static final class Chapter {
        private String language = "";
        private String sum = "";
        private final Map<Integer, Page> pages = new TreeMap<>();
    }

    /** What is noted of a step. */
    private static final class Page {
        private double seconds;
        private AnswerWork predicted;
        private AnswerWork seen;
        private GoalWork goal;
    }

    /** An empty one, with a clock of nanoseconds. */
    public LessonDiary(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * A step is shown; what was shown before no longer is.
     *
     * @param file the name of its file where it is a teacher's own; else empty
     * @param step counted from 0
     */
    public void show(Lesson lesson, String file, Locale language, int step) {
        leave();
        Chapter chapter = chapters.computeIfAbsent(new Key(lesson.station(), file), missing -> new Chapter());
        chapter.language = language.toLanguageTag();
        chapter.sum = lesson.sum();
        open = chapter.pages.computeIfAbsent(step + 1, missing -> new Page());
        LessonStep shown = lesson.steps().get(step);
        question = shown.question().map(AskedSum::of).orElse("");
        observation = shown.seen().map(AskedSum::of).orElse("");
        open.predicted = asked(question, open.predicted);
        open.seen = asked(observation, open.seen);
    }

    /** What was answered stays with the words that it was asked in. */
    private static AnswerWork asked(String sum, AnswerWork before) {
        return before != null && !before.attempts().isEmpty() ? before : sum.isEmpty() ? null : new AnswerWork(sum, List.of());
    }

    /** No step is shown any longer. */
    public void leave() {
        if (open != null) {
            open.seconds = seconds();
        }
        open = null;
        since = clock.getAsLong();
    }

    /** How long the open page was shown until now. */
    private double seconds() {
        return open.seconds + Math.max(0, Math.min(LONGEST_SITTING, (clock.getAsLong() - since) / NANOSECONDS));
    }

    /** The step that is shown was predicted on, and it was told. */
    public void predicted(Answer answer) {
        if (open != null && !question.isEmpty()) {
            open.predicted = with(open.predicted, question, answer);
        }
    }

    /** What is to be seen at the step that is shown was answered, and it was told. */
    public void seen(Answer answer) {
        if (open != null && !observation.isEmpty()) {
            open.seen = with(open.seen, observation, answer);
        }
    }

    private AnswerWork with(AnswerWork before, String asked, Answer answer) {
        changes++;
        List<Attempt> attempts = new ArrayList<>(before == null ? List.of() : before.attempts());
        attempts.add(new Attempt(AnswerText.of(answer), seconds()));
        return new AnswerWork(asked, attempts);
    }

    /** The goal of the step that is shown is reached now; takes the bench as soon as that is kept. */
    public Consumer<KeptBench> reached(Goal goal) {
        if (open == null) {
            return bench -> { };
        }
        Page page = open;
        double seconds = seconds();
        return bench -> {
            page.goal = new GoalWork(AskedSum.of(goal), seconds, bench);
            changes++;
        };
    }

    /** How often something was answered or reached. */
    public int changes() {
        return changes;
    }

    /** What was done in a lesson. */
    public LessonWork of(int station, String file) {
        Key key = new Key(station, file);
        return work(key, chapters.getOrDefault(key, new Chapter()));
    }

    /** What was done at a step, counted from 1, if it was shown. */
    public Optional<StepWork> page(int station, String file, int step) {
        return Optional.ofNullable(chapters.get(new Key(station, file))).flatMap(chapter -> Optional.ofNullable(
                chapter.pages.get(step))).map(page -> step(step, page));
    }

    /** True if what was noted of a lesson is of this text. */
    public boolean isOf(Lesson lesson, String file) {
        return of(lesson.station(), file).sum().equals(lesson.sum());
    }

    /** Forgets the lessons of a teacher's folder. */
    public void forgetTaught() {
        chapters.keySet().removeIf(key -> !key.file().isEmpty());
    }

    /** What was done, a lesson each, without those where nothing was answered or reached. */
    public List<LessonWork> all() {
        return chapters.entrySet().stream().map(one -> work(one.getKey(), one.getValue())).filter(LessonWork::hasAnything)
                .toList();
    }

    private LessonWork work(Key key, Chapter chapter) {
        return new LessonWork(key.station(), key.file(), chapter.language, chapter.sum, chapter.pages.entrySet().stream()
                .map(one -> step(one.getKey(), one.getValue())).toList());
    }

    private StepWork step(int number, Page page) {
        return new StepWork(number, page == open ? seconds() : page.seconds, page.predicted, page.seen, page.goal);
    }

    /**
     * Takes over what was done elsewhere. What has been answered here stays as it is.
     *
     * @return whether it was taken
     */
    public boolean restore(LessonWork work) {
        Key key = new Key(work.station(), work.file());
        Chapter here = chapters.get(key);
        if (here != null && work(key, here).hasAnything()) {
            return false;
        }
        Chapter chapter = new Chapter();
        chapter.language = work.language();
        chapter.sum = work.sum();
        for (StepWork one : work.steps()) {
            Page page = new Page();
            page.seconds = one.seconds();
            page.predicted = one.predicted();
            page.seen = one.seen();
            page.goal = one.goal();
            chapter.pages.put(one.step(), page);
        }
        boolean shown = open != null && here != null && here.pages.containsValue(open);
        int step = shown ? here.pages.entrySet().stream().filter(one -> one.getValue() == open).findFirst().orElseThrow().getKey()
                : 0;
        chapters.put(key, chapter);
        if (shown) {
            open = chapter.pages.computeIfAbsent(step, missing -> new Page());
            since = clock.getAsLong();
        }
        return true;
    }
}
