package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.labelling.DirectionsFigure;
import lab.unroll.figure.labelling.HandFigure;
import lab.unroll.figure.labelling.ScoresFigure;
import lab.unroll.figure.labelling.SentenceFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.DirectionsRun;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.Influences;
import lab.unroll.task.Example;
import lab.unroll.task.LabellingTask;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of labelled sequences, short and long. */
class GalleryOfLabelsTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static Scene scene(Experiment experiment, Example example, int step, Theme theme, Words words) {
        Reading reading = Reading.of(experiment, experiment.initialParameters(), example, Pins.NONE);
        return Scene.of(reading, Playhead.at(example.sequence().length()), step, -1, theme, words);
    }

    @Test
    void sentencesShortAndLongWithAndWithoutWhatMovedALabel() {
        Map<String, Experiment> all = new LinkedHashMap<>();
        Experiment english = Presets.named("tagging").withLength(60);
        all.put("The light in the hall is still on .", english);
        all.put("no", english);
        all.put("extraordinarily uncharacteristically long incomprehensibilities surround us ".repeat(8).strip(), english);
        all.put("我 在 圖書館 看 書 。", Presets.named("tagging-zh-TW"));
        all.put("abcdabcdab", Presets.named("what-follows"));
        all.put("()(()())))(((", Presets.named("matched-brackets"));
        int turn = 0;
        for (Map.Entry<String, Experiment> one : all.entrySet()) {
            Experiment experiment = one.getValue();
            LabellingTask task = (LabellingTask) experiment.task();
            Example example = task.exampleOf(one.getKey());
            for (double[] size : STAGES) {
                turn++;
                int step = 1 + turn % example.sequence().length();
                Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                Scene scene = scene(experiment, example, step, Theme.values()[turn % Theme.values().length], words);
                Influences found = turn % 3 == 0 ? null
                        : Influences.of(task, experiment.initialParameters(), example, step, () -> { });
                gallery.hang(gallery.chart("tags " + one.getKey() + " " + size[0], new SentenceFigure(scene, found, turn % 4 < 2,
                        size[0], size[1])));
            }
        }
        assertEquals(18, gallery.pictures());
    }

    @Test
    void scoresAndBothDirections() {
        int turn = 0;
        for (String preset : List.of("what-follows", "matched-brackets", "palindrome-middle", "tagging", "tagging-zh-TW")) {
            Directions found = new DirectionsRun(Presets.named(preset)).train(3, 1, KernelChoice.named(KernelChoice.AUTO));
            Directions half = new Directions(found.task(), List.of(), found.both(), new Directions.Tags(null,
                    found.tags().both(), found.tags().rule()));
            for (Directions directions : Arrays.asList(found, half, null)) {
                for (int i = 0; i < STAGES.length; i++) {
                    turn++;
                    Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                    Theme theme = Theme.values()[turn % Theme.values().length];
                    gallery.hang(gallery.chart("scores " + preset + turn, new ScoresFigure(directions, turn % 4 < 2, theme, words,
                            STAGES[i][0], STAGES[i][1])));
                    gallery.hang(gallery.chart("directions " + preset + turn, new DirectionsFigure(directions, turn % 4 < 2, theme,
                            words, DOCKS[i][0], DOCKS[i][1])));
                }
            }
        }
        assertTrue(gallery.pictures() >= 70);
    }

    @Test
    void theExerciseByHandEmptyHalfDoneAndDone() {
        int turn = 0;
        for (int number = 0; number < 3; number++) {
            HandExercise exercise = HandExercise.of(number);
            HandAnswers half = HandAnswers.none(exercise).with(exercise.blanks().get(0), -12.25).with(exercise.blanks().get(4),
                    exercise.right(exercise.blanks().get(4)));
            HandAnswers done = HandAnswers.none(exercise);
            for (HandExercise.Blank blank : exercise.blanks()) {
                done = done.with(blank, exercise.right(blank));
            }
            for (HandAnswers answers : List.of(HandAnswers.none(exercise), half, done)) {
                for (double[] size : STAGES) {
                    turn++;
                    gallery.hang(gallery.chart("by hand " + turn, new HandFigure(answers, turn % 2 == 0,
                            Theme.values()[turn % Theme.values().length], Words.of("figure", Words.LANGUAGES.get(turn / 3 % 2)),
                            size[0], size[1])));
                }
            }
        }
    }

    @Test
    void theNumbersPaintedAreThoseOfTheNetwork() {
        Experiment experiment = Presets.named("tagging");
        LabellingTask task = (LabellingTask) experiment.task();
        Example example = task.exampleOf("That is not my pencil .");
        Scene scene = scene(experiment, example, 3, Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
        Influences found = Influences.of(task, experiment.initialParameters(), example, 3, () -> { });
        Map<String, Spot> spots = new SentenceFigure(scene, found, true, 840, 478).values().stream()
                .collect(Collectors.toMap(Spot::id, Function.identity()));
        for (int t = 1; t <= 6; t++) {
            int step = t;
            double highest = IntStream.range(0, task.outputSize()).mapToDouble(c -> scene.trace().output(step).get(c)).max()
                    .orElseThrow();
            assertEquals(highest, spots.get("tag." + t).value());
            assertEquals(t, spots.get("tag." + t).subject().step());
            assertEquals(found.leftOut()[t - 1], spots.get("left-out." + t).value());
            assertEquals(found.gradient()[t - 1], spots.get("gradient." + t).value());
        }
    }
}
