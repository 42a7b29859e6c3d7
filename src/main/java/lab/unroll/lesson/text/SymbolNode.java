package lab.unroll.lesson.text;

import org.commonmark.node.CustomNode;

/** A quantity between dollar signs in the tree of a Markdown text. */
final class SymbolNode extends CustomNode {

    private final String markup;
    private final boolean closed;

    SymbolNode(String markup, boolean closed) {
        this.markup = markup;
        this.closed = closed;
    }

    /** What stands between the dollar signs; up to the end of the paragraph if the second is missing. */
    String markup() {
        return markup;
    }

    /** True if both dollar signs are there, every brace has its partner and every script its text. */
    boolean isWellFormed() {
        return closed && !markup.isBlank() && isWellFormed(LiveText.BRACES.matcher(markup).replaceAll("0"));
    }

    private static boolean isWellFormed(String markup) {
        int depth = 0;
        for (int i = 0; i < markup.length(); i++) {
            char character = markup.charAt(i);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            boolean script = character == '_' || character == '^';
            if (depth < 0 || script && (i + 1 == markup.length() || " }_^".indexOf(markup.charAt(i + 1)) >= 0)) {
                return false;
            }
        }
        return depth == 0 && !markup.matches(".*\\\\(?!tilde \\S|hat \\S|frac\\{).*");
    }
}
