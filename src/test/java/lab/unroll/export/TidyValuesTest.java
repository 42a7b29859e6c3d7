package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TidyValuesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyValueAndItsGradientHasARow(CellKind cell) throws IOException {
        Experiment experiment = Presets.first().withCell(cell).withNetwork(Presets.first().withCell(cell).network().withLayers(2)
                .withBidirectional(true));
        Trace trace = Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE).trace();
        TidyValues values = new TidyValues(experiment.runName(), 0, trace);
        Path csv = folder.resolve("v.csv");
        values.write(csv);
        List<String> rows = Files.readAllLines(csv);
        assertEquals("run,step,t,layer,direction,unit,quantity,value", rows.get(0));
        int quantities = Quantity.in(experiment.spec()).size();
        assertEquals(1 + 2 * 2 * trace.length() * 2 * quantities * experiment.hidden(), rows.size());
        Set<String> places = new HashSet<>();
        rows.forEach(row -> places.add(row.substring(0, row.lastIndexOf(','))));
        assertEquals(rows.size(), places.size(), "each once");
        Gate gate = experiment.spec().gates().get(0);
        assertEquals(true, rows.contains(experiment.runName() + ",0,3,2,reverse,1,gradient-of-" + Quantity.of(gate).id() + ","
                + trace.layer(1, Direction.REVERSE).dGate(gate, 3).get(0)));

        Path json = folder.resolve("v.json");
        values.write(json);
        List<String> lines = Files.readAllLines(json);
        assertEquals(rows.size() + 1, lines.size());
        String[] first = rows.get(1).split(",");
        assertEquals("{\"run\": \"" + first[0] + "\", \"step\": 0, \"t\": 1, \"layer\": 1, \"direction\": \"forward\", \"unit\": 1,"
                + " \"quantity\": \"" + first[6] + "\", \"value\": " + first[7] + "},", lines.get(1));
    }
}
