package lab.unroll.export;

/**
 * What is written into a file beside the picture, for whoever finds it later.
 *
 * @param title       what is shown
 * @param description how it came about: experiment, cell, k, T, seed, iteration, step
 */
public record Caption(String title, String description) {
}
