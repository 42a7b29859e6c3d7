package lab.unroll.lesson.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import lab.unroll.export.Caption;
import lab.unroll.export.PageStill;
import lab.unroll.export.Rendition;
import lab.unroll.export.web.BenchData;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.export.web.StillPicture;
import lab.unroll.export.web.WebPage;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.picture.BenchPicture;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.state.ViewState;
import lab.unroll.words.Words;

/**
 * A lesson as a page: each step's text, its questions with their answers, and its bench to be played with, covered until the
 * answer is told. What a page cannot do, it says, and shows a picture.
 */
public final class LessonPage {

    private final Map<Locale, Lesson> texts;
    private final Locale language;
    private final Set<Locale> pictured;
    private final DoubleConsumer progress;
    private final Benches benches;
    private final BenchData data = new BenchData();
    private final Map<StillPicture, Integer> pictures = new LinkedHashMap<>();

    private LessonPage(Map<Locale, Lesson> texts, Locale language, Set<Locale> pictured, Benches benches, DoubleConsumer progress) {
        this.texts = texts;
        this.language = language;
        this.pictured = pictured;
        this.benches = benches;
        this.progress = progress;
    }

    /**
     * The bytes of the page. Trains the networks that the lesson sets up.
     *
     * @param texts    the lesson in each language that it is written in, at least in {@code language}; one that has other
     *                 steps than that is left out
     * @param language in which the page opens, and whose benches are shown
     * @param progress is told how far it has come, 0 to 1; what it throws ends the work
     * @throws lab.unroll.words.InputException if a bench cannot be set up, or the page would be too large
     */
    public static byte[] bytes(Map<Locale, Lesson> texts, Locale language, DoubleConsumer progress) {
        return bytes(texts, language, progress, WebPage.MOST_BYTES);
    }

    /**
     * The same.
     *
     * @param most so many bytes may pictures in every language make it; beyond that they are in {@code language} only
     */
    static byte[] bytes(Map<Locale, Lesson> texts, Locale language, DoubleConsumer progress, int most) {
        int steps = texts.get(language).steps().size();
        Map<Locale, Lesson> alike = new LinkedHashMap<>(texts);
        alike.values().removeIf(other -> other.steps().size() != steps);
        Benches benches = new Benches();
        WebPage page = new LessonPage(alike, language, alike.keySet(), benches, progress).page();
        byte[] all = page.written();
        return all.length <= most ? all : new LessonPage(alike, language, Set.of(language), benches, progress).page().bytes();
    }

    private WebPage page() {
        Lesson own = texts.get(language);
        List<Object> steps = new ArrayList<>();
        for (int at = 0; at < own.steps().size(); at++) {
            progress.accept((double) at / own.steps().size());
            steps.add(step(at));
        }
        Map<String, Object> lesson = new LinkedHashMap<>();
        lesson.put("station", own.station());
        lesson.put("steps", steps);
        lesson.put("pictures", pictures.keySet().stream().map(StillPicture::address).toList());
        lesson.put("texts", texts.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toLanguageTag(),
                one -> text(one.getValue(), one.getKey()), (one, other) -> one, LinkedHashMap::new)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("networks", data.networks());
        all.put("benches", data.benches());
        all.put("still", false);
        all.put("unplayable", false);
        all.put("lesson", lesson);
        return new WebPage(language, own.title(), own.slides(), "", all);
    }

    // What does not depend on the language

    private Map<String, Object> step(int at) {
        LessonStep step = texts.get(language).steps().get(at);
        Map<String, Object> shown = new LinkedHashMap<>();
        Map<String, Object> before = shown(at, step.setup());
        shown.put("before", before);
        Map<String, Object> told = step.reveal().map(setup -> shown(at, setup)).orElse(before);
        shown.put("told", told);
        shown.put("solution", step.solution().map(setup -> shown(at, setup)).orElse(null));
        shown.put("goal", told.get("bench") == null ? null
                : step.goal().flatMap(Goal::byHand).flatMap(GoalData::of).orElse(null));
        shown.put("cover", step.question().isPresent() ? step.covered().stream().filter(part -> !part.equals(BenchIds.NOTHING)).toList()
                : List.of());
        return shown;
    }

    /** The bench of a setup to be played with, or a picture, with the reason. */
    private Map<String, Object> shown(int at, BenchSetup setup) {
        OpenedBench bench = benches.open(setup);
        PlayedNetwork played = played(bench);
        boolean isOfNetwork = setup.view().orElse(BenchIds.FIRST_VIEW).equals(BenchIds.FIRST_VIEW);
        Map<String, Object> stills = isOfNetwork && played.isPlayable() ? Map.of()
                : stills(setup, isOfNetwork ? ended(setup, bench) : bench, at);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("bench", stills.isEmpty() ? data.place(played) : null);
        shown.put("still", stills.isEmpty() ? null : stills);
        shown.put("note", !isOfNetwork ? "view" : played.limit().orElse(null));
        shown.put("controls", setup.controls().orElse(null));
        return shown;
    }

    /** The places of the pictures of a bench, by language. */
    private Map<String, Object> stills(BenchSetup setup, OpenedBench bench, int at) {
        Map<String, Object> stills = new LinkedHashMap<>();
        for (Locale locale : pictured) {
            Lesson lesson = texts.get(locale);
            BenchPicture.of(setup, bench, List.of(), Theme.LIGHT, locale).ifPresent(figure -> stills.put(locale.toLanguageTag(), picture(
                    PageStill.of(figure, Rendition.of(Theme.LIGHT, 1), new Caption(lesson.steps().get(at).title(), lesson.title())))));
        }
        return stills;
    }

    /** The same when all has been read: nobody can go on to that in a picture. */
    private OpenedBench ended(BenchSetup setup, OpenedBench bench) {
        return benches.open(setup, bench.state().seen(view -> view.withPosition(bench.trace().length())));
    }

    /** The place of a picture on the page; equal ones stand once. */
    private int picture(StillPicture picture) {
        return pictures.computeIfAbsent(picture, missing -> pictures.size());
    }

    private PlayedNetwork played(OpenedBench bench) {
        ViewState view = bench.state().view();
        return new PlayedNetwork(bench.experiment(), bench.iterations(), bench.reading(), bench.place().nearestIn(bench.trace().spec()),
                view.level(), bench.step(), Math.min(view.unit(), bench.trace().spec().hidden() - 1), true, language);
    }

    // What is said

    private Map<String, Object> text(Lesson lesson, Locale locale) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("title", lesson.title());
        text.put("steps", lesson.steps().stream().map(step -> text(step, locale)).toList());
        return text;
    }

    private Map<String, Object> text(LessonStep step, Locale locale) {
        OpenedBench before = benches.open(step.setup());
        OpenedBench told = step.reveal().map(benches::open).orElse(before);
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("title", step.title());
        text.put("blocks", new TextData(number -> number.shownOn(before)).blocks(step.blocks()));
        text.put("question", question(step.question(), new QuestionData(before, told)));
        text.put("seen", question(step.seen(), new QuestionData(told, told)));
        text.put("goal", step.goal().map(goal -> goal(goal, locale)).orElse(null));
        return text;
    }

    private static Object question(Optional<Question> question, QuestionData data) {
        return question.map(data::of).orElse(null);
    }

    private static String goal(Goal goal, Locale locale) {
        return goal.told(Words.of("window", locale));
    }
}
