package lab.unroll.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lab.unroll.lesson.file.LessonBounds;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown text, parsed, that knows in which line of the file each part of it stands. */
public final class MarkdownText {

    private static final Pattern RULE = Pattern.compile("\\s*(-{3}|\\.{3})(\\s.*)?");
    private static final Pattern QUOTE = Pattern.compile("[\"']");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .customInlineContentParserFactory(new SymbolParser.Factory())
            .customInlineContentParserFactory(new LiveParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final Place first;
    private final List<String> lines;
    private final Node document;
    private final Problems problems;

    /**
     * Parses a text.
     *
     * @param text     the text
     * @param first    where its first line stands
     * @param problems takes what is wrong with a part
     * @throws lab.unroll.words.InputException where it goes beyond the {@link LessonBounds}
     */
    public MarkdownText(String text, Place first, Problems problems) {
        this.first = first;
        this.problems = problems;
        lines = text.lines().toList();
        LessonBounds.require(lines, first);
        document = PARSER.parse(withoutQuotes(lines));
    }

    /** The extension for front matter fails at a quotation mark alone; what it makes of the values is not used. */
    private static String withoutQuotes(List<String> lines) {
        List<String> parsed = new ArrayList<>();
        int rules = 0;
        boolean isBlank = true;
        for (String line : lines) {
            rules += RULE.matcher(line).matches() && (rules > 0 || isBlank) ? 1 : 0;
            isBlank &= line.isBlank();
            parsed.add(rules == 1 ? QUOTE.matcher(line).replaceAll("_") : line);
        }
        return String.join("\n", parsed);
    }

    /** Takes what is wrong with a part. */
    public Problems problems() {
        return problems;
    }

    /** Where the text begins. */
    public Place first() {
        return first;
    }

    /** The blocks, from first to last. */
    public List<Node> blocks() {
        return children(document);
    }

    /** The children of a node, from first to last. */
    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Where a part stands; of a part without a place of its own, that of the part around it. */
    public Place placeOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            return first.below(spans.get(0).getLineIndex());
        }
        return node.getParent() == null ? first : placeOf(node.getParent());
    }

    /** The lines of a fenced part, without the first and the last. */
    public List<String> linesInside(Block fenced) {
        List<SourceSpan> spans = fenced.getSourceSpans();
        int from = spans.get(0).getLineIndex() + 1;
        int to = spans.get(spans.size() - 1).getLineIndex();
        return lines.subList(Math.min(from, to), to);
    }
}
