package lab.unroll.window.presenter;

/**
 * What the class sees at a time: a step of a lesson, or the bench.
 *
 * @param lesson     what is the same of the lesson in each language; null for the bench without a lesson
 * @param step       place of the step in it, counted from 0
 * @param afterwards true for its question about what was to be seen
 */
record Page(Object lesson, int step, boolean afterwards) {

    /** No lesson is open. */
    static final Page BENCH = new Page(null, 0);

    /** A step. */
    Page(Object lesson, int step) {
        this(lesson, step, false);
    }

    /** One of its questions. */
    Page asking(boolean later) {
        return new Page(lesson, step, later);
    }
}
