package lab.unroll.lesson.text;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Teaches the Markdown parser {@code $C_t$}: between dollar signs underscores and asterisks mean nothing else. */
final class SymbolParser implements InlineContentParser {

    private static final char DOLLAR = '$';

    /** Makes parsers that begin at a dollar sign. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(DOLLAR);
        }

        @Override
        public InlineContentParser create() {
            return new SymbolParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        boolean closed = scanner.find(DOLLAR) >= 0;
        if (!closed) {
            while (scanner.hasNext()) {
                scanner.next();
            }
        }
        String markup = scanner.getSource(start, scanner.position()).getContent().replace('\n', ' ');
        if (closed) {
            scanner.next();
        }
        return ParsedInline.of(new SymbolNode(markup, closed), scanner.position());
    }
}
