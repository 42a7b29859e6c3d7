package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Vector;
import lab.unroll.task.InputChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ProbeTest {

    private final EditModel hand = new EditModel();
    private final Probe probe = new Probe(hand, new SimpleObjectProperty<>());

    @BeforeEach
    void readASequence() {
        Experiment experiment = Presets.first();
        hand.begin(experiment, experiment.task().exampleOf("ADBBDABB"));
    }

    @Test
    void atFirstItAsksForAnotherFirstSymbol() {
        assertEquals(1, probe.stepBinding().get());
        assertEquals(1, probe.symbolBinding().get());
        assertEquals(Vector.oneHot(1, 4), probe.x());
    }

    @Test
    void itNeverAsksForTheSymbolThatIsReadAnyway() {
        probe.askSymbol(3);
        assertEquals(3, probe.symbolBinding().get());
        probe.askStep(2);
        assertNotEquals(3, probe.symbolBinding().get());
        assertEquals(Vector.oneHot(0, 4), probe.x());
    }

    @Test
    void itAsksForSymbolsOfWhichNoExampleIsMade() {
        for (Experiment experiment : List.of(Presets.named("embedded-reber"), Presets.named("adding"), Presets.named("temporal-order"),
                Presets.named("copy-memory"))) {
            hand.begin(experiment, experiment.firstExample());
            int count = experiment.task().choices(1).size();
            for (int symbol = 0; symbol < count; symbol++) {
                probe.askSymbol(symbol);
                assertEquals(experiment.task().inputSize(), probe.x().size(), experiment.preset());
            }
        }
        InputChoices adding = Presets.named("adding").task().choices(1);
        assertEquals(Vector.of(0.25, 1), adding.x(adding.indexOf("0.25*")));
    }

    @Test
    void itStaysInsideAShorterSequence() {
        probe.askStep(8);
        Experiment shorter = Presets.first().withLength(5);
        hand.begin(shorter, shorter.firstExample());
        assertEquals(5, probe.stepBinding().get());
    }
}
