package lab.unroll.window.presenter;

/**
 * What the class sees at a time: a step of a lesson, or the bench.
 *
 * @param lesson what is the same of the lesson in each language; null for the bench without a lesson
 * @param step   place of the step in it, counted from 0
 */
record Page(Object lesson, int step) {

    /** No lesson is open. */
    static final Page BENCH = new Page(null, 0);
}
