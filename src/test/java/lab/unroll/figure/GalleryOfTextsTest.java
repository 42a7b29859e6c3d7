package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.text.AlikeFigure;
import lab.unroll.figure.text.NextLetterFigure;
import lab.unroll.figure.text.UnitAlongFigure;
import lab.unroll.figure.text.UnitsFigure;
import lab.unroll.figure.text.WriteFigure;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextStudy;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.task.text.TextSource;
import lab.unroll.words.Words;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of a network beside its text, also where that is hardly one. */
class GalleryOfTextsTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static Map<String, Experiment> experiments() {
        Experiment small = Presets.named("next-char");
        Map<String, Experiment> all = new LinkedHashMap<>();
        all.put("verse", small.withHidden(16));
        all.put("Chinese", Presets.named("ai-shakespeare-zh").withHidden(40));
        all.put("large", small.withHidden(128));
        all.put("one unit of a GRU", small.withHidden(1).withCell(CellKind.GRU));
        all.put("two symbols", small.withData(TextSource.of("two", "ab".repeat(40))));
        all.put("letters with marks and codes", small.withData(TextSource.of("marks",
                "e\u0301\uE000 👩\u200d🚀\u0301\n\"(x)\" \t门\uFFFD".repeat(9))));
        return all;
    }

    private static Parameters broken(Parameters parameters) {
        double[] weights = parameters.toArray();
        Arrays.fill(weights, Double.NaN);
        return new Parameters(parameters.layout(), weights);
    }

    private static TextLook look(Experiment experiment, Parameters parameters, int chars, int turn) {
        NextCharacter task = (NextCharacter) experiment.task();
        Sampling sampling = new Sampling(List.of(0.0, 0.8, 2.0).get(turn % 3), turn % 2);
        Manuscript written = Manuscript.begin(task.vocabulary()).written(new TextWriter(parameters), sampling,
                new SplittableRandom(turn), chars, () -> { });
        int cursor = turn % 3 == 0 ? 1 : turn % 3 == 1 ? written.length() : 1 + written.length() / 2;
        if (turn % 4 == 1) {
            written = written.first(cursor).with(0, Manuscript.Origin.CHOSEN);
        }
        int[] corpus = turn % 5 == 4 ? new int[0] : task.lookedAt();
        TextStudy study = TextStudy.of(parameters, new TextStudy.Question(LayerPlace.BOTTOM, turn % experiment.hidden(), written,
                Math.min(cursor, written.length()), corpus, turn % 3 == 0 ? -1 : 5, 9, turn % 2 == 0 ? 0.0 : 0.3), () -> { });
        Filmstrip film = Filmstrip.EMPTY;
        for (long step = 10; turn % 2 == 0 && step < 1_000_000; step = Filmstrip.after(step)) {
            film = film.with(parameters, task.vocabulary(), step);
        }
        return new TextLook(study, sampling, turn % experiment.hidden(), turn % 2 == 1, Annotation.values()[turn % 5], film, 20, 0);
    }

    @Test
    void everyFigureOfEveryText() {
        int turn = 0;
        for (Map.Entry<String, Experiment> one : experiments().entrySet()) {
            Parameters parameters = one.getValue().initialParameters();
            for (int chars : new int[] {0, 30, 300}) {
                turn++;
                Theme theme = Theme.values()[turn % Theme.values().length];
                Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                TextLook look = look(one.getValue(), turn % 6 == 5 ? broken(parameters) : parameters, chars, turn);
                double[] stage = STAGES[turn % 3];
                double[] dock = DOCKS[turn % 3];
                String name = one.getKey() + ", " + chars + " letters, turn " + turn;
                gallery.hang(gallery.chart("write, " + name, new WriteFigure(look, theme, words, stage[0], stage[1])));
                gallery.hang(gallery.chart("units, " + name, new UnitsFigure(look, theme, words, stage[0], stage[1])));
                gallery.hang(gallery.chart("alike, " + name, new AlikeFigure(look, theme, words, stage[0], stage[1])));
                gallery.hang(gallery.chart("along, " + name, new UnitAlongFigure(look, turn % 2 == 0, theme, words, dock[0], dock[1])));
                gallery.hang(gallery.chart("next, " + name, new NextLetterFigure(look, theme, words, 300)));
            }
        }
        assertTrue(gallery.pictures() >= 80);
    }

    @Test
    void theNumbersPaintedAreThoseOfTheStudy() {
        Experiment experiment = Presets.named("next-char");
        TextLook look = look(experiment, experiment.initialParameters(), 200, 2);
        Figure write = new WriteFigure(look, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 840, 478);
        int letters = 0;
        for (Spot spot : write.spots()) {
            if (spot.subject() instanceof Subject.Letter letter) {
                letters++;
                assertEquals(look.study().written().hidden(letter.place(), look.unit()), spot.value());
            }
        }
        assertTrue(letters > 50);
        Figure next = new NextLetterFigure(look, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 300);
        double[] chances = look.sampling().chances(look.study().next());
        int candidates = 0;
        for (Spot spot : next.spots()) {
            Subject.Candidate candidate = (Subject.Candidate) spot.subject();
            candidates++;
            assertEquals(chances[candidate.symbol()], spot.value());
        }
        assertEquals(9, candidates);
    }
}
