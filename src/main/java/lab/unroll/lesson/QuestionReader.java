package lab.unroll.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * Reads the inside of a block {@code predict}: the question, options {@code - [ ] wrong} or {@code - [x] right}, a line
 * {@code ---} and what is told afterwards.
 */
final class QuestionReader {

    private static final Pattern OPTION = Pattern.compile("\\s*[-*]\\s+\\[(?<mark>[ xX])]\\s+(?<text>\\S.*)");
    private static final Pattern LIST_ENTRY = Pattern.compile("\\s*[-*]\\s+.*");
    private static final String RULE = "---";
    private static final int MOST_OPTIONS = 6;

    private final Place fence;
    private final List<String> lines;

    /**
     * Prepares.
     *
     * @param fence where the block begins; its first line is the one below
     * @param lines the lines inside
     */
    QuestionReader(Place fence, List<String> lines) {
        this.fence = fence;
        this.lines = lines;
    }

    /**
     * Reads.
     *
     * @throws lab.unroll.words.InputException where a part is missing, and where not exactly one option is right
     */
    Question read() {
        int rule = lines.stream().map(String::strip).toList().indexOf(RULE);
        int firstOption = firstOption();
        if (rule < 0 || lines.subList(rule + 1, lines.size()).stream().allMatch(String::isBlank)) {
            throw fence.problem("question.reveal");
        }
        List<List<Span>> options = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = firstOption; i < rule; i++) {
            Matcher option = OPTION.matcher(lines.get(i));
            if (option.matches()) {
                if (!option.group("mark").isBlank()) {
                    right.add(options.size());
                }
                options.add(line(option.group("text"), place(i)));
            } else if (!lines.get(i).isBlank()) {
                throw place(i).problem("question.option", lines.get(i).strip());
            }
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw fence.problem("question.options", options.size(), MOST_OPTIONS);
        }
        if (right.size() != 1) {
            throw fence.problem("question.right", right.size());
        }
        return new Question(question(Math.min(firstOption, rule)), options, right.get(0), part(rule + 1, lines.size())
                .readAll());
    }

    private int firstOption() {
        for (int i = 0; i < lines.size(); i++) {
            if (LIST_ENTRY.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private List<Span> question(int end) {
        String text = String.join("\n", lines.subList(0, end));
        if (text.isBlank()) {
            throw fence.problem("question.text");
        }
        return line(text, place(0));
    }

    private List<Span> line(String text, Place place) {
        MarkdownText markdown = new MarkdownText(text, place);
        List<Node> blocks = markdown.blocks();
        if (blocks.size() != 1) {
            throw place.problem("question.text");
        }
        return new BlockReader(markdown).line(blocks.get(0)).orElseThrow(() -> place.problem("question.text"));
    }

    private BlockReader part(int from, int to) {
        return new BlockReader(new MarkdownText(String.join("\n", lines.subList(from, to)), place(from)));
    }

    private Place place(int index) {
        return fence.below(1 + index);
    }
}
