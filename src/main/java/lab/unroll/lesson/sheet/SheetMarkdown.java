package lab.unroll.lesson.sheet;

import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/** A sheet as Markdown. */
final class SheetMarkdown {

    private static final String GAP = "\n\n";

    private final String pictures;

    private SheetMarkdown(String pictures) {
        this.pictures = pictures;
    }

    /**
     * The text of the file.
     *
     * @param pictures what stands before the name of a picture in the names of their files
     */
    static String of(List<SheetPart> parts, String pictures) {
        SheetMarkdown markdown = new SheetMarkdown(pictures);
        return parts.stream().map(markdown::part).collect(Collectors.joining(GAP)) + "\n";
    }

    private String part(SheetPart part) {
        if (part instanceof SheetPart.Title title) {
            return "# " + title.text();
        }
        if (part instanceof SheetPart.Heading heading) {
            return "## " + heading.text();
        }
        if (part instanceof SheetPart.Body body) {
            return block(body.block());
        }
        if (part instanceof SheetPart.Options options) {
            return options.options().stream().map(option -> (option.isTicked() ? "- [x] " : "- [ ] ") + spans(option.text()))
                    .collect(Collectors.joining("\n"));
        }
        if (part instanceof SheetPart.Bars bars) {
            return bars.bars().stream().map(bar -> "- " + (bar.isRight() ? "✓ " : "") + spans(bar.text()) + ": " + bar.counted())
                    .collect(Collectors.joining("\n"));
        }
        return part instanceof SheetPart.Picture picture
                ? "![" + picture.words() + "](" + pictures + picture.name() + ".png)"
                : "\\_".repeat(20);
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return spans(paragraph.spans());
        }
        if (block instanceof Block.Bullets list) {
            return list.items().stream().map(item -> (list.numbered() ? "1. " : "- ") + spans(item))
                    .collect(Collectors.joining("\n"));
        }
        return ((Block.Note) block).blocks().stream().map(SheetMarkdown::block).collect(Collectors.joining(GAP)).lines()
                .map(line -> ("> " + line).strip()).collect(Collectors.joining("\n"));
    }

    static String spans(List<Span> spans) {
        return spans.stream().map(span -> span instanceof Span.Symbol ? "$" + span.plain() + "$"
                : span instanceof Span.Strong ? marked("**", span.plain()) : span instanceof Span.Emphasis
                ? marked("*", span.plain()) : span instanceof Span.Code ? "`" + span.plain() + "`" : span.plain())
                .collect(Collectors.joining()).replace("****", "");
    }

    /** Blanks stand outside: no mark is read as one beside a blank. */
    private static String marked(String mark, String text) {
        String core = text.strip();
        int from = text.indexOf(core);
        return core.isEmpty() ? text : text.substring(0, from) + mark + core + mark + text.substring(from + core.length());
    }
}
