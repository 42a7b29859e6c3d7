package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lab.unroll.figure.stage.LevelFigure;

/** Hangs pictures, and holds the rules of layout against each of them. */
final class Gallery {

    private static final int TOLD = 40;

    private final GlyphBoxes glyphs = new GlyphBoxes();
    private final List<String> faults = new ArrayList<>();
    private int pictures;
    private int numbers;
    private int others;

    /** A picture of a figure that keeps the rules of every figure; more may be asked of it before {@link #hang}. */
    Picture picture(String name, Figure figure) {
        return new Picture(name, figure, glyphs).keepsLabelsApart().keepsLabelsFree().keepsLabelsOnThePage()
                .keepsLettersReadable().keepsSpotsTold().keepsTextsStrong();
    }

    /** A picture of a chart, with the same rules but for lines behind labels. */
    Picture chart(String name, Figure figure) {
        return new Picture(name, figure, glyphs).keepsLabelsApart().keepsNamesFree().keepsLabelsOnThePage()
                .keepsLettersReadable().keepsSpotsTold().keepsTextsStrong().keepsLinesTold();
    }

    private Picture picture(GalleryView view, String name, Figure figure) {
        return view.keepsLabelsFree() ? picture(name, figure) : new Picture(name, figure, glyphs).lettingLabelsPass()
                .keepsLabelsApart().keepsLabelsOnThePage().keepsLettersReadable().keepsSpotsTold();
    }

    /** Takes a picture with the faults that were found in it. */
    void hang(Picture picture) {
        pictures++;
        faults.addAll(picture.faults());
    }

    /** Hangs a level of the zoom ladder: its numbers are those of the trace. */
    void hang(GalleryView view, Scene scene, String name, double width, double height) {
        if (view == GalleryView.NEURON) {
            hang(NeuronChoice.of(scene), scene, name, width, height);
            return;
        }
        Figure figure = view.figure(scene, width, height);
        Picture picture = picture(view, name, figure).keepsNamesLarge(legendTop(height));
        Scene standing = view.standing(scene, width, height);
        if (standing != scene) {
            // while a window glides, its spots stand where it comes to rest: its numbers are held against them there
            hang(picture);
            hang(view, standing, name + ", at rest", width, height);
            return;
        }
        if (view == GalleryView.BACKWARD_NEURON) {
            List<Spot> spots = figure.spots();
            ExpectedBackwardAtNeuron expected = new ExpectedBackwardAtNeuron(picture, spots, scene);
            keepTrue(picture, spots, expected::of, (spot, label) -> List.of(spot.value()), expected.all());
            hang(picture);
            return;
        }
        TraceValues values = new TraceValues(scene);
        SharedWeight weight = view.isBackward() ? SharedWeight.largest(scene.trace().followGradient()) : null;
        List<Spot> spots = view.spots(figure, scene);
        keepTrue(picture, spots, spot -> values.of(spot, weight), (spot, label) -> view == GalleryView.BACKWARD
                && spot.kind() == Spot.Kind.STATE ? List.of(spot.value(), Math.abs(spot.value())) : values.at(spot, label),
                view.expected(picture, spots, scene, weight));
        hang(picture);
    }

    /** Hangs the level of one neuron. */
    void hang(NeuronChoice choice, Scene scene, String name, double width, double height) {
        Figure figure = LevelFigure.forward(scene, Level.NEURON, 1, false, choice, width, height);
        Picture picture = picture(GalleryView.NEURON, name, figure).keepsNamesLarge(legendTop(height));
        NeuronValues values = new NeuronValues(scene, choice);
        List<Spot> spots = figure.spots();
        keepTrue(picture, spots, spot -> values.of(spot, spots), values::at,
                new ExpectedAtNeuron(picture, spots, scene, choice).all());
        hang(picture);
    }

    /**
     * Holds the numbers of a picture against the trace.
     *
     * @param values   the exact value of a spot, NaN where it has none
     * @param at       the numbers that may stand at a spot
     * @param expected what may be told beside the spots
     */
    void keepTrue(Picture picture, List<Spot> spots, ToDoubleFunction<Spot> values,
                  BiFunction<Spot, PaintedLabel, List<Double>> at, List<ExpectedNumber> expected) {
        for (Spot spot : spots) {
            double exact = values.applyAsDouble(spot);
            if (Math.abs(exact - spot.value()) > 1e-12 || Double.isNaN(exact) != Double.isNaN(spot.value())) {
                picture.fault("spot " + spot.id() + " has " + spot.value() + " and the trace " + exact);
            }
        }
        numbers += picture.keepsNumbersTrue(spots, at);
        others += picture.keepsOtherNumbersTrue(spots, expected);
    }

    /** Below this a stage explains itself: the legend. */
    static double legendTop(double height) {
        return height - (height >= 420 ? 46 : 26);
    }

    int pictures() {
        return pictures;
    }

    /** How many numbers were read back from spots. */
    int numbers() {
        return numbers;
    }

    /** How many numbers were read back beside the spots. */
    int others() {
        return others;
    }

    /** Fails with the faults found in any picture, each with the name of the picture. */
    void assertFaultless() {
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults in " + pictures + " pictures:\n" + faults.stream()
                .limit(TOLD).collect(Collectors.joining("\n")));
    }
}
