package lab.unroll.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lab.unroll.export.web.Browser;
import lab.unroll.figure.Level;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Goals on the page of a lesson, in a real browser: reached exactly when the programme says so, told, and told apart. */
@Isolated
class PageGoalsTest {

    private static final Benches BENCHES = new Benches();
    /** What looking and holding reaches; each is reached in some state below and not in another. */
    private static final List<String> BY_HAND = List.of("at-step: 4", "at-unit: 3", "level: cell", "held: forget-gate",
            "gradient-above: 1 0.02", "gradient-below: 3 0.02", "answer: A", "becomes: h[3][1] > 0.1",
            "becomes: abs(C[2][2] - 0.1) < 0.2", "becomes: f[2][1] = 0.25", "becomes: y[8][1] >= y[8][2]", "becomes: dC[2] <= dh[2]",
            "becomes: C[0][1] > h[2][2]", "becomes: L < 1 + 0.5 ^ 2 * 3 / 2", "becomes: i@1[3][1] + o[2][2] > g[1][1] + 1",
            "becomes: round(10 * h[2][1]) = 0");
    /** What takes more than that. */
    private static final List<String> ELSEWHERE = List.of("trained: 5", "loss-below: 0.5", "level: neuron", "weight-changed: yes",
            "cell: gru", "backward: yes", "becomes: k > 5", "becomes: 0 < 1", "becomes: h[t][1] > 0", "becomes: max j: h[3][j] > 0",
            "becomes: h[3][1] > loss");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws Exception {
        Optional<Browser> found = Browser.start();
        assumeTrue(found.isPresent(), "no Chromium here: pages are not opened");
        browser = found.get();
    }

    @AfterAll
    static void closeBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static Lesson lesson(String settings, List<String> goals) {
        return LessonReader.read("---\nstation: 1\ntitle: T\n" + settings + "---\n" + goals.stream()
                .map(goal -> "## A\nText.\n```goal\n" + goal + "\n```\n").collect(Collectors.joining()), "a.md");
    }

    private static void open(Map<Locale, Lesson> texts) throws Exception {
        browser.open(Files.write(folder.resolve("page.html"), LessonPage.bytes(texts, Locale.ENGLISH, share -> { })));
        browser.show(1280, 720, false);
    }

    /** What is done, as a page and as the programme are told it. */
    private record Done(String page, BenchState bench) {
    }

    private static List<Done> done(BenchState first) {
        Map<String, Pins> held = new LinkedHashMap<>();
        held.put("[]", Pins.NONE);
        held.put("[{layer: 0, direction: 0, quantity: 'forget', units: [], first: 1, last: null, value: 1}]",
                Pins.of(new Pin(Quantity.FORGET_GATE, List.of(), 1, Pin.TO_THE_END, 1)));
        held.put("[{layer: 0, direction: 0, quantity: 'forget', units: [0], first: 2, last: 2, value: 0.25}]",
                Pins.of(new Pin(Quantity.FORGET_GATE, List.of(0), 2, 2, 0.25)));
        for (double value : new double[] {-1, 0, 1}) {
            held.put("[{layer: 0, direction: 0, quantity: 'cell', units: [], first: 2, last: 7, value: " + value + "}]",
                    Pins.of(new Pin(Quantity.CELL_STATE, List.of(), 2, 7, value)));
            held.put("[{layer: 0, direction: 0, quantity: 'hidden', units: [0, 1], first: 2, last: null, value: " + value + "},"
                    + " {layer: 0, direction: 0, quantity: 'output', units: [2], first: 1, last: 3, value: 0}]",
                    Pins.of(new Pin(Quantity.HIDDEN_STATE, List.of(0, 1), 2, Pin.TO_THE_END, value),
                            new Pin(Quantity.OUTPUT_GATE, List.of(2), 1, 3, 0)));
        }
        List<Done> all = new ArrayList<>();
        held.forEach((page, pins) -> {
            for (int turn : new int[] {0, 3, 4, 8}) {
                int unit = turn % 3;
                Level level = turn == 4 ? Level.CELL : Level.VECTORS;
                all.add(new Done("{pins: " + page + ", turn: " + turn + ", unit: " + unit + ", level: '" + level.id() + "'}",
                        first.holding(pins).seen(view -> view.withPosition(turn).withUnit(unit).withLevel(level))));
            }
        });
        return all;
    }

    @Test
    void aGoalIsReachedOnThePageExactlyWhenTheProgrammeSaysSo() throws Exception {
        Lesson lesson = lesson("preset: remember-first\ncell: lstm\nhidden: 3\ntrain: 150\n", BY_HAND);
        open(Map.of(Locale.ENGLISH, lesson));
        List<TreeSet<Boolean>> seen = BY_HAND.stream().map(goal -> new TreeSet<Boolean>()).toList();
        LessonStep step = lesson.steps().get(0);
        for (Done one : done(BENCHES.open(step.setup()).state())) {
            browser.evaluate("unroll.change(" + one.page() + ")");
            JsonNode told = browser.evaluate("unroll.page.lesson.steps.map(step => unroll.isGoalReached(step.goal))");
            for (int i = 0; i < BY_HAND.size(); i++) {
                boolean right = lesson.steps().get(i).goal().orElseThrow()
                        .isReached(BENCHES.open(step.setup(), one.bench()).progress());
                assertEquals(right, told.get(i).asBoolean(), BY_HAND.get(i) + " when " + one.page());
                seen.get(i).add(right);
            }
        }
        for (int i = 0; i < BY_HAND.size(); i++) {
            assertEquals(2, seen.get(i).size(), BY_HAND.get(i) + " is always " + seen.get(i));
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatTakesMoreThanAHandIsCheckedByUnrollAndThePageSaysSo() throws Exception {
        Lesson lesson = lesson("preset: remember-first\n", ELSEWHERE);
        open(Map.of(Locale.ENGLISH, lesson));
        for (int i = 0; i < ELSEWHERE.size(); i++) {
            assertTrue(browser.evaluate("unroll.page.lesson.steps[" + i + "].goal").isNull(), ELSEWHERE.get(i));
            assertTrue(browser.evaluate("document.getElementById('goal').textContent").asText().contains("cannot check it"));
            browser.evaluate("unroll.goTo(5)");
            browser.evaluate("document.getElementById('lesson-next').click()");
        }
        // a picture cannot be held
        open(Map.of(Locale.ENGLISH, lesson("preset: remember-first\nview: gradients\npart: reach\n", List.of("gradient-above: 1 1e-3"))));
        assertTrue(browser.evaluate("unroll.page.lesson.steps[0].goal").isNull());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void theStudentsHandTicksTheGoalOfAShippedLessonAndThatStaysSo() throws Exception {
        Map<Locale, Lesson> texts = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(language -> texts.put(language, Lessons.all(language).lessons().get(0)));
        open(texts);
        int step = texts.get(Locale.ENGLISH).steps().stream().map(one -> one.goal().map(goal -> goal.key()).orElse(""))
                .toList().indexOf("answer");
        browser.evaluate("(() => { while (unroll.lesson.at < " + step + ") { const s = document.getElementById('lesson-skip');"
                + " if (!s.hidden) { s.click(); } document.getElementById('lesson-next').click(); } })()");
        assertFalse(isTicked(), "it is not done yet");
        browser.evaluate("unroll.change({everyUnit: true, turn: 2})");
        browser.evaluate("(() => { const s = document.getElementById('slider-hidden'); s.value = '0'; s.dispatchEvent(new Event('input')); })()");
        assertTrue(isTicked(), browser.evaluate("document.getElementById('goal').textContent").asText());
        assertTrue(browser.evaluate("document.getElementById('said').textContent").asText().contains("Done: "), "it is said");
        browser.evaluate("document.getElementById('release').click()");
        browser.evaluate("document.getElementById('language-zh-TW').click()");
        assertTrue(isTicked(), "it stays so");
        assertTrue(browser.evaluate("document.getElementById('goal').textContent").asText().contains("做到了："));

        // what is shown done has not been done
        open(texts);
        browser.evaluate("(() => { while (unroll.lesson.at < " + step + ") { const s = document.getElementById('lesson-skip');"
                + " if (!s.hidden) { s.click(); } document.getElementById('lesson-next').click(); } })()");
        browser.evaluate("document.querySelector('#goal button').click()");
        assertTrue(browser.evaluate("unroll.isGoalReached(unroll.page.lesson.steps[unroll.lesson.at].goal)").asBoolean(), "the bench shows it");
        assertFalse(isTicked());
        assertEquals(List.of(), browser.complaints());
    }

    private static boolean isTicked() throws Exception {
        return browser.evaluate("document.getElementById('goal').classList.contains('reached')").asBoolean();
    }
}
