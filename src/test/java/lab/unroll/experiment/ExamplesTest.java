package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import lab.unroll.task.Example;
import lab.unroll.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    @ParameterizedTest
    @MethodSource("lab.unroll.experiment.Presets#names")
    void eachExampleFollowsFromSeedAndNumberAlone(String name) {
        Experiment experiment = Presets.named(name);
        Task task = experiment.task();
        Examples examples = new Examples(experiment, task);
        Set<String> texts = new HashSet<>();
        for (int n = 0; n < 10; n++) {
            Example next = examples.next();
            assertEquals(task.example(experiment.exampleRandom(n)), next);
            texts.add(task.text(next));
        }
        assertEquals(experiment.firstExample(), new Examples(experiment, task).next());
        assertTrue(texts.size() > 5, "they differ: " + texts);
    }
}
