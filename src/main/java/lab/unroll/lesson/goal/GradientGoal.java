package lab.unroll.lesson.goal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.trace.Trace;

/**
 * ‖∂L/∂h_t‖ on one side of a number.
 *
 * @param step    t, from 1
 * @param norm    the number
 * @param written the number as it is written
 */
record GradientGoal(int step, double norm, String written) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2})\\s+(\\d{1,9}(\\.\\d{1,9})?([eE]-?\\d{1,2})?)");

    /** Which side is wanted. */
    @FunctionalInterface
    interface Side {

        /** True if the gradient is on the side of the number that is wanted. */
        boolean holds(double gradient, double norm);
    }

    static GoalKind<GradientGoal> kind(String key, boolean above) {
        Side side = above ? (gradient, wanted) -> gradient > wanted : (gradient, wanted) -> gradient < wanted;
        return GoalKind.of(key, settings -> read(settings, key), (progress, goal) -> progress.reading()
                .filter(reading -> side.holds(goal.gradient(reading.trace(), progress), goal.norm)).isPresent())
                .checking((goal, experiment, place) -> goal.check(key, experiment, place))
                .told(goal -> GoalKind.Told.with(goal.step, SaidNumber.plain(goal.written)))
                .byHand(goal -> new HandGoal.OfGradient(above, goal.step, goal.norm));
    }

    private static Optional<GradientGoal> read(Settings settings, String key) {
        return settings.text(key).map(text -> {
            Matcher parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw settings.placeOf(key).problem("goal.gradient", key, text);
            }
            return new GradientGoal(Integer.parseInt(parts.group(1)), Double.parseDouble(parts.group(2)), parts.group(2));
        });
    }

    private void check(String key, Experiment experiment, Place place) {
        if (step > experiment.steps()) {
            throw place.problem("number", key, step, 1, experiment.steps());
        }
    }

    private double gradient(Trace trace, Progress progress) {
        return step > trace.length() ? Double.NaN
                : trace.lookingAt(progress.state().view().place().nearestIn(trace.spec())).dHidden(step).norm();
    }
}
