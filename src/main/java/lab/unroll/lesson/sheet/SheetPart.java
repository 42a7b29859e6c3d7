package lab.unroll.lesson.sheet;

import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/** A part of a sheet, one below the other. Live numbers are filled in. */
public sealed interface SheetPart {

    /**
     * The name of the sheet.
     *
     * @param text what it says
     */
    record Title(String text) implements SheetPart {
    }

    /**
     * What begins a question or an exercise; stays with what follows.
     *
     * @param text what it says
     */
    record Heading(String text) implements SheetPart {
    }

    /**
     * Text.
     *
     * @param block a paragraph, a list or a note
     */
    record Body(Block block) implements SheetPart {
    }

    /**
     * What can be chosen.
     *
     * @param options in order
     */
    record Options(List<Option> options) implements SheetPart {

        /** Copies the list. */
        public Options {
            options = List.copyOf(options);
        }
    }

    /**
     * A box to be ticked.
     *
     * @param isTicked true in a key, where it is right
     * @param text     what it says
     */
    record Option(boolean isTicked, List<Span> text) {

        /** Copies the list. */
        public Option {
            text = List.copyOf(text);
        }
    }

    /**
     * A picture.
     *
     * @param name   of its file, without an ending
     * @param figure what it shows
     * @param words  what it is of
     */
    record Picture(String name, Figure figure, String words) implements SheetPart {
    }

    /**
     * Room to write.
     *
     * @param lines how much
     */
    record Lines(int lines) implements SheetPart {
    }

    /**
     * How many chose what.
     *
     * @param bars in order
     */
    record Bars(List<Bar> bars) implements SheetPart {

        /** Copies the list. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One thing that was chosen.
     *
     * @param isRight  true where it is right: it has a hook besides its colour
     * @param text     what it says
     * @param share    the length of its bar, 0 to 1
     * @param counted  what stands behind it
     */
    record Bar(boolean isRight, List<Span> text, double share, String counted) {

        /** Copies the text. */
        public Bar {
            text = List.copyOf(text);
        }
    }
}
