package lab.unroll.lesson.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.gradients.Chain;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;

/** What a lesson says about gradients. */
final class GradientSettings {

    /** What the gradient is to do on its way back: a button of the view Gradients. */
    static final LessonSetting<Phenomenon> PHENOMENON = LessonSetting.ofExperiment("phenomenon",
            settings -> settings.choice("phenomenon", Stream.of(Phenomenon.values()).map(Phenomenon::id).toList())
                    .flatMap(Phenomenon::named), (experiment, phenomenon) -> phenomenon.in(experiment));
    /** The factors of the chain, from the loss back. */
    static final LessonSetting<Chain> FACTORS = LessonSetting.ofBench("factors", GradientSettings::chain,
            (chain, setup, experiment, place) -> { },
            (state, chain) -> state.showing(state.edit().gradients().with(chain)));

    private GradientSettings() {
    }

    private static Optional<Chain> chain(Settings settings) {
        List<String> factors = settings.list("factors");
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        Place place = settings.placeOf("factors");
        if (factors.size() > Chain.MOST) {
            throw place.problem("factors", factors.size() + " × …", Chain.MOST, Chain.LARGEST);
        }
        return Optional.of(new Chain(factors.stream().map(factor -> factor(factor, place)).toList(), false));
    }

    private static double factor(String text, Place place) {
        try {
            double factor = Double.parseDouble(text);
            if (factor >= 0 && factor <= Chain.LARGEST) {
                return factor;
            }
        } catch (NumberFormatException noNumber) {
            throw place.problem("factors", text, Chain.MOST, Chain.LARGEST);
        }
        throw place.problem("factors", text, Chain.MOST, Chain.LARGEST);
    }
}
