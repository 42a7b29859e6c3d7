package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;

class StepAxisTest {

    @Test
    void theNumberOfAStepDoesNotRunTogetherWithANumberThatIsRead() {
        assertEquals("3 A", StepAxis.name(reading(List.of("D", "B", "A", "C")), 3));
        assertEquals("1: 5", StepAxis.name(reading(List.of("5", "8", "+", "9")), 1));
        assertEquals("3: +", StepAxis.name(reading(List.of("5", "8", "+", "9")), 3));
        assertEquals("4: 0.75", StepAxis.name(reading(List.of("−.5", "0.2", "0.1", "0.75")), 4));
    }

    private static Scene reading(List<String> labels) {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 2, labels.size());
        return new Scene(scene.trace(), null, labels, scene.outputLabels(), scene.endSymbol(), scene.playhead(),
                scene.selectedStep(), scene.selectedUnit(), scene.theme(), scene.words());
    }
}
