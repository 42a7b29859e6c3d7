package lab.unroll.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.unroll.cli.Main;
import lab.unroll.export.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A lesson as a page: what is predicted stays covered until the answer is told, in both languages. */
@Isolated
class LessonPageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path saved(String lesson) {
        Path page = folder.resolve("lesson.html");
        assertEquals(0, run("lesson", "page", lesson, "--out", page.toString()), err.toString());
        return page;
    }

    /** The cases of JudgeTest. */
    private static void assertJudgedAsInTheProgramme(Browser browser) throws Exception {
        for (String one : List.of("4.4 near ", "6 wrong six", "5.6 wrong six", "5.5 right ", "3.4 wrong ")) {
            String[] said = one.split(" ", 2);
            assertEquals(said[1], browser.evaluate("(() => { const told = unroll.judges.number({right: 5, tolerance: 0.5,"
                    + " tempting: [{value: 6, why: ['six']}]}, {number: " + said[0] + "}); return told.verdict + ' ' + told.why; })()")
                    .asText());
        }
    }

    @Test
    void aPredictionIsCommittedBeforeItsAnswerIsTold() throws Exception {
        Path page = saved("lessons/en/01-why-memory.md");
        assertTrue(Files.size(page) < 400_000, "bounded: " + Files.size(page));
        Optional<Browser> found = Browser.start();
        assumeTrue(found.isPresent(), "no Chromium here: the page is not opened");
        try (Browser browser = found.get()) {
            browser.open(page);
            browser.show(360, 740, false);
            assertJudgedAsInTheProgramme(browser);
            assertTrue(browser.evaluate("document.getElementById('lesson-next').disabled").asBoolean(), "the question waits");
            browser.evaluate("document.querySelector('.question input').click()");
            browser.evaluate("document.querySelector('.question').requestSubmit()");
            browser.evaluate("document.getElementById('lesson-next').click()");
            browser.show(360, 740, false);
            // what comes after the playhead is covered, and cannot be reached
            assertEquals("[\"after\"]", browser.evaluate("unroll.bench.cover").toString());
            browser.evaluate("unroll.goTo(4)");
            assertEquals(1, browser.evaluate("unroll.bench.turn").asInt());
            assertEquals(3, browser.evaluate("document.querySelectorAll('#stage .cover').length").asInt());
            assertEquals("?", browser.evaluate("document.getElementById('answer').textContent").asText());
            browser.evaluate("document.querySelectorAll('.question input')[0].click()");
            browser.evaluate("document.querySelector('.question').requestSubmit()");
            browser.show(360, 740, false);
            assertTrue(browser.evaluate("document.querySelector('.judged').textContent").asText().startsWith("Not so."));
            assertEquals(0, browser.evaluate("document.querySelectorAll('#stage .cover').length").asInt());
            assertEquals(2, browser.evaluate("unroll.bench.turn").asInt(), "the bench of the reveal");
            browser.evaluate("document.getElementById('language-zh-TW').click()");
            assertTrue(browser.evaluate("document.querySelector('.judged').textContent").asText().startsWith("不是這樣。"));
            assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 360);
            // every further step can be opened in both languages
            int steps = browser.evaluate("unroll.page.lesson.steps.length").asInt();
            for (int i = 2; i < steps; i++) {
                browser.evaluate("(() => { const s = document.getElementById('lesson-skip'); if (!s.hidden) { s.click(); }"
                        + " if (!s.hidden) { s.click(); } document.getElementById('lesson-next').click(); })()");
                assertEquals(i, browser.evaluate("unroll.lesson.at").asInt());
                browser.show(360, 740, i % 2 == 0);
                assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 360, "step " + i);
            }
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.requests());
        }
    }

    @Test
    void aPictureIsInTheLanguageThatIsChosen() throws Exception {
        Path lesson = Files.writeString(Files.createDirectories(folder.resolve("en")).resolve("a.md"), "---\nstation: 1\ntitle: A\n"
                + "length: 3\nview: gradients\npart: blame\n---\n## One\nText.\n");
        Files.copy(lesson, Files.createDirectories(folder.resolve("zh-TW")).resolve("a.md"));
        Path page = saved(lesson.toString());
        Optional<Browser> found = Browser.start();
        assumeTrue(found.isPresent(), "no Chromium here: the page is not opened");
        try (Browser browser = found.get()) {
            browser.open(page);
            browser.show(1280, 720, false);
            String shown = "document.querySelector('#step-still img').src";
            String english = browser.evaluate(shown).asText();
            browser.evaluate("document.getElementById('language-zh-TW').click()");
            assertNotEquals(english, browser.evaluate(shown).asText());
            browser.evaluate("document.getElementById('language-en').click()");
            assertEquals(english, browser.evaluate(shown).asText());
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aSketchIsDrawnByKeysAndJudgedByItsShape() throws Exception {
        Path page = saved("lessons/en/07-lstm.md");
        Optional<Browser> found = Browser.start();
        assumeTrue(found.isPresent(), "no Chromium here: the page is not opened");
        try (Browser browser = found.get()) {
            browser.open(page);
            browser.show(1280, 720, false);
            int sketched = browser.evaluate("unroll.page.lesson.texts.en.steps.findIndex(one => one.question && one.question.kind === 'curve')")
                    .asInt();
            for (int i = 0; i < sketched; i++) {
                browser.evaluate("(() => { const s = document.getElementById('lesson-skip'); if (!s.hidden) { s.click(); }"
                        + " if (!s.hidden) { s.click(); } document.getElementById('lesson-next').click(); })()");
            }
            assertEquals("true", browser.evaluate("document.querySelector('.question button').disabled").asText(), "not drawn yet");
            // a hand that begins late and stops early: the ends are as it began and stopped
            browser.evaluate("(() => { const field = document.querySelector('.sketch'); const room = field.getBoundingClientRect();"
                    + " field.setPointerCapture = () => {}; const at = (type, share) => field.dispatchEvent(new PointerEvent(type,"
                    + " {clientX: room.left + share * room.width, clientY: room.top + room.height / 2, buttons: 1}));"
                    + " at('pointerdown', 0.5); at('pointerup', 0.5); })()");
            assertEquals("true", browser.evaluate("document.querySelector('.question button').disabled").asText(), "one point is no curve");
            browser.evaluate("(() => { const field = document.querySelector('.sketch'); const room = field.getBoundingClientRect();"
                    + " const at = (type, share) => field.dispatchEvent(new PointerEvent(type,"
                    + " {clientX: room.left + share * room.width, clientY: room.top + room.height / 2, buttons: 1}));"
                    + " at('pointermove', 0.2); at('pointermove', 0.8); at('pointerup', 0.8); })()");
            assertEquals("false", browser.evaluate("document.querySelector('.question button').disabled").asText(), "lengthened");
            // falls from the middle to the bottom, which is one of the tempting shapes
            browser.evaluate("(() => { const field = document.querySelector('.sketch'); const press = key => field.dispatchEvent("
                    + "new KeyboardEvent('keydown', {key})); press('ArrowUp'); for (let i = 0; i < 12; i++) { press('ArrowRight');"
                    + " press('PageDown'); } })()");
            browser.evaluate("document.querySelector('.question').requestSubmit()");
            assertEquals("Not so.", browser.evaluate("document.querySelector('.judged b').textContent").asText());
            assertTrue(browser.evaluate("document.querySelector('.judged').textContent").asText().contains("The a come first"),
                    "the tempting shape is explained");
            assertEquals(2, browser.evaluate("document.querySelectorAll('.sketch path:not(.now)').length").asInt(),
                    "what was drawn, and what is the case");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aLessonOfOneFileIsAPageInItsLanguage() throws Exception {
        Path lesson = Files.writeString(folder.resolve("a.md"), "---\nstation: 1\ntitle: A\n---\n## One\nText: 1 < 2.\n"
                + "```predict number\nHow long?\n- [x] {{T}} ± 0.5\n---\nSo long.\n```\n");
        String page = Files.readString(saved(lesson.toString()));
        assertTrue(page.contains("\"right\":8,\"shown\":\"8\",\"tolerance\":0.5"), "the bench bears it out");
        assertTrue(page.contains("1 \\u003c 2"), "text cannot become a tag");
        assertTrue(out.toString().contains("kB"), "the size is told: " + out);
    }

    @Test
    void whatIsNoPageIsRefusedBeforeAnythingIsTrained() {
        assertEquals(2, run("lesson", "page", "lessons/en/01-why-memory.md", "--out", folder.resolve("a.pdf").toString()));
        assertTrue(err.toString().contains(".html"), err.toString());
    }
}
