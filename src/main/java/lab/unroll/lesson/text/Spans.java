package lab.unroll.lesson.text;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.lesson.live.LiveNumber;

/** Looks through the text of lessons. */
public final class Spans {

    private Spans() {
    }

    /** The spans of some blocks, in order; those of a moment follow it. */
    public static Stream<Span> of(List<Block> blocks) {
        return blocks.stream().flatMap(Spans::of);
    }

    private static Stream<Span> of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return inside(paragraph.spans());
        }
        return block instanceof Block.Bullets list ? list.items().stream().flatMap(Spans::inside)
                : of(((Block.Note) block).blocks());
    }

    /** Some spans, in order; those of a moment follow it. */
    public static Stream<Span> inside(List<Span> spans) {
        return spans.stream().flatMap(span -> span instanceof Span.Moment moment
                ? Stream.concat(Stream.of(span), inside(moment.spans())) : Stream.of(span));
    }

    /** The live numbers of some spans, in order. */
    public static Stream<LiveNumber> live(Stream<Span> spans) {
        return spans.flatMap(span -> span instanceof Span.Live live ? Stream.of(live.number())
                : span instanceof Span.Symbol symbol ? symbol.live().stream() : Stream.empty());
    }

    /** The words of some blocks: letters and digits between blanks; a symbol or a live number is one. */
    public static int words(List<Block> blocks) {
        String text = Span.plain(of(blocks).filter(span -> !(span instanceof Span.Moment)).map(Spans::oneWord).toList()).strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    private static Span oneWord(Span span) {
        return span instanceof Span.Symbol || span instanceof Span.Live ? new Span.Text("x") : span;
    }

    /** The Chinese characters of some blocks, without punctuation. */
    public static int characters(List<Block> blocks) {
        return (int) of(blocks).filter(span -> !(span instanceof Span.Moment || span instanceof Span.Symbol
                || span instanceof Span.Live)).flatMapToInt(span -> span.plain().codePoints())
                .filter(Character::isIdeographic).count();
    }
}
