package lab.unroll.figure.catalogue;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of figure.
 *
 * @param id     its name on the command line, in file names, in lessons and in the keys of its words
 * @param place  where the window shows it
 * @param size   its size where nobody asks for another
 * @param inputs what it depends on
 * @param plain  makes it from the data as the window shows it; null where it cannot be made from them
 * @param titled the same with its heading within it, as a file shows it
 * @param sameAs two data with equal keys give the same figure, so that it need not be made again; null if none are known to
 */
public record FigureKind(String id, Place place, UsualSize size, Set<FigureInput> inputs,
                         Function<FigureData, FigureSource> plain, Function<FigureData, FigureSource> titled,
                         Function<FigureData, Object> sameAs) {

    /** What is of the answers of the whole network, whatever layer is looked at. */
    private static final Set<FigureInput> OF_ANSWERS = Set.of(FigureInput.CAREERS, FigureInput.LABELLING);

    private static final Set<FigureInput> ANSWERING = Set.of(FigureInput.ANSWERS, FigureInput.CHAT, FigureInput.TEXT,
            FigureInput.FORECAST, FigureInput.CAREERS, FigureInput.LABELLING);

    /** How high the heading of a file is. */
    private static final double HEADING = 40;

    /** Where the window shows a figure. */
    public enum Place {
        /** On the stage, at one of its levels. */
        STAGE,
        /** On the stage of a view of its own. */
        VIEW,
        /** In the left slot of the dock beside a view of its own. */
        VIEW_CHART,
        /** In the left slot of the dock, as a chart over the steps. */
        DOCK,
        /** In the right slot of the dock, as a chart over the training. */
        TRAINING,
        /** In the inspector, as wide as that and as high as it needs. */
        INSPECTOR,
        /** In files only. */
        FILE
    }

    /** Copies the inputs. */
    public FigureKind {
        Objects.requireNonNull(id, "id");
        inputs = Set.copyOf(inputs);
    }

    /** A figure without a heading of its own. */
    FigureKind(String id, Place place, UsualSize size, Set<FigureInput> inputs,
               Function<FigureData, FigureSource> plain) {
        this(id, place, size, inputs, plain, plain, null);
    }

    /** A figure whose file has a heading. */
    FigureKind(String id, Place place, UsualSize size, Set<FigureInput> inputs,
               Function<FigureData, FigureSource> plain, Function<FigureData, FigureSource> titled) {
        this(id, place, size, inputs, plain, titled, null);
    }

    /** {@inheritDoc} Whatever lies on the bench as a cover lies on it. */
    @Override
    public Function<FigureData, FigureSource> plain() {
        return data -> Covering.over(this, data, plain.apply(data), 0);
    }

    /** {@inheritDoc} Whatever lies on the bench as a cover lies on it. */
    @Override
    public Function<FigureData, FigureSource> titled() {
        return data -> Covering.over(this, data, titled.apply(data), HEADING);
    }

    /** {@inheritDoc} */
    @Override
    public Function<FigureData, Object> sameAs() {
        return Covering.key(sameAs);
    }

    /** True if it shows what the network answers, to the example on the bench or to others. */
    public boolean isOfAnswers() {
        return ANSWERING.stream().anyMatch(inputs::contains);
    }

    /** True if it shows where the network goes from any state: all that comes next can be read off it. */
    public boolean isOfDynamics() {
        return inputs.contains(FigureInput.DYNAMICS) || inputs.contains(FigureInput.MACHINE);
    }

    /** True if it is a chart: a file leaves a margin round it. */
    public boolean isChart() {
        return place == Place.DOCK || place == Place.TRAINING || place == Place.VIEW_CHART;
    }

    /** True if it is as high as it needs, whatever room there is. */
    public boolean isAsHighAsItNeeds() {
        return place == Place.INSPECTOR || size.shape() == UsualSize.Shape.LIST;
    }

    /** True if it shows what happens in a layer, so that another layer gives another picture. */
    public boolean isOfLayer() {
        boolean ofAnswers = OF_ANSWERS.stream().anyMatch(inputs::contains) && !inputs.contains(FigureInput.MOMENT);
        boolean ofAllLayers = place == Place.TRAINING || inputs.contains(FigureInput.MACHINE) || ofAnswers;
        return !ofAllLayers && (inputs.contains(FigureInput.MOMENT) || inputs.contains(FigureInput.STEP));
    }

    /** True if it shows a network, which must be trained before. */
    public boolean isOfNetwork() {
        return !inputs.equals(Set.of(FigureInput.WALL)) && !isOfSweep();
    }

    /** True if it shows a sweep, which was trained before. */
    public boolean isOfSweep() {
        return inputs.equals(Set.of(FigureInput.SWEEP));
    }

    /** True if it shows the ground that training walks on. */
    public boolean isOfGround() {
        return inputs.contains(FigureInput.LANDSCAPE) || inputs.contains(FigureInput.WALL);
    }

    /** True if it shows a series of numbers, which the task must have. */
    public boolean isOfSeries() {
        return inputs.contains(FigureInput.FORECAST);
    }

    /** True if it shows what a chatbot says, which the task must be. */
    public boolean isOfChat() {
        return inputs.contains(FigureInput.CHAT);
    }

    /** True if it shows labels, which the task must ask for at every step. */
    public boolean isOfLabels() {
        return inputs.contains(FigureInput.LABELLING);
    }

    /** True if it shows careers, which the task must have. */
    public boolean isOfCareers() {
        return inputs.contains(FigureInput.CAREERS);
    }

    /** True if it shows a network beside the text that it learns. */
    public boolean isOfText() {
        return inputs.contains(FigureInput.TEXT);
    }

    /** True if it shows the way of the gradient back, on which a film of it goes too. */
    public boolean isOfWayBack() {
        return FigureKinds.WAY_BACK.containsValue(this);
    }

    /** True if it changes while the playhead moves within the sequence, so that it can be a film. */
    public boolean isMoving() {
        return inputs.contains(FigureInput.MOMENT) || inputs.contains(FigureInput.WHOLE);
    }
}
