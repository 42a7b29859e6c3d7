package lab.unroll.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Makes paragraphs, lists and notes of parsed Markdown. */
public final class BlockReader {

    private final MarkdownText text;
    private final SpanReader spans;

    /** Reads parts of this text. */
    public BlockReader(MarkdownText text) {
        this.text = text;
        this.spans = new SpanReader(text);
    }

    /**
     * Reads one block.
     *
     * @throws lab.unroll.words.InputException at a kind of block that lessons do not have
     */
    public Block read(Node node) {
        if (node instanceof org.commonmark.node.Paragraph) {
            return new Block.Paragraph(spans.read(node));
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            return new Block.Bullets(items(node), node instanceof OrderedList);
        }
        if (node instanceof BlockQuote) {
            return new Block.Note(MarkdownText.children(node).stream().map(this::insideNote).toList());
        }
        throw unsupported(node);
    }

    /** Every block of the text. */
    public List<Block> readAll() {
        return text.blocks().stream().flatMap(node -> text.problems().tried(() -> read(node)).stream()).toList();
    }

    /** The spans of a block that is one paragraph, or empty. */
    public Optional<List<Span>> line(Node node) {
        return node instanceof org.commonmark.node.Paragraph ? Optional.of(spans.read(node)) : Optional.empty();
    }

    private Block insideNote(Node node) {
        if (node instanceof BlockQuote) {
            throw unsupported(node);
        }
        return read(node);
    }

    private List<List<Span>> items(Node list) {
        List<List<Span>> items = new ArrayList<>();
        for (Node item : MarkdownText.children(list)) {
            List<Node> inside = MarkdownText.children(item);
            if (inside.size() != 1) {
                throw unsupported(item);
            }
            items.add(line(inside.get(0)).orElseThrow(() -> unsupported(inside.get(0))));
        }
        return items;
    }

    private RuntimeException unsupported(Node node) {
        return text.placeOf(node).problem("unsupported");
    }
}
