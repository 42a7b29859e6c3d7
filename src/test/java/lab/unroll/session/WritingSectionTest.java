package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.state.BenchState;
import lab.unroll.task.Vocabulary;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.Trainer;
import lab.unroll.words.InputException;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.KeptWriting;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.TextWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written with a network, in a session file. */
class WritingSectionTest {

    private static final KernelSet KERNELS = KernelChoice.named(KernelChoice.AUTO);
    private static final Experiment EXPERIMENT = Presets.named("next-char").withBatch(4);
    private static final Vocabulary LETTERS = ((NextCharacter) EXPERIMENT.task()).vocabulary();
    private static final DataSource NOWHERE = (kind, wanted) -> {
        throw new AssertionError("nothing is to be read");
    };

    private static KeptWriting written() {
        TextWriter writer = new TextWriter(EXPERIMENT.initialParameters());
        Filmstrip film = Filmstrip.EMPTY.with(EXPERIMENT.initialParameters(), LETTERS, 10)
                .with(EXPERIMENT.initialParameters(), LETTERS, 20);
        Manuscript drawn = Manuscript.begin(LETTERS).written(writer, Filmstrip.SAMPLING, new SplittableRandom(3), 5, () -> { });
        return KeptWriting.of(film, drawn.with(2, Manuscript.Origin.CHOSEN)
                .written(writer, Filmstrip.SAMPLING, new SplittableRandom(4), 3, () -> { }), 7);
    }

    private static String file(KeptWriting writing) throws Exception {
        try (Trainer trainer = Trainer.of(EXPERIMENT.begin(1, KERNELS))) {
            trainer.trainTo(20).get();
            Session session = Session.of(BenchState.of(EXPERIMENT), trainer.checkpoint().get(), KERNELS)
                    .with(Sections.WRITING, writing);
            return new String(SessionFile.bytes(session, false), StandardCharsets.UTF_8)
                    .replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "\n}\n");
        }
    }

    private static Session read(String text) {
        return SessionFile.read(text.getBytes(StandardCharsets.UTF_8), "a.unroll", NOWHERE);
    }

    @Test
    void filmAndManuscriptAreReadAsTheyWere() throws Exception {
        KeptWriting kept = written();
        KeptWriting read = read(file(kept)).get(Sections.WRITING).orElseThrow();
        assertEquals(kept, read);
        Manuscript manuscript = read.manuscript(LETTERS);
        assertEquals(10, manuscript.length());
        assertEquals(Manuscript.Origin.TOLD, manuscript.origin(0));
        assertEquals(Manuscript.Origin.DRAWN, manuscript.origin(5));
        assertEquals(Manuscript.Origin.CHOSEN, manuscript.origin(6));
        assertEquals(2, manuscript.symbol(6));
        assertEquals(2, read.strip().samples().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"place\" : 7|\"place\" : 11|writing.place",
        "\"place\" : 7|\"place\" : 0|writing.place",
        "\"origin\" : \"CHOSEN\"|\"origin\" : \"STOLEN\"|writing.pieces",
        "\"iteration\" : 10,|\"iteration\" : 30,|writing.film"})
    void aWrongEditIsRefusedNamingItsField(String was, String is, String field) throws Exception {
        String text = file(written());
        assertTrue(text.contains(was), text.substring(text.indexOf("\"writing\"")));
        InputException refused = assertThrows(InputException.class, () -> read(text.replace(was, is)));
        assertTrue(refused.in(Locale.ENGLISH).contains(field), refused.in(Locale.ENGLISH));
    }

    @Test
    void aSymbolThatTheTextDoesNotHaveIsRefused() throws Exception {
        KeptWriting foreign = KeptWriting.of(Filmstrip.EMPTY,
                Manuscript.begin(LETTERS).with(LETTERS.size(), Manuscript.Origin.CHOSEN), 1);
        String text = file(foreign);
        InputException refused = assertThrows(InputException.class, () -> read(text));
        assertTrue(refused.in(Locale.ENGLISH).contains("writing.pieces"), refused.in(Locale.ENGLISH));
    }

    @Test
    void whatIsWrittenBelongsToATextAlone() throws Exception {
        Session session = new Session(BenchState.of(Presets.first())).with(Sections.WRITING, KeptWriting.NOTHING);
        byte[] bytes = SessionFile.bytes(session, false);
        InputException refused = assertThrows(InputException.class, () -> SessionFile.read(bytes, "a.unroll", NOWHERE));
        assertTrue(refused.in(Locale.ENGLISH).contains("writing"), refused.in(Locale.ENGLISH));
    }
}
