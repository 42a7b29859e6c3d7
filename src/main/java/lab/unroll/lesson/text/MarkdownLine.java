package lab.unroll.lesson.text;

import java.util.List;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import org.commonmark.node.Node;

/** A text that is one paragraph. */
public final class MarkdownLine {

    private MarkdownLine() {
    }

    /**
     * Reads it.
     *
     * @throws lab.unroll.words.InputException if it is more than a paragraph, or something else
     */
    public static List<Span> read(String text, Place place, Problems problems) {
        MarkdownText markdown = new MarkdownText(text, place, problems);
        List<Node> blocks = markdown.blocks();
        if (blocks.size() != 1) {
            throw place.problem("question.text");
        }
        return new BlockReader(markdown).line(blocks.get(0)).orElseThrow(() -> place.problem("question.text"));
    }
}
