package lab.unroll.figure.chart;

import java.util.List;

/**
 * What a chart over the training shows.
 *
 * @param title     its heading
 * @param nothing   what stands in it where nothing was measured
 * @param lines     copied
 * @param levels    values worth knowing; copied
 * @param byDecades whether its values usually go by decades
 * @param percent   whether its values are shares, from 0 to 1, written as percentages
 * @param end       the step up to which it reaches
 */
record CourseContent(String title, String nothing, List<CourseLine> lines, List<Level> levels, boolean byDecades,
                     boolean percent, long end) {

    /**
     * A value worth knowing.
     *
     * @param id    its name in the spots
     * @param name  as it stands at its line
     * @param brief the same where there is little room
     * @param value where its line is
     */
    record Level(String id, String name, String brief, double value) {
    }

    /** Copies the lists; it reaches at least as far as its lines. */
    CourseContent {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        end = Math.max(Math.max(1, end), lines.stream().map(CourseLine::curve).filter(curve -> curve.size() > 0)
                .mapToLong(curve -> curve.iteration(curve.size() - 1)).max().orElse(1));
    }
}
