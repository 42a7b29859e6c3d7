package lab.unroll.lens;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Spans of a text where the units are on that are on in a span that was marked: those of h ≥ threshold over all of it. Ranked as by
 * LSTMVis, Strobelt, Gehrmann, Pfister and Rush, TVCG 24 (2018): first by the largest intersection with the units of the mark, then
 * by the smallest union, then by length.
 *
 * @param from         the first place of the mark
 * @param to           the place behind its last
 * @param threshold    from which h on a unit is on
 * @param active       the units of the mark
 * @param spans        the best spans, the mark itself not among them
 */
public record AlikeSpans(int from, int to, double threshold, List<Integer> active, List<Span> spans) {

    /** h from which on a unit is on, where nobody says otherwise. */
    public static final double USUAL_THRESHOLD = 0.3;
    /** The most spans that are told. */
    public static final int MOST = 50;
    private static final int SHORTEST = 2;

    /**
     * A span that is alike.
     *
     * @param from         its first place
     * @param to           the place behind its last
     * @param intersection units of the mark that are on over all of it
     * @param union        those of the mark and all that are on over all of it
     */
    public record Span(int from, int to, int intersection, int union) {

        /** Intersection over union. */
        public double jaccard() {
            return union == 0 ? 0 : (double) intersection / union;
        }
    }

    /** Finds them. */
    public static AlikeSpans of(ReadText text, int from, int to, double threshold) {
        BitSet[] on = on(text, threshold);
        BitSet active = over(on, from, to);
        List<Span> spans = new ArrayList<>();
        int place = 0;
        while (!active.isEmpty() && place < on.length) {
            BitSet common = and(active, on[place]);
            int end = place + 1;
            while (end < on.length && and(active, on[end]).equals(common)) {
                end++;
            }
            boolean isMark = place < to && end > from;
            if (!common.isEmpty() && end - place >= SHORTEST && !isMark) {
                BitSet all = over(on, place, end);
                all.or(active);
                spans.add(new Span(place, end, common.cardinality(), all.cardinality()));
            }
            place = end;
        }
        spans.sort(Comparator.comparingInt((Span span) -> -span.intersection()).thenComparingInt(Span::union)
                .thenComparingInt(span -> span.from() - span.to()).thenComparingInt(Span::from));
        return new AlikeSpans(from, to, threshold, active.stream().boxed().toList(),
                List.copyOf(spans.subList(0, Math.min(MOST, spans.size()))));
    }

    private static BitSet[] on(ReadText text, double threshold) {
        BitSet[] on = new BitSet[text.length()];
        for (int place = 0; place < on.length; place++) {
            on[place] = new BitSet(text.units());
            for (int unit = 0; unit < text.units(); unit++) {
                if (text.hidden(place, unit) >= threshold) {
                    on[place].set(unit);
                }
            }
        }
        return on;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet over(BitSet[] on, int from, int to) {
        BitSet all = (BitSet) on[from].clone();
        for (int place = from + 1; place < to; place++) {
            all.and(on[place]);
        }
        return all;
    }
}
