package lab.unroll.lesson.text;

import org.commonmark.node.CustomNode;

/** A number that the bench computes, between double braces, in the tree of a Markdown text. */
final class LiveNode extends CustomNode {

    private final String written;
    private final boolean closed;

    LiveNode(String written, boolean closed) {
        this.written = written;
        this.closed = closed;
    }

    /** What stands between the braces; up to the end of the paragraph if those at the end are missing. */
    String written() {
        return written;
    }

    /** True if the braces at the end are there. */
    boolean isClosed() {
        return closed;
    }
}
