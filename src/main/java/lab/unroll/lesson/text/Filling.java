package lab.unroll.lesson.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.unroll.lesson.live.LiveNumber;

/** Text with its live numbers filled in, for paper: moments are plain words there. */
public final class Filling {

    private final Function<LiveNumber, String> shown;

    /** Fills in what a function says. */
    public Filling(Function<LiveNumber, String> shown) {
        this.shown = shown;
    }

    /** Some blocks, filled in. */
    public List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(spans(paragraph.spans()));
        }
        return block instanceof Block.Bullets list
                ? new Block.Bullets(list.items().stream().map(this::spans).toList(), list.numbered())
                : new Block.Note(blocks(((Block.Note) block).blocks()));
    }

    /** Some spans, filled in. */
    public List<Span> spans(List<Span> spans) {
        return spans.stream().flatMap(this::span).toList();
    }

    private Stream<Span> span(Span span) {
        if (span instanceof Span.Live live) {
            return Stream.of(new Span.Text(shown.apply(live.number())));
        }
        if (span instanceof Span.Symbol symbol) {
            return Stream.of(new Span.Symbol(symbol.markup(shown)));
        }
        return span instanceof Span.Moment moment ? moment.spans().stream().flatMap(this::span) : Stream.of(span);
    }
}
