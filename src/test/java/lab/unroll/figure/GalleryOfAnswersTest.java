package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.answers.AnswersFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Parameters;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the list of held-out examples of every task. */
class GalleryOfAnswersTest {

    private static final double[] WIDTHS = {300, 430, 640, 860, 1100};

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static HeldOutAnswers broken(Experiment experiment) {
        double[] weights = experiment.initialParameters().toArray();
        Arrays.fill(weights, Double.NaN);
        return HeldOutAnswers.of(experiment, new Parameters(experiment.initialParameters().layout(), weights), () -> { });
    }

    @Test
    void theListOfEveryTask() {
        int turn = 0;
        for (Experiment experiment : Presets.all()) {
            HeldOutAnswers answers = HeldOutAnswers.of(experiment, experiment.initialParameters(), () -> { });
            for (HeldOutAnswers one : List.of(answers, broken(experiment))) {
                turn++;
                Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                Theme theme = Theme.values()[turn / 2 % Theme.values().length];
                double width = WIDTHS[turn % WIDTHS.length];
                gallery.hang(gallery.chart(experiment.preset() + " at " + width + ", " + words.locale(),
                        new AnswersFigure(new AnswersLook(one, turn % 5 - 1), turn % 3 == 0, theme, words, width)));
            }
        }
        assertTrue(gallery.pictures() >= 50);
    }

    @Test
    void eachRowStandsForItsExampleAndSaysInWordsWhetherItIsRight() {
        Experiment experiment = Presets.first();
        HeldOutAnswers answers = HeldOutAnswers.of(experiment, experiment.initialParameters(), () -> { });
        Figure figure = new AnswersFigure(new AnswersLook(answers, 3), true, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 640);
        List<Spot> spots = figure.spots();
        assertEquals(answers.answers().size(), spots.size());
        for (int i = 0; i < spots.size(); i++) {
            assertEquals(new Subject.HeldOut(i), spots.get(i).subject());
            assertEquals(answers.answers().get(i).loss(), spots.get(i).value());
            assertEquals(answers.answers().get(i).isRight() ? 1 : 0, figure.values().get(i).value());
            assertTrue(spots.get(i).text().contains(answers.answers().get(i).isRight() ? "right" : "wrong"), spots.get(i).text());
        }
        assertEquals(2 * spots.size(), figure.values().size());
    }
}
