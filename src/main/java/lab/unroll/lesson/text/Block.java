package lab.unroll.lesson.text;

import java.util.List;

/** A piece of text that begins a new line. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param spans its text
     */
    record Paragraph(List<Span> spans) implements Block {

        /** Copies the text. */
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A list.
     *
     * @param items    the text of each entry
     * @param numbered true if the entries are counted 1, 2, 3 ...
     */
    record Bullets(List<List<Span>> items, boolean numbered) implements Block {

        /** Copies the entries. */
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The grey box, written as a quotation: the task, a rule, a formula.
     *
     * @param blocks paragraphs and lists
     */
    record Note(List<Block> blocks) implements Block {

        /** Copies the blocks. */
        public Note {
            blocks = List.copyOf(blocks);
        }
    }
}
