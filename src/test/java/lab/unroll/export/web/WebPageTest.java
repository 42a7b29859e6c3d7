package lab.unroll.export.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Level;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Saved pages in a real browser: their numbers are the microscope's, they ask nothing of any network, and they can be used. */
@Isolated
class WebPageTest {

    private static final double EXACT = 1e-9;
    private static final StillPicture NO_PICTURE = new StillPicture("data:,");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws Exception {
        Optional<Browser> found = Browser.start();
        assumeTrue(found.isPresent(), "no Chromium here: pages are not opened");
        browser = found.get();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** Networks of every cell and form, with more layers and directions, and every way to answer. */
    private static Map<String, Experiment> experiments() {
        Map<String, Experiment> all = new LinkedHashMap<>();
        Experiment first = Presets.named("remember-first");
        for (CellKind cell : CellKind.values()) {
            for (LstmVariant form : cell.forms()) {
                all.put(cell.id() + form.forgetGate() + form.peepholes(),
                        first.withNetwork(new LayerSettings(cell, form, 3, 1, false)));
            }
            all.put(cell.id() + "-deep", first.withNetwork(new LayerSettings(cell, LstmVariant.STANDARD, 2, 2, true)));
        }
        all.put("numbers", Presets.named("adding").withLength(6));
        all.put("logistic", Presets.named("embedded-reber"));
        all.put("series", Presets.named("wave-sine").withLength(8));
        all.put("pair", Presets.named("addition-2-digits").withHidden(5));
        return all;
    }

    private static Reading read(Experiment experiment, Pins pins) {
        return Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), pins);
    }

    private static PlayedNetwork played(Experiment experiment, Reading reading) {
        return new PlayedNetwork(experiment, 0, reading, LayerPlace.BOTTOM, Level.VECTORS, 2, 1, true, Locale.ENGLISH);
    }

    private static Path saved(String name, PlayedNetwork played) throws Exception {
        return Files.write(folder.resolve(name + ".html"), NetworkPage.bytes("Title", "Description", NO_PICTURE, Optional.of(played)));
    }

    /** What holds something of each quantity: one unit at one step, and all units at all steps of another layer. */
    private static Pins held(NetworkSpec spec) {
        List<Pin> pins = new ArrayList<>();
        LayerPlace top = new LayerPlace(spec.layers() - 1, spec.bidirectional() ? Direction.REVERSE : Direction.FORWARD);
        for (Quantity quantity : Quantity.in(spec)) {
            pins.add(new Pin(quantity, List.of(1), 2, 3, 0.25));
            pins.add(new Pin(top, quantity, List.of(0), 4, Pin.TO_THE_END, 0.75));
        }
        pins.add(new Pin(Quantity.in(spec).get(0), List.of(), 1, 1, 0.125));
        return Pins.of(pins.toArray(Pin[]::new));
    }

    @Test
    void everyNumberOfEveryCellIsTheMicroscopesWithAndWithoutPins() throws Exception {
        for (Map.Entry<String, Experiment> one : experiments().entrySet()) {
            Experiment experiment = one.getValue();
            Pins pins = held(experiment.spec());
            browser.open(saved(one.getKey(), played(experiment, read(experiment, pins))));
            compare(one.getKey() + " held", read(experiment, pins).trace());
            browser.evaluate("unroll.releaseAll()");
            compare(one.getKey() + " free", read(experiment, Pins.NONE).trace());
            assertEquals(List.of(), browser.complaints(), one.getKey());
        }
    }

    private static void compare(String what, Trace trace) throws Exception {
        JsonNode values = browser.evaluate("unroll.allValues()");
        near(what + " loss", trace.loss(), values.get("loss").asDouble());
        for (int t = 1; t <= trace.length(); t++) {
            if (trace.answers(t)) {
                near(what + " answer " + t, trace.output(t), values.get("outputs").get(t - 1));
            }
        }
        int compared = 0;
        for (JsonNode row : values.get("rows")) {
            LayerTrace layer = trace.layer(row.get("layer").asInt(), Direction.values()[row.get("direction").asInt()]);
            int t = row.get("t").asInt();
            String name = row.get("quantity").asText();
            String place = what + " " + row.get("layer") + row.get("direction") + " " + name + " " + t;
            if (name.equals("x")) {
                near(place, layer.x(t), row.get("value"));
                near(place + " gradient", layer.dInput(t), row.get("gradient"));
                continue;
            }
            Quantity quantity = Quantity.in(trace.spec()).stream().filter(q -> NetworkData.name(q).equals(name)).findFirst().orElseThrow();
            near(place, quantity.used(layer, t), row.get("value"));
            near(place + " gradient", quantity == Quantity.HIDDEN_STATE ? layer.dHidden(t) : quantity == Quantity.CELL_STATE
                    ? layer.dCell(t) : layer.dGate(quantity.gate(), t), row.get("gradient"));
            compared++;
        }
        assertEquals(LayerPlace.in(trace.spec()).size() * trace.length() * Quantity.in(trace.spec()).size(), compared, what);
    }

    private static void near(String what, double expected, double found) {
        assertEquals(expected, found, EXACT * Math.max(1, Math.abs(expected)), what);
    }

    private static void near(String what, Vector expected, JsonNode found) {
        assertEquals(expected.size(), found.size(), what);
        for (int i = 0; i < expected.size(); i++) {
            near(what + " " + i, expected.get(i), found.get(i).asDouble());
        }
    }

    @Test
    void aSliderHoldsAGateAsAPinDoesAndTheAnswerIsToldWithAndWithoutIt() throws Exception {
        Experiment experiment = Presets.named("remember-first").withHidden(3);
        browser.open(saved("slider", played(experiment, read(experiment, Pins.NONE))));
        browser.evaluate("(() => { const s = document.getElementById('slider-forget'); s.value = '0.25'; s.dispatchEvent(new Event('input')); })()");
        compare("slider", read(experiment, Pins.of(new Pin(Quantity.FORGET_GATE, List.of(1), 2, 2, 0.25))).trace());
        String said = browser.evaluate("document.getElementById('said').textContent").asText();
        assertTrue(said.contains("forget gate, unit 2, step 2: 0.25") && said.contains("without your hand"), said);
        browser.evaluate("document.getElementById('every-step').click()");
        browser.evaluate("(() => { const s = document.getElementById('slider-input'); s.value = '1'; s.dispatchEvent(new Event('input')); })()");
        compare("every step", read(experiment, Pins.of(new Pin(Quantity.FORGET_GATE, List.of(1), 2, 2, 0.25),
                new Pin(Quantity.INPUT_GATE, List.of(1), 1, Pin.TO_THE_END, 1))).trace());
        browser.evaluate("document.getElementById('release').click()");
        compare("released", read(experiment, Pins.NONE).trace());
    }

    @Test
    void keysMoveThePlayheadAndTheLanguageAndTheLevelChangeAtOnce() throws Exception {
        Experiment experiment = Presets.named("remember-first");
        browser.open(saved("keys", played(experiment, read(experiment, Pins.NONE))));
        browser.evaluate("document.getElementById('stage').focus()");
        browser.press("ArrowRight");
        assertEquals(3, browser.evaluate("unroll.bench.turn").asInt());
        browser.press("End");
        assertEquals(experiment.length(), browser.evaluate("unroll.bench.turn").asInt());
        browser.press("Home");
        browser.press("ArrowDown");
        assertEquals(0, browser.evaluate("unroll.bench.turn").asInt());
        assertEquals(2, browser.evaluate("unroll.bench.unit").asInt());
        browser.evaluate("document.getElementById('level-cell').click()");
        browser.evaluate("document.getElementById('language-zh-TW').click()");
        assertEquals("zh-TW", browser.evaluate("document.documentElement.lang").asText());
        assertTrue(browser.evaluate("document.getElementById('sliders').textContent").asText().contains("忘記門"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aPageAsksNothingOfAnyNetworkAndFitsAPhoneAsWellAsADesk() throws Exception {
        for (String cell : List.of("lstm", "gru", "gru-before", "ugrnn", "rnn")) {
            Experiment experiment = Presets.named("remember-first").withCell(CellKind.named(cell));
            Path page = saved("fits-" + cell, played(experiment, read(experiment, Pins.NONE)));
            assertTrue(Files.size(page) < 200_000, "a small network is a small page: " + Files.size(page));
            browser.open(page);
            for (int width : new int[] {360, 1280}) {
                for (String level : List.of("vectors", "cell")) {
                    browser.show(width, 740, width == 360);
                    browser.evaluate("unroll.change({level: '" + level + "'})");
                    browser.show(width, 740, width == 360);
                    assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= width, cell + level + width);
                    String drawn = browser.evaluate("document.getElementById('stage').textContent").asText();
                    assertTrue(drawn.contains("t = 2") && !drawn.matches("(?s).*(null|undefined|object|NaN).*"), cell + level + ": " + drawn);
                    assertEquals(width == 360 ? "dark" : "light", browser.evaluate("document.documentElement.dataset.theme").asText());
                }
                assertTrue(browser.evaluate("document.getElementById('stage').scrollWidth").asInt() <= width, "the cell fits " + width);
            }
            assertEquals(List.of(), browser.requests());
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void everyControlHasANameAndTheStageIsToldInWords() throws Exception {
        Experiment experiment = Presets.named("remember-first");
        browser.open(saved("names", played(experiment, read(experiment, Pins.NONE))));
        browser.show(1280, 720, false);
        JsonNode unnamed = browser.evaluate("[...document.querySelectorAll('button, input, select, summary')].filter(one =>"
                + " one.offsetParent && !one.textContent.trim() && !one.getAttribute('aria-label') && !(one.labels && one.labels.length"
                + " && one.labels[0].textContent.trim())).map(one => one.outerHTML)");
        assertEquals(0, unnamed.size(), unnamed.toString());
        assertTrue(browser.evaluate("document.getElementById('stage').getAttribute('aria-label')").asText()
                .startsWith("LSTM, step 2 of 8, reads"));
    }

    @Test
    void aNetworkThatExplodedIsShownAndNotBlank() throws Exception {
        Experiment experiment = Presets.named("remember-first").withCell(CellKind.RELU_RNN).withLength(12);
        double[] huge = experiment.initialParameters().toArray();
        Arrays.fill(huge, 1e200);
        Reading reading = Reading.of(experiment, new Parameters(experiment.initialParameters().layout(), huge),
                experiment.firstExample(), Pins.NONE);
        browser.open(saved("huge", played(experiment, reading)));
        browser.evaluate("unroll.goTo(12)");
        browser.show(1280, 720, false);
        assertTrue(browser.evaluate("document.querySelectorAll('#stage .value').length").asInt() > 20);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void thePageSaysWhatItCannotPlayAndShowsThePicture() throws Exception {
        Experiment experiment = Presets.named("chat-small");
        Experiment attending = experiment.withNetwork(experiment.network().withAttention(true));
        browser.open(saved("attending", played(attending, read(attending, Pins.NONE))));
        assertTrue(browser.evaluate("document.getElementById('bench').hidden").asBoolean());
        assertFalse(browser.evaluate("document.getElementById('still').hidden").asBoolean());
        assertFalse(browser.evaluate("document.getElementById('unplayable').hidden").asBoolean());
        String why = browser.evaluate("document.getElementById('unplayable').textContent").asText();
        assertTrue(why.startsWith("This network attends to the words it has read, which no page computes."), why);
        assertEquals("Every number in the picture is the network’s own. Made with Unroll.",
                browser.evaluate("document.getElementById('about-page').textContent").asText());
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        Experiment experiment = Presets.named("remember-first");
        PlayedNetwork played = played(experiment, read(experiment, Pins.NONE));
        assertArrayEquals(NetworkPage.bytes("a", "b", NO_PICTURE, Optional.of(played)),
                NetworkPage.bytes("a", "b", NO_PICTURE, Optional.of(played)));
    }
}
