package lab.unroll.lesson.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.question.WrittenQuestion.WrittenOption;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.BlockReader;
import lab.unroll.lesson.text.MarkdownLine;
import lab.unroll.lesson.text.MarkdownText;
import lab.unroll.lesson.text.Span;

/**
 * Reads the inside of a block {@code predict} or {@code see}: the question, options {@code - [ ] wrong} or
 * {@code - [x] right}, below an option its explanation {@code > why} and what the bench bears out {@code ? h[2][1] > 0}, a
 * line {@code ---} and what is told afterwards.
 */
public final class QuestionBlock {

    private static final Pattern OPTION = Pattern.compile("\\s*[-*]\\s+\\[(?<mark>[ xX])]\\s+(?<text>\\S.*)");
    private static final Pattern LIST_ENTRY = Pattern.compile("\\s*[-*]\\s+.*");
    private static final Pattern BELOW = Pattern.compile("\\s+(?<mark>[>?])\\s*(?<text>.*)");
    private static final String WHY = ">";
    private static final String RULE = "---";
    private static final int MOST_OPTIONS = 6;

    private final Place fence;
    private final List<String> lines;
    private final Problems problems;

    private QuestionBlock(Place fence, List<String> lines, Problems problems) {
        this.fence = fence;
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * Reads a question.
     *
     * @param kind        its kind as it is named; empty for a choice
     * @param fence       where the block begins; its first line is the one below
     * @param lines       the lines inside
     * @param needsReveal true if something has to be told afterwards
     * @param problems    takes what is wrong with a part
     * @throws lab.unroll.words.InputException where no question can be made of it
     */
    public static Question read(String kind, Place fence, List<String> lines, boolean needsReveal, Problems problems) {
        QuestionKind known = kind.isEmpty() ? QuestionKind.ALL.get(0) : QuestionKind.named(kind).orElseThrow(
                () -> fence.problem("question.kind", kind,
                        QuestionKind.ALL.stream().map(QuestionKind::id).collect(Collectors.joining(", "))));
        WrittenQuestion written = new QuestionBlock(fence, lines, problems).written(needsReveal);
        int options = written.options().size();
        if (options < known.fewest() || options > MOST_OPTIONS) {
            throw fence.problem("question.options", options, known.fewest(), MOST_OPTIONS);
        }
        if (written.right().size() != 1) {
            throw fence.problem("question.right", written.right().size());
        }
        return known.read().apply(written);
    }

    private WrittenQuestion written(boolean needsReveal) {
        int rule = lines.stream().map(String::strip).toList().indexOf(RULE);
        int end = rule < 0 ? lines.size() : rule;
        boolean tells = rule >= 0 && !lines.subList(rule + 1, lines.size()).stream().allMatch(String::isBlank);
        if (needsReveal && !tells) {
            problems.tell(fence.problem("question.reveal"));
        }
        int firstOption = Math.min(firstOption(), end);
        String question = String.join("\n", lines.subList(0, firstOption));
        if (question.isBlank()) {
            throw fence.problem("question.text");
        }
        List<Span> text = MarkdownLine.read(question, place(0), problems);
        List<Block> revealed = tells ? new BlockReader(new MarkdownText(String.join("\n",
                lines.subList(rule + 1, lines.size())), place(rule + 1), problems)).readAll() : List.of();
        return new WrittenQuestion(fence, text, options(firstOption, end), revealed, problems);
    }

    private List<WrittenOption> options(int from, int to) {
        List<WrittenOption> options = new ArrayList<>();
        for (int i = from; i < to; ) {
            Matcher option = OPTION.matcher(lines.get(i));
            if (option.matches()) {
                int next = i + 1;
                while (next < to && BELOW.matcher(lines.get(next)).matches()) {
                    next++;
                }
                options.add(new WrittenOption(place(i), !option.group("mark").isBlank(), option.group("text").strip(),
                        why(i + 1, next), claims(i + 1, next)));
                i = next;
            } else {
                if (!lines.get(i).isBlank()) {
                    problems.tell(place(i).problem("question.option", lines.get(i).strip()));
                }
                i++;
            }
        }
        return options;
    }

    private List<Span> why(int from, int to) {
        List<String> words = new ArrayList<>();
        int first = to;
        for (int i = from; i < to; i++) {
            Matcher below = BELOW.matcher(lines.get(i));
            if (below.matches() && below.group("mark").equals(WHY)) {
                first = Math.min(first, i);
                words.add(below.group("text"));
            }
        }
        String text = String.join("\n", words);
        return text.isBlank() ? List.of() : MarkdownLine.read(text, place(first), problems);
    }

    private List<Claim> claims(int from, int to) {
        List<Claim> claims = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Matcher below = BELOW.matcher(lines.get(i));
            if (below.matches() && !below.group("mark").equals(WHY)) {
                Place place = place(i);
                problems.tried(() -> Claim.read(below.group("text"), place)).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private int firstOption() {
        for (int i = 0; i < lines.size(); i++) {
            if (LIST_ENTRY.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private Place place(int index) {
        return fence.below(1 + index);
    }
}
