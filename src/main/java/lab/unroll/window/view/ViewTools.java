package lab.unroll.window.view;

import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.work.BenchController;

/**
 * What a view is made with.
 *
 * @param bench   the bench, with its one playhead and its one selection
 * @param texts   the texts of the window
 * @param figures the figures of the catalogue; there is one node of each, so a figure stands in one place at a time
 */
public record ViewTools(BenchController bench, Texts texts, Figures figures) {
}
