package lab.unroll.lesson;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import lab.unroll.fuzz.Damage;

/** Damages lesson files, each seed in its own way: as carelessness does, and as malice would. */
final class LessonMutator {

    private static final List<String> LINES = List.of("session: ../../../etc/passwd", "session: /etc/passwd", "session: C:\\x",
            "session: .", "session: a/../../b", "session: file:///etc/passwd", "session: nul\u0000l", "session: %2e%2e",
            "train: 99999999999999999999", "train: -1", "step: 2147483648", "length: 1e400", "hidden: 128", "layers: 4",
            "seed: NaN", "unit: ∞", "pin: " + "f 1 1 0,".repeat(2000), "controls: " + "run,".repeat(5000), "cover: all, none",
            "spotlight: step 999999999999", "view: ../view", "preset: ../presets/x", "input: \"" + "A ".repeat(50_000) + "\"",
            "```bench", "```predict valve", "```goal", "```reveal", "```beat", "```", "# Exercises", "## ", "---", "beat: play",
            "- [x] {{h[1][1]}} ± 1e999", "- [x] ± %", "- [x] f 999 999 ± 0", "- [x]", "  > ", "  ? 1 < 2 < 3", "  ? h[1][1]",
            "becomes: " + "(".repeat(290) + "1 > 0", "answer:", "unit-tracks: quotes -1", "gradient-above: 0 0", "play 99999999999",
            "{{" + "(".repeat(5000) + "}}", "{{" + "-".repeat(250) + "1}}", "{{" + "1^".repeat(140) + "1}}",
            "{{sum a: sum b: sum c: h[a][b]}}", "{{h[h[h[h[1][1]][1]][1]][1]}}", "{{h[999999999999999][1]}}", "{{1e999}}", "{{}}",
            "{{:}}", "{{h@9r[1][1]:9}}", "$" + "{".repeat(200) + "{{h[1][1]}}" + "}".repeat(200) + "$", "$ {{ $ }} $",
            "[".repeat(300) + "x" + "]{t=1}".repeat(300), "[x]{t=99999999999}", "[x]{t=" + "1".repeat(5000) + "}", "]{t=1}",
            "[a [b]{t=1} c]{t=2}", "> ".repeat(200) + "x", "*".repeat(390), "<!-- ".repeat(500), "![](" + "x".repeat(9000) + ")",
            "\u202e\u0000\ufeff\ud83d", "x".repeat(100_000));

    private static final List<BiFunction<String, SplittableRandom, String>> DAMAGE = List.of(
            Damage::withoutStretch, Damage::withStretchTwice, Damage::withOtherCharacter, LessonMutator::withLine,
            LessonMutator::withLine, LessonMutator::withLineInstead, Damage::withNumber, Damage::withLinesSwapped,
            LessonMutator::cut, Damage::of);

    private LessonMutator() {
    }

    /** A text damaged in one to six ways. */
    static String damaged(String text, SplittableRandom random) {
        String now = text;
        for (int i = random.nextInt(6); i >= 0; i--) {
            now = Damage.one(DAMAGE, random).apply(now, random);
        }
        return now;
    }

    private static String withLine(String text, SplittableRandom random) {
        return Damage.withLine(text, Damage.one(LINES, random), random);
    }

    private static String withLineInstead(String text, SplittableRandom random) {
        return withLine(Damage.withoutLine(text, random), random);
    }

    private static String cut(String text, SplittableRandom random) {
        return random.nextInt(4) > 0 ? text : Damage.cut(text, random);
    }
}
