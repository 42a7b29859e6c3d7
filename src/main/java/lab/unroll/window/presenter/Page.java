package lab.unroll.window.presenter;

/**
 * What the class sees at a time: a step of a lesson, or the bench.
 *
 * @param station the lesson's number; 0 for the bench without a lesson
 * @param step    place of the step in it, counted from 0
 */
record Page(int station, int step) {

    /** No lesson is open. */
    static final Page BENCH = new Page(0, 0);
}
