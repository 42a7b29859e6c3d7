package lab.unroll.lesson.text;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Teaches the Markdown parser <code>{{h[3][1]}}</code>: between double braces brackets and asterisks mean nothing else. */
final class LiveParser implements InlineContentParser {

    private static final char OPEN = '{';
    private static final String CLOSED = "}}";

    /** Makes parsers that begin at a brace. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(OPEN);
        }

        @Override
        public InlineContentParser create() {
            return new LiveParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.next(OPEN)) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next(CLOSED)) {
                return ParsedInline.of(node(scanner, start, end, true), scanner.position());
            }
            scanner.next();
        }
        return ParsedInline.of(node(scanner, start, scanner.position(), false), scanner.position());
    }

    private static LiveNode node(Scanner scanner, Position start, Position end, boolean closed) {
        return new LiveNode(scanner.getSource(start, end).getContent().replace('\n', ' '), closed);
    }
}
