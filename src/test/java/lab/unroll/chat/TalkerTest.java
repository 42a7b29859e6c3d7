package lab.unroll.chat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.DataFile;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.chat.Dialogues;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkerTest {

    private static final String PAIRS = "a\tx y\nb\ty x x\nc d\tz\nd c\tx\nb a\tz z y\n";

    @TempDir
    private static Path folder;
    private static Experiment experiment;
    private static Chat chat;
    private static Parameters parameters;
    private static Talker talker;

    @BeforeAll
    static void train() throws Exception {
        Path file = Files.writeString(folder.resolve("p.tsv"), PAIRS);
        experiment = Presets.named("chat").withData(Dialogues.load(DataFile.of(file))).withHidden(12)
                .withCell(CellKind.LSTM).withLength(5).with("unknown", 0).withBatch(16);
        experiment = experiment.withNetwork(experiment.network().withLayers(2));
        chat = (Chat) experiment.task();
        try (Training run = experiment.begin(1)) {
            run.advanceTo(250, step -> { });
            parameters = run.parameters();
            assertEquals(1, run.evaluate().accuracy());
        }
        talker = new Talker(chat, parameters, Pins.NONE);
    }

    private static HeardQuestion heard(String question) {
        return talker.read(chat.lexicon().question(question));
    }

    private static String said(Answer answer) {
        return chat.lexicon().sentence(answer.symbols());
    }

    @Test
    void whatWasLearntIsSaidAndEndsWithEos() {
        for (int i = 0; i < chat.pairs().size(); i++) {
            Answer answer = talker.answer(talker.read(chat.questionOf(i)), WordChoice.GREEDY);
            assertEquals(chat.pairs().get(i).reply(), said(answer));
            assertTrue(answer.ended());
            assertArrayEquals(chat.rightAnswer(chat.questionOf(i)), answer.symbols());
        }
    }

    @Test
    void probabilitiesAndStatesAreThoseOfTheMicroscopeThatIsToldTheSameWords() {
        Answer answer = talker.answer(heard("b a"), WordChoice.GREEDY);
        int[] words = Arrays.copyOf(answer.symbols(), answer.symbols().length - 1);
        Reading reading = Reading.of(experiment, parameters, chat.saying(chat.lexicon().question("b a"), words), Pins.NONE);
        double product = 1;
        for (int t = 0; t < answer.words().size(); t++) {
            Vector expected = reading.trace().output(3 + t);
            assertEquals(expected, answer.words().get(t).probabilities());
            assertEquals(reading.trace().top(3 + t), answer.state(t));
            product *= expected.get(answer.symbols()[t]);
        }
        assertEquals(product, answer.probability(), 1e-15);
        assertEquals(reading.trace().top(2), answer.heard().handedOver());
        assertEquals(2 * 2 * 12, answer.heard().crossingState().size());
    }

    @Test
    void aWordThatIsForcedIsSaidAndTheRestFollowsFromIt() {
        int z = chat.answers().symbolOf("z");
        Answer answer = talker.answer(heard("a"), new int[] {z}, WordChoice.GREEDY);
        assertEquals(z, answer.symbols()[0]);
        assertEquals(z, answer.words().get(1).told());
        Answer ended = talker.answer(heard("a"), new int[] {chat.endOfSequence(), z}, WordChoice.GREEDY);
        assertEquals(1, ended.words().size());
        assertEquals("", said(ended));
    }

    @Test
    void withTheStateOfAnotherQuestionItSaysThatQuestionsReply() {
        HeardQuestion swapped = heard("a").withStateOf(heard("b"));
        assertTrue(swapped.isSwapped());
        assertEquals("y x x", said(talker.answer(swapped, WordChoice.GREEDY)));
        assertArrayEquals(chat.lexicon().question("a"), swapped.question());
        assertFalse(swapped.withStateOf(heard("a")).isSwapped());
    }

    @Test
    void whatIsHeldInTheNetworkIsHeldHere() {
        Pins pins = Pins.of(new Pin(new LayerPlace(1, Direction.FORWARD), Quantity.HIDDEN_STATE, List.of(), 1,
                Pin.TO_THE_END, 0));
        Answer held = new Talker(chat, parameters, pins).answer(heardBy(pins, "a"), WordChoice.GREEDY);
        assertEquals(Vector.zeros(12), held.state(0));
    }

    private static HeardQuestion heardBy(Pins pins, String question) {
        return new Talker(chat, parameters, pins).read(chat.lexicon().question(question));
    }

    @Test
    void aBeamOfOneIsGreedyAndAWiderOneFindsNoWorseSentence() {
        for (String question : List.of("a", "b", "c d", "a a b", "d d", "UNK")) {
            Answer greedy = talker.answer(heard(question), WordChoice.GREEDY);
            assertArrayEquals(greedy.symbols(), talker.beam(heard(question), 1).best().symbols());
            BeamTree wide = talker.beam(heard(question), 5);
            assertTrue(wide.best().probability() >= greedy.probability() - 1e-12, question);
            assertTrue(IntStream.range(1, wide.answers().size()).allMatch(i ->
                    wide.answers().get(i - 1).probability() >= wide.answers().get(i).probability()));
        }
    }

    @Test
    void theTreeHoldsEverySentenceWordByWordAndNoMoreThanTheWidthIsKeptAtAStep() {
        BeamTree tree = talker.beam(heard("a a b"), 4);
        Map<Integer, Integer> kept = new HashMap<>();
        for (BeamNode node : tree.nodes()) {
            kept.merge(node.step(), node.kept() ? 1 : 0, Integer::sum);
            BeamNode parent = node.parent() < 0 ? null : tree.nodes().get(node.parent());
            assertEquals((parent == null ? 0 : parent.logProbability()) + Math.log(node.probability()), node.logProbability(), 1e-12);
            assertTrue(parent == null ? node.step() == 1 : parent.kept() && parent.step() == node.step() - 1
                    && parent.symbol() != chat.endOfSequence());
        }
        assertTrue(kept.values().stream().allMatch(count -> count <= 4));
        for (int rank = 0; rank < tree.sentences().size(); rank++) {
            Answer answer = tree.answers().get(rank);
            assertEquals(Math.log(answer.probability()), tree.nodes().get(tree.sentences().get(rank)).logProbability(), 1e-9);
            int of = rank;
            assertArrayEquals(answer.symbols(), IntStream.range(0, tree.nodes().size()).filter(i -> tree.isOf(i, of)).boxed()
                    .map(tree.nodes()::get).sorted(Comparator.comparingInt(BeamNode::step)).mapToInt(BeamNode::symbol).toArray());
        }
        assertThrows(InputException.class, () -> talker.beam(heard("a"), 6));
        assertThrows(InputException.class, () -> talker.beam(heard("a"), 0));
    }

    @Test
    void aSmallTemperatureIsGreedyAndDrawnSharesAreThoseOfTheDistribution() {
        Vector p = Vector.of(new double[] {0.5, 0.3, 0.2});
        SplittableRandom random = new SplittableRandom(1);
        int[] counts = new int[3];
        IntStream.range(0, 20_000).forEach(i -> counts[WordChoice.drawn(1, random).of(p, s -> s != 2)]++);
        assertEquals(0.625, counts[0] / 20_000.0, 0.01);
        assertEquals(0, counts[2]);
        assertTrue(IntStream.range(0, 1000).filter(i -> WordChoice.drawn(0.1, random).of(p, s -> true) == 0).count() > 970);
        Answer one = talker.answer(heard("a a b"), WordChoice.drawn(1, new SplittableRandom(5)));
        assertArrayEquals(one.symbols(), talker.answer(heard("a a b"), WordChoice.drawn(1, new SplittableRandom(5))).symbols());
        assertArrayEquals(talker.answer(heard("a"), WordChoice.GREEDY).symbols(),
                talker.answer(heard("a"), WordChoice.drawn(0.05, random)).symbols());
    }

    @Test
    void unknownIsNeverSaidAndAnAnswerHasAnEnd() {
        for (int seed = 0; seed < 200; seed++) {
            Answer answer = talker.answer(heard("UNK UNK"), WordChoice.drawn(5, new SplittableRandom(seed)));
            assertTrue(Arrays.stream(answer.symbols()).noneMatch(s -> s == chat.lexicon().unknown()));
            assertTrue(answer.words().size() <= 6);
            assertEquals(answer.ended(), answer.symbols()[answer.symbols().length - 1] == chat.endOfSequence());
        }
    }

    @Test
    void theNearestQuestionsAreThoseWhoseStatesTheMicroscopeFindsNearest() {
        Neighbours neighbours = new Neighbours(chat, parameters);
        HeardQuestion asked = heard("b a");
        List<Neighbours.Neighbour> near = neighbours.nearest(asked, 10);
        assertEquals(4, near.size());
        double before = 0;
        for (Neighbours.Neighbour one : near) {
            Vector other = talker.read(chat.questionOf(one.pair())).crossingState();
            double distance = 0;
            for (int i = 0; i < other.size(); i++) {
                distance += Math.pow(other.get(i) - asked.crossingState().get(i), 2);
            }
            assertEquals(Math.sqrt(distance), one.distance(), 1e-4);
            assertTrue(one.distance() >= before);
            before = one.distance();
        }
        assertNotEquals(0, neighbours.meanDistance());
        assertEquals(chat.pairs().size(), neighbours.nearest(heard("a a a"), 10).size());
    }
}
