package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.unroll.cli.Main;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Gate;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code unroll render --out FILE.html}: the ending decides, and what no page computes is told. */
@Isolated
class PageCommandTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private JsonNode saved(String... options) throws Exception {
        Path file = folder.resolve("Page.HTML");
        String[] arguments = new String[options.length + 3];
        arguments[0] = "render";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--out";
        arguments[options.length + 2] = file.toString();
        assertEquals(0, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments), err.toString());
        String page = Files.readString(file);
        int from = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    @Test
    void theWeightsOnAPageAreThoseOfTheNetworkToTheLastDigit() throws Exception {
        JsonNode page = saved("--preset", "remember-first", "--train", "20", "--figure", "cell", "--step", "5", "--unit", "2");
        Trace trace = TrainedNetwork.train(Presets.first(), 20, i -> { }).reading().trace();
        JsonNode forget = page.get("networks").get(0).get("layers").get(0).get(0).get("neurons").get("forget");
        for (int i = 0; i < trace.spec().hidden(); i++) {
            assertEquals(trace.parameters().get(trace.parameters().layout().recurrentWeights(Gate.FORGET), i, 1),
                    forget.get("wh").get(i).get(1).asDouble());
        }
        JsonNode bench = page.get("benches").get(0);
        assertEquals("cell", bench.get("level").asText());
        assertEquals(5, bench.get("t").asInt());
        assertEquals(1, bench.get("unit").asInt());
        assertFalse(page.get("still").asBoolean(), "the network is there, not only its picture");
    }

    @Test
    void aChartStandsAboveItsNetworkAndAPictureWithoutANetworkAlone() throws Exception {
        JsonNode chart = saved("--preset", "remember-first", "--train", "5", "--figure", "gradients");
        assertTrue(chart.get("still").asBoolean());
        assertEquals(1, chart.get("benches").size());
        JsonNode wall = saved("--figure", "wall");
        assertTrue(wall.get("still").asBoolean());
        assertEquals(0, wall.get("benches").size());
        assertEquals("", err.toString());
    }

    @Test
    void whatNoPageComputesIsTold() throws Exception {
        JsonNode page = saved("--preset", "chat-small", "--attention", "yes", "--train", "0");
        assertEquals("pair", page.get("unplayable").asText(), "the page says which limit it is");
        assertEquals(0, page.get("benches").size());
        assertTrue(err.toString().contains("No page computes this network"), err.toString());
    }
}
