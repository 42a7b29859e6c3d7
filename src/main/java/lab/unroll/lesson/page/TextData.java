package lab.unroll.lesson.page;

import java.util.List;
import java.util.function.Function;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/**
 * Text of a lesson as the scripts of a page read it ({@code assets/page/markup.js}): lists that begin with what they are.
 * Live numbers are stated as the bench has them.
 */
final class TextData {

    private final Function<LiveNumber, String> shown;

    /** Text with the numbers that a function says. */
    TextData(Function<LiveNumber, String> shown) {
        this.shown = shown;
    }

    /** Some blocks. */
    List<Object> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Object block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of("paragraph", spans(paragraph.spans()));
        }
        if (block instanceof Block.Bullets list) {
            return List.of("bullets", list.items().stream().map(this::spans).toList(), list.numbered());
        }
        return List.of("note", blocks(((Block.Note) block).blocks()));
    }

    /** Some spans. */
    List<Object> spans(List<Span> spans) {
        return spans.stream().map(this::span).toList();
    }

    private Object span(Span span) {
        if (span instanceof Span.Strong strong) {
            return List.of("strong", strong.plain());
        }
        if (span instanceof Span.Emphasis emphasis) {
            return List.of("em", emphasis.plain());
        }
        if (span instanceof Span.Code code) {
            return List.of("code", code.plain());
        }
        if (span instanceof Span.Symbol symbol) {
            return List.of("math", symbol.markup(shown));
        }
        if (span instanceof Span.Live live) {
            return List.of("text", shown.apply(live.number()));
        }
        if (span instanceof Span.Moment moment) {
            return List.of("moment", spans(moment.spans()), moment.from(), moment.to());
        }
        return List.of("text", ((Span.Text) span).plain());
    }
}
