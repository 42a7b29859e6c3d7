package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ProbeTest {

    private final EditModel hand = new EditModel();
    private final Probe probe = new Probe(hand, new SimpleObjectProperty<>());

    @BeforeEach
    void readASequence() {
        Experiment experiment = Presets.rememberFirst();
        hand.begin(experiment, experiment.task().exampleOf(new int[] {0, 3, 1, 1, 3, 0, 1, 1}));
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
        for (Experiment experiment : List.of(Presets.embeddedReber(), Presets.adding(), Presets.temporalOrder(),
                Presets.copyMemory())) {
            hand.begin(experiment, experiment.firstExample());
            int count = experiment.task().vocabulary().size();
            for (int symbol = 0; symbol < count; symbol++) {
                probe.askSymbol(symbol);
                assertEquals(experiment.task().inputSize(), probe.x().size(), experiment.preset());
            }
        }
        assertEquals(Vector.of(0.25, 1), Presets.adding().task().x(1, Presets.adding().task().vocabulary().symbolOf("0.25*")));
    }

    @Test
    void itStaysInsideAShorterSequence() {
        probe.askStep(8);
        Experiment shorter = Presets.rememberFirst().withLength(5);
        hand.begin(shorter, shorter.firstExample());
        assertEquals(5, probe.stepBinding().get());
    }
}
