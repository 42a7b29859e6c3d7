package lab.unroll.figure;

import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextStudy;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Sampling;

/**
 * How one looks at a network beside its text. Never changes.
 *
 * @param study      what is seen; null where no text is learnt, or nothing has been computed yet
 * @param sampling   how the next letter is drawn
 * @param unit       the unit by which text is coloured, counted from 0
 * @param cell       true to colour it by C, false by h
 * @param annotation what units are looked for that follow it
 * @param film       what was written while it was trained
 * @param iteration  where the training stands
 * @param top        the place from which on the text that is learnt is shown where a span of it is marked, counted from 0
 */
public record TextLook(TextStudy study, Sampling sampling, int unit, boolean cell, Annotation annotation, Filmstrip film,
                       long iteration, int top) {

    /** Nothing is seen. */
    public static final TextLook NONE = new TextLook(null, Sampling.PLAIN, 0, false, Annotation.LINE, Filmstrip.EMPTY, 0, 0);

    /** The same with another study. */
    public TextLook with(TextStudy other) {
        return new TextLook(other, sampling, unit, cell, annotation, film, iteration, top);
    }

    /** True if text is coloured by C, which the cell has. */
    public boolean byCell() {
        return cell && study.written().hasCell();
    }
}
