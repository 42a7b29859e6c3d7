package lab.unroll.lesson.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes spans of the inside of a parsed paragraph. */
public final class SpanReader {

    private final MarkdownText text;

    /** Reads parts of this text. */
    public SpanReader(MarkdownText text) {
        this.text = text;
    }

    /**
     * Reads the inside of a paragraph or heading.
     *
     * @throws lab.unroll.words.InputException at a symbol that is not well formed, and at what lessons do not have
     */
    public List<Span> read(Node parent) {
        return Moments.of(flat(parent), text.placeOf(parent));
    }

    private List<Span> flat(Node parent) {
        List<Span> spans = new ArrayList<>();
        for (Node node : MarkdownText.children(parent)) {
            Span span = text.problems().tried(() -> span(node)).orElseGet(() -> new Span.Text(""));
            int last = spans.size() - 1;
            // The parser cuts words at characters that might have begun something.
            if (span instanceof Span.Text && last >= 0 && spans.get(last) instanceof Span.Text) {
                spans.set(last, new Span.Text(spans.get(last).plain() + span.plain()));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private Span span(Node node) {
        if (node instanceof Text words) {
            return new Span.Text(words.getLiteral());
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return new Span.Text(" ");
        }
        if (node instanceof Code code) {
            return new Span.Code(code.getLiteral());
        }
        if (node instanceof StrongEmphasis) {
            return new Span.Strong(words(node));
        }
        if (node instanceof Emphasis) {
            return new Span.Emphasis(words(node));
        }
        if (node instanceof SymbolNode symbol) {
            if (!symbol.isWellFormed()) {
                throw text.placeOf(node).problem("symbol", symbol.markup());
            }
            return new Span.Symbol(symbol.markup(), LiveText.all(symbol.markup(), text.placeOf(node)));
        }
        if (node instanceof LiveNode live) {
            if (!live.isClosed()) {
                throw text.placeOf(node).problem("formula.open", live.written());
            }
            return new Span.Live(LiveText.number(live.written(), text.placeOf(node)), live.written());
        }
        throw text.placeOf(node).problem("unsupported");
    }

    /** The words of a part that has nothing but words in it. */
    public String words(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Span span : read(parent)) {
            if (!(span instanceof Span.Text)) {
                throw text.placeOf(parent).problem("plain");
            }
            words.append(span.plain());
        }
        return words.toString();
    }
}
