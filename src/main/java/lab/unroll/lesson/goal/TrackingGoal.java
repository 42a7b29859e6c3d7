package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.ReadText;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.text.NextCharacter;

/** That the selected unit follows something in the text that the network learns: |r| is at least a number. */
final class TrackingGoal {

    private static final String KEY = "unit-tracks";
    private static final Pattern WRITTEN = Pattern.compile("([a-z]+)\\s+(0?\\.\\d{1,3}|0|1)");

    private final Annotation annotation;
    private final double least;
    /** What was read last, with what it was read by. */
    private Read latest;

    private record Read(Parameters parameters, LayerPlace place, ReadText text) {
    }

    private TrackingGoal(Annotation annotation, double least) {
        this.annotation = annotation;
        this.least = least;
    }

    static Optional<TrackingGoal> read(Settings settings) {
        return settings.text(KEY).map(text -> {
            Matcher parts = WRITTEN.matcher(text);
            Optional<Annotation> annotation = !parts.matches() ? Optional.empty()
                    : Stream.of(Annotation.values()).filter(one -> one.id().equals(parts.group(1))).findFirst();
            return new TrackingGoal(annotation.orElseThrow(() -> settings.placeOf(KEY).problem("goal.tracks", text,
                    Stream.of(Annotation.values()).map(Annotation::id).collect(Collectors.joining(", ")))),
                    Double.parseDouble(parts.group(2)));
        });
    }

    static void check(TrackingGoal goal, Experiment experiment, Place place) {
        if (!(experiment.task() instanceof NextCharacter)) {
            throw place.problem("goal.text", KEY);
        }
    }

    static GoalKind.Told told(TrackingGoal goal) {
        return new GoalKind.Told("." + goal.annotation.id(), List.of(Double.toString(goal.least)));
    }

    static boolean isReached(Progress progress, TrackingGoal goal) {
        int unit = progress.state().view().unit();
        if (unit < 0 || progress.reading().isEmpty() || !(progress.state().experiment().task() instanceof NextCharacter task)) {
            return false;
        }
        Parameters parameters = progress.reading().get().trace().parameters();
        ReadText text = goal.text(parameters, progress.state().view().place().nearestIn(parameters.spec()), task);
        return unit < text.units() && Math.abs(TrackingUnits.correlation(text, unit, goal.annotation)) >= goal.least;
    }

    private synchronized ReadText text(Parameters parameters, LayerPlace place, NextCharacter task) {
        if (latest == null || latest.parameters != parameters || !latest.place.equals(place)) {
            latest = new Read(parameters, place, ReadText.of(parameters, place, task.vocabulary(),
                    task.lookedAt(), () -> { }));
        }
        return latest.text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrackingGoal that && annotation == that.annotation && least == that.least;
    }

    @Override
    public int hashCode() {
        return 31 * annotation.hashCode() + Double.hashCode(least);
    }

    @Override
    public String toString() {
        return annotation.id() + " " + least;
    }
}
