package lab.unroll.lens;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.Silence;
import lab.unroll.writing.TextWriter;

/**
 * What is seen of a network beside its text: what it writes, what it may write next, with and without a unit, and what its units
 * follow in the text that it learnt. It never changes.
 *
 * @param question    what was asked
 * @param written     the manuscript with the states of the layer, as the network reads it
 * @param next        P(c) at the place asked for, after what stands before it; not to be modified
 * @param silenced    the same without the unit asked for
 * @param sensitivity of what stands before that place, how much the logit of its symbol hung on it; the last
 *                    {@value #LONGEST_WAY} letters; of the likeliest symbol where nothing stands there
 * @param corpus      the text learnt, as far as it is looked at, with the states; null where it was not asked for
 * @param tracking    the units that follow something in it best
 * @param responses   how units respond to symbols in it; null where it was not asked for
 * @param alike       spans of it that are like the marked one; null where none is marked
 */
public record TextStudy(Question question, ReadText written, float[] next, float[] silenced, double[] sensitivity,
                        ReadText corpus, Map<Annotation, List<TrackingUnits.Score>> tracking, ResponseMatrix responses,
                        AlikeSpans alike) {

    /** Letters before a place whose share in it is told. */
    public static final int LONGEST_WAY = 100;
    /** Units told for each annotation. */
    private static final int FOLLOWERS = 4;
    /** Symbols in the matrix of responses. */
    private static final int RESPONDED = 64;

    /**
     * What is asked.
     *
     * @param place      the layer
     * @param unit       the unit that is silenced, counted from 0; -1 for none
     * @param manuscript what is written
     * @param cursor     the place of the letter that is looked at, from 1 to the length of the manuscript, where it is the next
     * @param corpus     the text learnt, as far as it is looked at; empty where it is not
     * @param markFrom   the first place of a marked span of it; -1 for none
     * @param markTo     the place behind its last
     * @param threshold  h from which on a unit is on
     */
    public record Question(LayerPlace place, int unit, Manuscript manuscript, int cursor, int[] corpus, int markFrom, int markTo,
                           double threshold) {

        /** True if one is asked of the same text. */
        private boolean isMarked() {
            return 0 <= markFrom && markFrom < markTo && markTo <= corpus.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question that && place.equals(that.place) && unit == that.unit && cursor == that.cursor
                    && manuscript.equals(that.manuscript) && Arrays.equals(corpus, that.corpus) && markFrom == that.markFrom
                    && markTo == that.markTo && threshold == that.threshold;
        }

        @Override
        public int hashCode() {
            return manuscript.hashCode() * 31 + cursor;
        }
    }

    /**
     * Answers a question.
     *
     * @param chance is run now and then; what it throws ends the work
     */
    public static TextStudy of(Parameters parameters, Question question, Runnable chance) {
        Manuscript manuscript = question.manuscript();
        int[] before = Arrays.copyOf(manuscript.symbols(), question.cursor());
        boolean writes = !parameters.spec().bidirectional();
        float[] next = writes ? new TextWriter(parameters).read(before) : new float[0];
        float[] silenced = !writes || question.unit() < 0 ? next
                : new TextWriter(Silence.of(parameters, question.place(), question.unit())).read(before);
        chance.run();
        ReadText written = ReadText.of(parameters, question.place(), manuscript.vocabulary(), manuscript.symbols(), chance);
        int[] way = Arrays.copyOfRange(before, Math.max(0, before.length - LONGEST_WAY), before.length);
        double[] sensitivity = writes ? Sensitivity.of(parameters, way, asked(question, next)) : new double[way.length];
        if (question.corpus().length == 0) {
            return new TextStudy(question, written, next, silenced, sensitivity, null, Map.of(), null, null);
        }
        ReadText corpus = ReadText.of(parameters, question.place(), manuscript.vocabulary(), question.corpus(), chance);
        Map<Annotation, List<TrackingUnits.Score>> tracking = new EnumMap<>(Annotation.class);
        for (Annotation annotation : Annotation.values()) {
            chance.run();
            tracking.put(annotation, TrackingUnits.of(corpus, annotation, FOLLOWERS));
        }
        AlikeSpans alike = !question.isMarked() ? null
                : AlikeSpans.of(corpus, question.markFrom(), question.markTo(), question.threshold());
        return new TextStudy(question, written, next, silenced, sensitivity, corpus, tracking,
                ResponseMatrix.of(corpus, RESPONDED), alike);
    }

    private static int asked(Question question, float[] next) {
        return question.cursor() < question.manuscript().length() ? question.manuscript().symbol(question.cursor())
                : Sampling.ranked(next).findFirst().orElse(0);
    }
}
