package lab.unroll.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Parameters;
import org.junit.jupiter.api.Test;

/** Weights changed by hand, one or all of them. */
class EditsTest {

    @Test
    void theWayBetweenTwoNetworksIsWhatDiffersInSinglePrecision() {
        Edits way = Edits.between(new double[] {1, 0.1, 3}, new double[] {1 + 1e-12, 0.2, -3});
        assertEquals(Map.of(1, new Edits.Edit(0.1f, 0.2f), 2, new Edits.Edit(3, -3)), way.byPlace());
        Parameters before = Presets.first().initialParameters();
        double[] values = before.toArray();
        values[5] = 0.5;
        values[7] = -0.25;
        Parameters after = Edits.between(before.toArray(), values).in(before);
        assertArrayEquals(values, after.toArray());
    }

    @Test
    void aChangeThatStandsTwiceKeepsTheFirstValueBeforeAndTheLastAfter() {
        assertEquals(Map.of(4, new Edits.Edit(1, 3)), TextOf.edits("4:1:2,4:2:3", 10).byPlace());
    }

    @Test
    void whatIsSetBeforeTheTrainingKnowsItsValueBeforeOnceThatIsDone() {
        Parameters trained = Presets.first().initialParameters();
        double third = trained.toArray()[3];
        double fourth = trained.toArray()[4];
        Edits wanted = Edits.NONE.to(3, 2).to(4, -1);
        Edits inForce = Edits.NONE.with(4, fourth, 9).with(5, 0.5, 9);
        assertEquals(Map.of(3, new Edits.Edit(third, 2), 4, new Edits.Edit(fourth, -1)),
                wanted.knowing(inForce.in(trained), inForce).byPlace());
        assertEquals(inForce, inForce.knowing(trained, Edits.NONE), "what knows it keeps it");
    }

    @Test
    void allWeightsOfALargeNetworkAreReadAtOnce() {
        int count = 100_000;
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        Edits many = Edits.between(new double[count], ones);
        assertEquals(count, many.byPlace().size());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertEquals(many, TextOf.edits(TextOf.edits(many), count)));
    }
}
