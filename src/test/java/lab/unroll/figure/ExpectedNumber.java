package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a text beside the spots of a picture may tell.
 *
 * @param what   names it when something else is told
 * @param place  where the middle of the text lies
 * @param words  which texts there are meant
 * @param values the exact numbers, in the order of the text
 */
record ExpectedNumber(String what, Rectangle2D place, Predicate<String> words, List<Double> values) {

    /** True if a label stands here and says such things. */
    boolean isMeantBy(PaintedLabel label) {
        return place.contains(label.ink().getCenterX(), label.ink().getCenterY()) && words.test(label.text());
    }

    /**
     * True if the numbers of a label are roundings of these, each of its own. Only numbers from ten on are rounded to whole
     * ones; a smaller one without decimals is meant exactly.
     */
    boolean isToldBy(List<PaintedNumbers.Read> numbers) {
        if (numbers.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            PaintedNumbers.Read number = numbers.get(i);
            boolean exact = number.half() == 0.5 && Math.abs(number.value()) < 10;
            if (!number.rounds(values.get(i)) || exact && number.value() != values.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return what + " " + values;
    }
}
