package lab.unroll.lesson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake of a lesson is told, with its line, and nothing where there is none. */
class LessonCheckTest {

    private static final String HEAD = "---\nstation: 7\ntitle: Checked\ncell: lstm\nhidden: 2\nsymbols: 2\nlength: 4\n"
            + "input: \"A B A B\"\n---\n## A step\n";
    private static final int STEP = 10;

    @TempDir
    private Path folder;

    private List<Finding> of(String body) throws IOException {
        Path file = folder.resolve("checked.md");
        Files.writeString(file, HEAD + body.replace('~', '\n') + "\n");
        return LessonCheck.of(file);
    }

    private static List<String> told(List<Finding> findings, boolean mistakes) {
        return findings.stream().filter(one -> one.isMistake() == mistakes).map(one -> one.problem().key()).toList();
    }

    @Test
    void aSoundLessonHasNoMistake() throws IOException {
        assertEquals(List.of(), of("""
                In step 1 $h_1 = {{h[1][1]}}$. [It ends.]{t=4}

                ```predict number
                How large?
                - [x] {{h[4][1]}} ± 0.01
                - [ ] {{h[4][1] + 1}}
                  > Too much.
                ---
                Thus.
                ```

                ```see step
                Where?
                - [x] {{argmax t: h[t][1]}}
                ---
                There.
                ```

                ```goal
                becomes: C[4][1] = 0
                ```

                ```solution
                pin: f 1 4 0, i 1 4 0
                ```
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{h[5][1]}}                                                     | 11 | lesson.formula.index",
        "{{z[1][1]}}                                                     | 11 | lesson.formula.absent",
        "{{1 / (1 - 1)}}                                                 | 11 | lesson.check.infinite",
        "{{loss}}                                                        | 11 | lesson.check.infinite",
        "[Never.]{t=5}                                                   | 11 | lesson.check.moment",
        "T.~```predict~Q {{h[9][1]}}?~- [x] a~- [ ] b~  > w~---~W.~```   | 13 | lesson.formula.index",
        "T.~```predict~Q?~- [x] a~- [ ] b~  > w~---~{{h[9][1]}}~```      | 18 | lesson.formula.index",
        "T.~```predict~Q?~- [x] a~- [ ] b~  > w {{h[9][1]}}~---~W.~```   | 16 | lesson.formula.index",
        "T.~```predict~Q?~- [x] a~  ? T = 5~- [ ] b~  > w~---~W.~```     | 15 | lesson.check.claim.right",
        "T.~```predict~Q?~- [x] a~- [ ] b~  > w~  ? T = 4~---~W.~```     | 17 | lesson.check.claim.wrong",
        "T.~```predict~Q?~- [x] a~- [ ] a~  > w~---~W.~```               | 10 | lesson.check.twice",
        "T.~```predict number~Q?~- [x] 5 = {{T}}~---~W.~```              | 14 | lesson.check.number",
        "T.~```predict number~Q?~- [x] {{T}} ± 1~- [ ] 4.5~  > w~---~W.~``` | 15 | lesson.check.both",
        "T.~```predict number~Q?~- [x] {{loss}}~---~W.~```               | 14 | lesson.check.infinite",
        "T.~```predict step~Q?~- [x] 5~---~W.~```                        | 14 | lesson.check.range",
        "T.~```predict step~Q?~- [x] 1.5~---~W.~```                      | 14 | lesson.check.whole",
        "T.~```predict step~Q?~- [x] 1~- [ ] 0~  > w~---~W.~```          | 15 | lesson.check.range",
        "T.~```predict valve~Q?~- [x] f 3 1~---~W.~```                   | 14 | lesson.formula.index",
        "T.~```predict valve~Q?~- [x] z 1 1~---~W.~```                   | 14 | lesson.formula.absent",
        "T.~```predict valve~Q?~- [x] f 1 1~- [ ] 2~  > w~---~W.~```     | 15 | lesson.check.range",
        "T.~```predict curve~Q?~- [x] C 3~---~W.~```                     | 10 | lesson.check.curve",
        "T.~```predict curve~Q?~- [x] loss~---~W.~```                    | 10 | lesson.check.untrained",
        "T.~```predict curve~Q?~- [x] h 1~- [ ] flat~  > w~---~W.~```~```reveal~pin: o 1 every 0~``` | 10 | lesson.check.shape",
        "T.~```goal~becomes: C[4][1] = 0~```~```solution~pin: f 1 4 1~```| 10 | lesson.check.solution",
        "T.~```goal~becomes: C[9][1] = 0~```                             | 13 | lesson.formula.index",
        "T.~```bench~step: 2~~```beat~run~```~~More.                     | 15 | lesson.fence.open",
        "T.~```bench~step: 2                                             | 14 | lesson.fence.open",
        "T.~```bench~view: chat~```                                      | 13 | lesson.view",
        "T.~```bench~view: text~part: write~```                          | 13 | lesson.view",
        "T.~```see number~Q?~- [x] 5 = {{T}}~```                         | 14 | lesson.check.number"})
    void whatTheBenchDoesNotBearOutIsAMistake(String body, int line, String key) throws IOException {
        List<Finding> findings = of(body);
        assertEquals(List.of(key), told(findings, true), () -> findings.toString());
        Finding mistake = findings.stream().filter(Finding::isMistake).findFirst().orElseThrow();
        assertEquals(line, mistake.line(), mistake.problem().getMessage());
        assertTrue(mistake.problem().in(Words.CHINESE).contains("第 " + line + " 行"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T.~```predict~Q?~- [x] a~- [ ] b~---~W.~```             | lesson.check.why",
        "T {{h[4][1]}}.~```bench~step: 3~cover: after~```~```predict~Q {{h[4][1]}}?~- [x] a~- [ ] b~  > w~---~W.~``` | lesson.check.covered",
        "T.~```goal~at-step: 2~```~```bench~step: 3~```          | lesson.check.reached",
        "T.~```goal~becomes: C[4][1] = 0~```                     | lesson.check.unsolved"})
    void whatCouldBeBetterIsAHint(String body, String key) throws IOException {
        List<Finding> findings = of(body);
        assertEquals(List.of(key), told(findings, false));
        assertEquals(List.of(), told(findings, true));
    }

    @Test
    void aLessonThatSaysItsBeatsHasAllOfThemAndShortSteps() throws IOException {
        assertEquals(List.of("lesson.check.steps", "lesson.check.predictions", "lesson.check.see", "lesson.check.goal",
                "lesson.check.play", "lesson.check.exercises", "lesson.check.words", "lesson.check.predict"),
                told(of("word ".repeat(80) + "~```beat~predict~```"), false));
    }

    @Test
    void everyMistakeOfAFileIsToldInTheOrderOfItsLines() throws IOException {
        List<Finding> findings = of("{{h[9][1]}} {{q}}~```bench~moon: 1~step: 9~preset: cheese~```~## Second~~```predict~Q?~"
                + "- [ ] a~- [ ] b~---~W.~```");
        assertEquals(List.of("lesson.formula.name", "lesson.key", "lesson.number", "lesson.choice", "lesson.step.text",
                "lesson.question.right", "lesson.formula.index").stream().sorted().toList(),
                told(findings, true).stream().sorted().toList());
        List<Integer> lines = findings.stream().map(Finding::line).toList();
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void aLessonIsThereInEveryLanguageAndTheSameInBoth() throws IOException {
        Path english = Files.createDirectories(folder.resolve("en"));
        Path chinese = Files.createDirectories(folder.resolve(Words.CHINESE.toLanguageTag()));
        Files.writeString(english.resolve("index.txt"), "a.md\nmissing.md\n");
        Files.writeString(english.resolve("a.md"), HEAD + "It is {{h[2][1]}}.\n");
        Files.writeString(english.resolve("b.md"), HEAD + "Text.\n");
        Files.writeString(chinese.resolve("a.md"), HEAD.replace("length: 4", "length: 4\nseed: 9") + "是 {{h[2][2]}}。\n");
        List<String> told = told(LessonCheck.of(folder), true);
        assertEquals(1, told.stream().filter("lesson.file-missing"::equals).count());
        assertEquals(1, told.stream().filter("lesson.check.index"::equals).count());
        assertEquals(1, told.stream().filter("lesson.check.language"::equals).count());
        assertEquals(4, told.stream().filter("lesson.check.translation"::equals).count(), "settings and numbers, from both sides");
        assertTrue(LessonCheck.of(english.resolve("a.md")).stream().anyMatch(
                one -> one.problem().getMessage().contains("{{h[2][1]}} here, {{h[2][2]}} there")));
    }

    @Test
    void whatIsNotTheSameIsToldInTheWordsOfTheLessonOnceAndInItsLine() throws IOException {
        String body = "Text.\n\n```bench\nunit: 2\npin: f 2 4 0.0\n```\n\n```predict number\nQ?\n- [x] {{h[1][1]}} ± 10%\n---\nW.\n```\n\n"
                + "```goal\nbecomes: C[4][1] = 0\n```\n\n## Another\n\nText.\n";
        Path english = Files.createDirectories(folder.resolve("en")).resolve("a.md");
        Path chinese = Files.createDirectories(folder.resolve(Words.CHINESE.toLanguageTag())).resolve("a.md");
        Files.writeString(english, HEAD + body);
        Files.writeString(chinese, HEAD.replace("length: 4", "length: 5").replace("A B A B", "A B A B A")
                + body.replace("0.0", "0").replace("unit: 2", "unit: 1").replace("f 2", "f 1").replace("10%", "0.5").replace("= 0", "> 1"));
        List<String> told = LessonCheck.of(english).stream().filter(Finding::isMistake)
                .map(one -> one.problem().getMessage()).toList();
        String start = english + ", line %d: \"A step\" is not the same as in " + chinese + ", ";
        assertEquals(List.of(
                String.format(start, 7) + "bench: length: 4, input: A B A B, unit: 2, pin: f 2 4 0.0 here, length: 5, "
                        + "input: A B A B A, unit: 1, pin: f 1 4 0 there. Make both alike.",
                String.format(start, STEP) + "goal: becomes: C[4][1] = 0 here, becomes: C[4][1] > 1 there. Make both alike.",
                String.format(start, STEP) + "predict: {{h[1][1]}} ± 10% here, {{h[1][1]}} ± 0.5 there. Make both alike."), told);
    }

    @Test
    void ofALessonWithAMistakeNothingMoreSeemsToBeDifferent() throws IOException {
        Path english = Files.createDirectories(folder.resolve("en")).resolve("a.md");
        Path chinese = Files.createDirectories(folder.resolve(Words.CHINESE.toLanguageTag())).resolve("a.md");
        Files.writeString(english, HEAD.replace("lstm", "lsmt") + "Text.\n");
        Files.writeString(chinese, HEAD + "Text.\n");
        assertEquals(List.of("lesson.choice"), told(LessonCheck.of(english), true));
        Files.writeString(english, HEAD.replace("A B A B", "A B A Z") + "Text.\n");
        assertEquals(List.of("lesson.input.symbol"), told(LessonCheck.of(english), true));
        assertEquals(List.of(8), LessonCheck.of(english).stream().map(Finding::line).toList());
    }

    @Test
    void whereThereIsNoLessonThatIsTold() {
        assertEquals("lesson.check.nothing",
                assertThrows(InputException.class, () -> LessonCheck.of(folder.resolve("none.md"))).key());
        assertEquals("lesson.check.nothing", assertThrows(InputException.class, () -> LessonCheck.of(folder)).key());
    }

    @Test
    void theLineIsThatOfTheFile() throws IOException {
        assertEquals(STEP + 1, of("{{h[5][1]}}").get(0).line());
        assertFalse(of("Text.").stream().anyMatch(Finding::isMistake));
    }
}
