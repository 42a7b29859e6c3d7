package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.task.TaskData;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session in a file is the same elsewhere, and goes on with the same numbers. */
class SessionFileTest {

    private static final KernelSet KERNELS = KernelChoice.named(KernelChoice.AUTO);
    private static final DataSource NOWHERE = (kind, wanted) -> {
        throw new AssertionError("nothing is to be read");
    };

    @TempDir
    private Path folder;

    private static Session trained(BenchState state, int steps) {
        LossHistory history = new LossHistory();
        try (Training run = state.experiment().begin(1, KERNELS)) {
            run.advanceTo(steps, history::add);
            return Session.of(state, new Checkpoint(run.state(), history.state()), KERNELS);
        }
    }

    private static Session small() {
        return trained(BenchState.of(Presets.first()), 20);
    }

    private static String text(Session session) {
        return new String(SessionFile.bytes(session, false), StandardCharsets.UTF_8);
    }

    /** As somebody leaves it who has changed it by hand: without the sum. */
    private static String unsigned(Session session) {
        return text(session).replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "\n}\n");
    }

    private static Session read(String text) {
        return SessionFile.read(text.getBytes(StandardCharsets.UTF_8), "a.unroll", NOWHERE);
    }

    private static InputException refusal(String text) {
        return assertThrows(InputException.class, () -> read(text));
    }

    @ParameterizedTest
    @MethodSource("lab.unroll.experiment.Presets#names")
    void everyTaskIsReadAsItWas(String preset) {
        Session session = trained(BenchState.of(Presets.named(preset).withBatch(3)), 3);
        Session again = read(text(session));
        assertEquals(session, again);
        assertEquals(text(session), text(again));
    }

    @Test
    void everythingDecidedByHandIsReadAsItWas() {
        Experiment experiment = Presets.first().withCell(CellKind.GRU).withHidden(5).withSeed(99)
                .withInitialiser(new Initialiser(0.5, -0.25, Start.SPECTRAL_RADIUS, 0.1 + 0.2));
        BenchState state = BenchState.of(experiment);
        state = state.holding(Pins.of(new Pin(Quantity.HIDDEN_STATE, List.of(1, 3), 2, Pin.TO_THE_END, 1 / 3.0)))
                .edited(Edits.NONE.with(7, 0.1, 0.3)).seen(view -> view.withPosition(10 / 7.0).withUnit(-1));
        state = new BenchState(state.edit().withPlan(experiment.plan().withLearningRate(0.1 + 0.2).withBatch(3)), 0, state.view());
        Session session = trained(state, 9);
        assertEquals(9, session.state().iterations());
        Session again = read(text(session));
        assertEquals(session, again);
        assertEquals(state.edit().plan(), again.state().edit().plan());
        assertEquals(experiment.plan(), again.state().experiment().plan());
    }

    @Test
    void withoutATrainingItSaysHowFarToTrain() {
        Session session = new Session(BenchState.of(Presets.first()).after(300));
        assertEquals(session, read(text(session)));
        assertEquals(Optional.empty(), session.checkpoint());
    }

    @Test
    void aThousandStepsSavedAndAThousandMoreAreTwoThousandBitForBit() throws IOException {
        Experiment pair = Presets.named("addition-2-digits").withHidden(6).withBatch(2);
        for (Experiment experiment : List.of(Presets.first(), pair, attending(pair))) {
            Path file = folder.resolve(experiment.preset() + ".unroll");
            SessionFile.write(trained(BenchState.of(experiment), 1000), file);
            Session opened = SessionFile.read(file);
            LossHistory on = new LossHistory();
            on.restore(opened.checkpoint().orElseThrow().curves());
            LossHistory history = new LossHistory();
            try (Training never = experiment.begin(1, KERNELS); Training run = opened.begin(2, KERNELS)) {
                never.advanceTo(2000, history::add);
                assertEquals(1000, run.iteration());
                run.advanceTo(2000, on::add);
                assertEquals(never.state(), run.state());
                assertEquals(never.evaluate(), run.evaluate());
                assertEquals(history.curve(), on.curve());
            }
        }
    }

    private static Experiment attending(Experiment pair) {
        return pair.withNetwork(pair.network().withAttention(true));
    }

    @Test
    void aWeightOfAttentionHeldByHandIsReadAsItWas() {
        BenchState state = BenchState.of(attending(Presets.ofPair())).holding(Pins.of(new Pin(Quantity.ATTENTION, List.of(2), 7, 7,
                1 / 3.0)));
        Session session = trained(state, 3);
        assertEquals(session, read(text(session)));
        assertEquals(state.edit().pins(), read(text(session)).state().edit().pins());
    }

    @Test
    void aDivergedTrainingIsKeptWithItsReason() {
        Experiment wild = Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        Session session = trained(BenchState.of(wild), 500);
        assertTrue(session.training().orElseThrow().progress().divergence() != null);
        assertEquals(session, read(text(session)));
    }

    @Test
    void dataAreFoundByNameAndContentBesideTheFileAndNowhereElse() throws IOException {
        Path poem = Files.writeString(folder.resolve("poem.txt"), "a tide and a tide again, a tide and a tide\n".repeat(9));
        BenchState state = BenchState.of(Presets.reading(poem));
        Path file = folder.resolve("poem.unroll");
        SessionFile.write(trained(state, 2), file);
        assertFalse(Files.readString(file).contains("tide and"), "the content stays out");
        assertFalse(Files.readString(file).contains(folder.toString()), "the folder stays out");
        TaskData again = SessionFile.read(file).state().experiment().choice().data();
        assertEquals(state.experiment().choice().data(), again);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.copy(file, elsewhere.resolve("poem.unroll"));
        assertEquals("session.data-missing", assertThrows(InputException.class, () -> SessionFile.read(moved)).key());
        assertEquals(state.experiment().choice().data(),
                SessionFile.read(moved, DataSource.file(poem)).state().experiment().choice().data());
        Files.writeString(elsewhere.resolve("poem.txt"), "something else, something else, something else");
        assertEquals("session.data-other", assertThrows(InputException.class, () -> SessionFile.read(moved)).key());

        String climbing = Files.readString(file).replace("\"poem.txt\"", "\"../poem.txt\"").replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "}");
        Path climber = Files.writeString(elsewhere.resolve("climber.unroll"), climbing);
        assertEquals("session.data-missing", assertThrows(InputException.class, () -> SessionFile.read(climber)).key());
    }

    @Test
    void whatTheWindowKeepsForItselfFindsItsDataWhereTheyWere() throws IOException {
        Path poem = Files.writeString(folder.resolve("poem.txt"), "a tide and a tide again, a tide and a tide\n".repeat(9));
        Path own = Files.createDirectory(folder.resolve("own")).resolve("kept.unroll");
        SessionFile.writeForMyself(trained(BenchState.of(Presets.reading(poem)), 2), own);
        assertEquals(poem, SessionFile.read(own, DataSource.remembered(own)).state().experiment().choice().data().path()
                .orElseThrow());
    }

    @Test
    void aFileOfANewerVersionIsRefusedBeforeAnythingElseIsLookedAt() {
        InputException refusal = refusal("{\"format\" : \"unroll-session\", \"version\" : 2, \"dreams\" : 7}");
        assertEquals("session.newer", refusal.key());
        assertTrue(refusal.getMessage().contains("\"version\" is 2"), refusal.getMessage());
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        String whole = text(small()).stripTrailing();
        for (int length = 0; length < whole.length(); length += 97) {
            refusal(whole.substring(0, length));
        }
        refusal(whole.substring(0, whole.length() - 1));
        assertEquals("session.cut", refusal(whole.substring(0, whole.length() / 2)).key());
    }

    static Stream<Map.Entry<String, String[]>> wrongEdits() {
        return Stream.of(
                Map.entry("bench.hidden", new String[] {"\"hidden\" : 4", "\"hidden\" : 0"}),
                Map.entry("bench.hidden", new String[] {"\"hidden\" : 4", "\"hidden\" : \"many\""}),
                Map.entry("bench.cell", new String[] {"\"cell\" : \"lstm\"", "\"cell\" : \"transformer\""}),
                Map.entry("bench.cell", new String[] {"\"cell\" : \"lstm\"", "\"cell\" : [ ]"}),
                Map.entry("bench.colour", new String[] {"\"cell\" : \"lstm\"", "\"colour\" : \"red\""}),
                Map.entry("bench.preset", new String[] {"\"preset\" : \"remember-first\"", "\"preset\" : \"x\""}),
                Map.entry("training.networks[0].weights", new String[] {"\"hidden\" : 4", "\"hidden\" : 5"}),
                Map.entry("training.networks[0].weights", new String[] {"\"weights\" : \"f32:", "\"weights\" : \"f32:*"}),
                Map.entry("training.networks[0].weights", new String[] {"\"weights\" : \"f32:", "\"weights\" : \"f64:"}),
                Map.entry("training.networks[0].last-good", new String[] {"\"last-good\" : \"", "\"last-good\" : 5, \"x\" : \""}),
                Map.entry("training.progress.iteration", new String[] {"\"iteration\" : 20", "\"iteration\" : \"soon\""}),
                Map.entry("training.settings.learning-rate", new String[] {"\"learning-rate\" : 0.01,\n      \"schedule", "\"learning-rate\" : null,\n      \"schedule"}),
                Map.entry("training.settings.rule", new String[] {"\"rule\" : \"ADAM\"", "\"rule\" : \"EVE\""}),
                Map.entry("training.report", new String[] {"\"gradient-norm\" :", "\"gradient\" :"}),
                Map.entry("history.measures", new String[] {"\"LOSS\" :", "\"GAIN\" :"}),
                Map.entry("history.measures.steps-per-point", new String[] {"\"steps-per-point\" : 1", "\"steps-per-point\" : 0"}),
                Map.entry("version", new String[] {"\"version\" : 1", "\"version\" : 0"}),
                Map.entry("dreams", new String[] {"\"kernels\"", "\"dreams\""}));
    }

    @ParameterizedTest
    @MethodSource("wrongEdits")
    void aWrongEditIsRefusedNamingItsField(Map.Entry<String, String[]> edit) {
        String file = unsigned(small());
        String changed = file.replace(edit.getValue()[0], edit.getValue()[1]);
        if (changed.equals(file)) {
            throw new AssertionError("nothing to change: " + edit.getValue()[0] + "\n" + file.substring(0, 3000));
        }
        InputException refusal = refusal(changed);
        assertTrue(refusal.getMessage().contains("\"" + edit.getKey()), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("Exception"), refusal.getMessage());
    }

    @Test
    void anEditMadeOnPurposeIsReadWithoutTheSum() {
        String file = unsigned(small());
        assertEquals(small(), read(file));
        assertEquals("session.sum", refusal(text(small()).replace("\"seed\" : 7", "\"seed\" : 07".replace("07", "7 "))).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"unroll-session\"", "{}", "{\"format\" : \"unroll-session\"}",
        "{\"format\" : \"unroll-session\", \"version\" : 1}", "{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : 7}",
        "{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : {}}",
        "{\"format\" : \"unroll-session\", \"version\" : 1e99, \"bench\" : {\"preset\" : \"remember-first\"}}",
        "{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : {\"preset\" : \"remember-first\"}, \"training\" : null}",
        "{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : {\"preset\" : \"remember-first\"}, \"data\" : {}}",
        "{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : {\"preset\" : \"remember-first\"}} {}",
        "{\"format\" : \"unroll-session\", \"version\" : 1, \"version\" : 1, \"bench\" : {\"preset\" : \"remember-first\"}}"})
    void whatIsNoSessionIsRefused(String text) {
        assertFalse(refusal(text).getMessage().contains("Exception"));
    }

    @Test
    void theFewestFieldsAreEnough() {
        Session session = read("{\"format\" : \"unroll-session\", \"version\" : 1, \"bench\" : {\"preset\" : \"adding\"}}");
        assertEquals(BenchState.of(Presets.named("adding")), session.state());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = SessionFile.bytes(small(), false);
        bytes[100] = (byte) 0xff;
        assertEquals("session.encoding",
                assertThrows(InputException.class, () -> SessionFile.read(bytes, "a.unroll", NOWHERE)).key());
    }

    @Test
    void aSessionReplacesAnotherWholeAndFollowsLinks() throws IOException {
        Path file = folder.resolve("real.unroll");
        Path link = Files.createSymbolicLink(folder.resolve("link.unroll"), file.getFileName());
        SessionFile.write(new Session(BenchState.of(Presets.first())), link);
        assertTrue(Files.isSymbolicLink(link));
        Session session = small();
        SessionFile.write(session, link);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(SessionFile.bytes(session, false), Files.readAllBytes(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(2, all.count(), "nothing is left beside it");
        }
    }

    @Test
    void filesThatCannotBeReadAreToldOf() {
        assertEquals("text.missing", assertThrows(InputException.class,
                () -> SessionFile.read(folder.resolve("none.unroll"))).key());
        assertEquals("session.folder", assertThrows(InputException.class, () -> SessionFile.read(folder)).key());
    }
}
