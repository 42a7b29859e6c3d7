package lab.unroll.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

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

    private static final List<BiFunction<String, Random, String>> DAMAGE = List.of(
            LessonMutator::withoutStretch, LessonMutator::withStretchTwice, LessonMutator::withOtherCharacter,
            LessonMutator::withLine, LessonMutator::withLine, LessonMutator::withLineInstead, LessonMutator::withNumber,
            LessonMutator::withLinesSwapped, LessonMutator::cut);

    private LessonMutator() {
    }

    /** A text damaged in one to six ways. */
    static String damaged(String text, long seed) {
        Random random = new Random(seed);
        String now = text;
        for (int i = random.nextInt(6); i >= 0; i--) {
            now = DAMAGE.get(random.nextInt(DAMAGE.size())).apply(now, random);
        }
        return now;
    }

    private static int place(String text, Random random) {
        return random.nextInt(text.length() + 1);
    }

    private static String withoutStretch(String text, Random random) {
        int from = place(text, random);
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + random.nextInt(40)));
    }

    private static String withStretchTwice(String text, Random random) {
        int from = place(text, random);
        String stretch = text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
        int to = place(text, random);
        return text.substring(0, to) + stretch.repeat(1 + random.nextInt(3)) + text.substring(to);
    }

    private static String withOtherCharacter(String text, Random random) {
        String characters = "*_[]{}()!<>$`#-+:;,.±%^|\\/\"'~ \n\t0129txh\u0000空";
        int at = place(text, random);
        return text.substring(0, at) + characters.charAt(random.nextInt(characters.length()))
                + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }

    private static String withLine(String text, Random random) {
        List<String> lines = text.lines().toList();
        int at = random.nextInt(lines.size() + 1);
        return String.join("\n", lines.subList(0, at)) + "\n" + LINES.get(random.nextInt(LINES.size())) + "\n"
                + String.join("\n", lines.subList(at, lines.size()));
    }

    private static String withLineInstead(String text, Random random) {
        List<String> lines = text.lines().toList();
        int at = random.nextInt(Math.max(1, lines.size()));
        return String.join("\n", lines.subList(0, at)) + "\n" + LINES.get(random.nextInt(LINES.size())) + "\n"
                + String.join("\n", lines.subList(Math.min(lines.size(), at + 1), lines.size()));
    }

    /** One number of the text becomes a huge one, a negative one or none. */
    private static String withNumber(String text, Random random) {
        List<String> numbers = List.of("0", "-1", "99999999999999999999", "1e308", "NaN", "0x7f", "٣", "1_000", "");
        int from = place(text, random);
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text
                : text.substring(0, at) + numbers.get(random.nextInt(numbers.size())) + text.substring(at + 1);
    }

    private static String withLinesSwapped(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() > 1) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    private static String cut(String text, Random random) {
        return random.nextInt(4) > 0 ? text : text.substring(0, place(text, random));
    }
}
