package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lab.unroll.chat.Answer;
import lab.unroll.chat.BeamNode;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.Talk;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.chat.AttentionFigure;
import lab.unroll.figure.chat.BeamFigure;
import lab.unroll.figure.chat.SaidFigure;
import lab.unroll.figure.chat.TalkFigure;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of a chatbot: long and short questions, known and unknown, sure and broken. */
class GalleryOfChatsTest {

    private static final double[][] STAGES = {{400, 360}, {610, 400}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}, {640, 200}};
    private static final List<String> QUESTIONS = List.of("Hi.", "What is the capital of France?", "zebra", "你好嗎？",
            "antidisestablishmentarianism of the favourite vegetables at two thousand places in the library and some more words");

    private static final Pins HELD = Pins.of(new Pin(Quantity.ATTENTION, List.of(0), 3, 3, 0.4),
            new Pin(Quantity.ATTENTION, List.of(1), 8, 12, 0.25));

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static Talker talker(Experiment experiment, boolean broken) {
        Parameters parameters = experiment.initialParameters();
        double[] weights = parameters.toArray();
        if (broken) {
            Arrays.fill(weights, Double.NaN);
        }
        return new Talker((Chat) experiment.task(), new Parameters(parameters.layout(), weights), HELD);
    }

    private static List<Experiment> experiments() {
        Experiment english = Presets.named("chat");
        Experiment deep = Presets.named("chat-zh-TW").withCell(CellKind.LSTM).withHidden(3);
        return List.of(english, Presets.named("chat-zh-TW"), english.withHidden(1),
                deep.withNetwork(deep.network().withLayers(2)), english.withNetwork(english.network().withAttention(true)),
                deep.withNetwork(deep.network().withLayers(2).withAttention(true)));
    }

    @Test
    void everyAnswerIsDrawnAtEverySizeInBothLanguages() {
        int turn = 0;
        for (Experiment experiment : experiments()) {
            Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
            for (String question : QUESTIONS) {
                for (int i = 0; i < STAGES.length; i++) {
                    turn++;
                    Talk talk = Talk.of(talker(experiment, turn % 7 == 0), neighbours, question, turn % 3 == 0 ? "Good night." : null,
                            turn % 5 == 0 ? new int[] {4} : new int[0], turn % 2 == 0 ? WordChoice.GREEDY
                            : WordChoice.drawn(0.3, new SplittableRandom(turn)), 1 + turn % 5);
                    hang(experiment, question, talk, i, turn);
                }
            }
        }
        assertTrue(gallery.pictures() == 4 * turn);
    }

    private void hang(Experiment experiment, String question, Talk talk, int i, int turn) {
        Answer answer = talk.answer();
        int asked = answer.heard().question().length;
        ChatLook look = new ChatLook((Chat) experiment.task(), talk, new int[] {1, asked, asked + 1,
                asked + answer.words().size(), 1000}[turn % 5]);
        Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
        Theme theme = Theme.values()[turn % Theme.values().length];
        String name = question + " of " + experiment.preset() + ", " + experiment.hidden() + " units, at " + Arrays.toString(STAGES[i])
                + ", " + words.locale();
        gallery.hang(gallery.chart("talk, " + name, new TalkFigure(look, experiment.cell().displayName(), theme, words, STAGES[i][0],
                STAGES[i][1])));
        gallery.hang(gallery.chart("beam, " + name, new BeamFigure(look, theme, words, STAGES[i][0], STAGES[i][1])));
        gallery.hang(gallery.chart("attention, " + name, new AttentionFigure(look, theme, words, STAGES[i][0], STAGES[i][1])));
        gallery.hang(gallery.chart("said, " + name, new SaidFigure(look, turn % 2 == 0, theme, words, DOCKS[i][0], DOCKS[i][1])));
    }

    /** A class sees it on half of a low screen. */
    @Test
    void anAnswerIsSeenWholeWhereThereIsLittleHeight() {
        Experiment experiment = Presets.named("chat");
        Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
        for (boolean attention : new boolean[] {false, true}) {
            Experiment one = experiment.withNetwork(experiment.network().withAttention(attention));
            Talk talk = Talk.of(talker(one, false), attention ? new Neighbours((Chat) one.task(), one.initialParameters()) : neighbours,
                    "What is your favourite food?", null, new int[0], WordChoice.GREEDY, 3);
            TalkFigure figure = new TalkFigure(new ChatLook((Chat) one.task(), talk, 8), "GRU", Theme.LIGHT,
                    Words.of("figure", Locale.ENGLISH), 800, attention ? 310 : 285);
            figure.spots().forEach(spot -> assertTrue(spot.bounds().getMaxY() <= figure.height(), spot.id() + " " + spot.bounds()));
        }
    }

    /** Beside its probability a word is read whole, on a beam as wide as that of the bench. */
    @Test
    void theWordsOfABeamAreReadable() {
        Experiment experiment = Presets.named("chat");
        Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
        Talk talk = Talk.of(talker(experiment, false), neighbours, "What is your favourite food?", null, new int[0], WordChoice.GREEDY, 3);
        BeamFigure beam = new BeamFigure(new ChatLook((Chat) experiment.task(), talk, 1), Theme.LIGHT, Words.of("figure", Locale.ENGLISH),
                500, 400);
        List<String> kept = talk.tree().nodes().stream().filter(BeamNode::kept).map(node -> ((Chat) experiment.task()).vocabulary()
                .displayLabel(node.symbol())).filter(word -> word.length() <= 9).toList();
        List<String> shown = beam.placer.labels().stream().map(ChartLabel::text).toList();
        long nodes = beam.spots().stream().filter(spot -> spot.id().startsWith("beam.") && spot.text().endsWith("kept")).count();
        assertTrue(shown.stream().filter(kept::contains).count() >= nodes, shown.toString());
    }

    @Test
    void everyWordThatIsLookedAtIsWrittenBesideItsProbability() {
        Experiment experiment = Presets.named("chat");
        Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
        for (String question : QUESTIONS) {
            Talk talk = Talk.of(talker(experiment, false), neighbours, question, null, new int[0], WordChoice.GREEDY, 5);
            ChatLook look = new ChatLook((Chat) experiment.task(), talk, 1);
            for (double[] size : STAGES) {
                Words words = Words.of("figure", Locale.ENGLISH);
                BeamFigure beam = new BeamFigure(look, Theme.LIGHT, words, size[0], size[1]);
                long nodes = beam.spots().stream().filter(spot -> spot.id().startsWith("beam.")).count();
                assertTrue(written(beam.spots(), "beam.", beam.placer.labels()) == 2 * nodes, question + " " + size[0]);
                TalkFigure drawn = new TalkFigure(look, "GRU", Theme.LIGHT, words, size[0], size[1]);
                long candidates = drawn.spots().stream().filter(spot -> spot.id().startsWith("next.")).count();
                assertTrue(written(drawn.spots(), "next.", drawn.placer.labels()) == 2 * candidates, question + " " + size[0]);
            }
        }
    }

    /** How many labels stand in the spots of some names. */
    private static long written(List<Spot> spots, String names, List<ChartLabel> labels) {
        List<Spot> boxes = spots.stream().filter(spot -> spot.id().startsWith(names)).toList();
        return labels.stream().filter(label -> boxes.stream().anyMatch(spot -> spot.bounds().contains(label.bounds().getCenterX(),
                label.bounds().getCenterY()))).count();
    }

    @Test
    void everyWeightOfAttentionIsPaintedAndWrittenAndTheRowsSumToOne() {
        Experiment plain = Presets.named("chat");
        Experiment experiment = plain.withNetwork(plain.network().withAttention(true));
        Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
        Talk talk = Talk.of(talker(experiment, false), neighbours, "What is the capital of France?", null, new int[0],
                WordChoice.GREEDY, 3);
        int asked = talk.answer().heard().question().length;
        ChatLook look = new ChatLook((Chat) experiment.task(), talk, asked + 1);
        AttentionFigure figure = new AttentionFigure(look, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 840, 1200);
        assertEquals(asked * talk.answer().words().size(), figure.values().size());
        assertEquals(figure.values().size(), written(figure.spots(), "attention.", figure.placer.labels()));
        double sum = figure.values().stream().mapToDouble(Spot::value).sum();
        assertEquals(talk.answer().words().size(), sum, 1e-12);
        TalkFigure wires = new TalkFigure(look, "GRU", Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 1200, 700);
        List<Spot> numbered = wires.spots().stream().filter(spot -> spot.id().startsWith("look.1.")).toList();
        assertEquals(3, numbered.size());
        numbered.forEach(spot -> assertEquals(talk.answer().words().get(0).look().weights()
                .get(((Subject.Looked) spot.subject()).state()), spot.value()));
    }

    @Test
    void theNumbersPaintedAreThoseOfTheAnswer() {
        Experiment experiment = Presets.named("chat");
        Neighbours neighbours = new Neighbours((Chat) experiment.task(), experiment.initialParameters());
        Talk talk = Talk.of(talker(experiment, false), neighbours, "Hi.", null, new int[0], WordChoice.GREEDY, 3);
        ChatLook look = new ChatLook((Chat) experiment.task(), talk, 3);
        Words words = Words.of("figure", Locale.ENGLISH);
        Figure figure = new TalkFigure(look, "GRU", Theme.LIGHT, words, 2400, 700);
        int states = 0;
        for (Spot spot : figure.values()) {
            String[] id = spot.id().split("\\.");
            int at = id[0].equals("s0") ? 0 : Integer.parseInt(id[1]) - 1;
            double expected = switch (id[0]) {
                case "h" -> talk.answer().heard().states().get(at).get(spot.unit());
                case "s" -> talk.answer().state(at).get(spot.unit());
                case "s0" -> talk.answer().heard().crossingState().get(spot.unit());
                case "said" -> talk.answer().words().get(at).probability();
                default -> talk.answer().words().get(at).probabilities().get(spot.unit());
            };
            states += spot.subject() instanceof Subject.Unit ? 1 : 0;
            assertEquals(expected, spot.value(), spot.id());
        }
        assertEquals(64 * (2 + 1 + talk.answer().words().size()), states);
        double product = 1;
        for (Spot spot : new SaidFigure(look, true, Theme.LIGHT, words, 720, 320).values()) {
            product *= spot.id().startsWith("probability") ? spot.value() : 1;
        }
        assertEquals(talk.answer().probability(), product, 1e-12);
    }
}
