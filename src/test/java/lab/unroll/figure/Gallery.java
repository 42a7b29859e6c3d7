package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Hangs pictures, and holds the rules of layout against each of them. */
final class Gallery {

    private static final int TOLD = 40;

    private final GlyphBoxes glyphs = new GlyphBoxes();
    private final List<String> faults = new ArrayList<>();
    private int pictures;
    private int numbers;

    /** A picture of a figure that keeps the rules of every figure; more may be asked of it before {@link #hang}. */
    Picture picture(String name, Figure figure) {
        return new Picture(name, figure, glyphs).keepsLabelsApart().keepsLabelsFree().keepsLabelsOnThePage()
                .keepsLettersReadable().keepsSpotsTold();
    }

    /** A picture of a chart, with the same rules but for lines behind labels. */
    Picture chart(String name, Figure figure) {
        return new Picture(name, figure, glyphs).keepsLabelsApart().keepsNamesFree().keepsLabelsOnThePage()
                .keepsLettersReadable().keepsSpotsTold();
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
        Figure figure = view.figure(scene, width, height);
        Picture picture = picture(view, name, figure).keepsNamesLarge(legendTop(height));
        TraceValues values = new TraceValues(scene);
        SharedWeight weight = view == GalleryView.BACKWARD ? SharedWeight.largest(scene.trace()) : null;
        NeuronChoice choice = NeuronChoice.of(scene);
        for (Spot spot : figure.spots()) {
            boolean entry = view == GalleryView.NEURON && NeuronChoice.Entry.of(spot).isPresent();
            if (entry || view != GalleryView.NEURON) {
                double exact = entry ? values.ofEntry(choice, NeuronChoice.Entry.of(spot).orElseThrow()).get(0)
                        : values.of(spot, weight);
                if (Math.abs(exact - spot.value()) > 1e-12 || Double.isNaN(exact) != Double.isNaN(spot.value())) {
                    picture.fault("spot " + spot.id() + " has " + spot.value() + " and the trace " + exact);
                }
            }
        }
        numbers += picture.keepsNumbersTrue(spot -> {
            if (view == GalleryView.NEURON) {
                return NeuronChoice.Entry.of(spot).map(entry -> values.ofEntry(choice, entry))
                        .orElse(List.of(spot.value()));
            }
            return view == GalleryView.BACKWARD && spot.kind() == Spot.Kind.STATE
                    ? List.of(Math.log10(Math.abs(spot.value()))) : values.at(spot);
        });
        hang(picture);
    }

    /** Below this a stage explains itself: the legend. */
    static double legendTop(double height) {
        return height - (height >= 420 ? 46 : 26);
    }

    int pictures() {
        return pictures;
    }

    int numbers() {
        return numbers;
    }

    /** Fails with the faults found in any picture, each with the name of the picture. */
    void assertFaultless() {
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults in " + pictures + " pictures:\n" + faults.stream()
                .limit(TOLD).collect(Collectors.joining("\n")));
    }
}
