package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.figure.blocks.BlockColumnPainter;
import lab.unroll.figure.blocks.BlockMargins;
import lab.unroll.figure.blocks.BlockRun;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.blocks.BlocksLayout;
import lab.unroll.figure.blocks.NetworkFigure;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderDecoderFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;
    private static Scene scene() {
        return Scenes.pair(CellKind.LSTM, 3, 2, 4, 4);
    }

    private static Map<String, Spot> spots(Scene scene) {
        return Tidiness.byId(new BlocksFigure(scene, WIDTH, HEIGHT));
    }

    @Test
    void bothNetworksShowTheirOwnNumbersAndCountTheirStepsThrough() {
        Scene scene = scene();
        Map<String, Spot> spots = spots(scene);
        assertEquals(scene.trace().hidden(2).norm(), spots.get("block.2").value());
        assertEquals(scene.trace().hidden(5).get(2), spots.get("h.5.3").value());
        assertEquals(scene.trace().loss(7), spots.get("loss.7").value());
        assertFalse(spots.containsKey("output.4.1"), "the encoder does not answer");
        assertTrue(spots.get("input.1").text().startsWith("encoder: "));
        assertTrue(spots.get("input.5").text().startsWith("decoder: "));
    }

    @Test
    void theDecoderStartsFromTheStateThatTheEncoderHandsOver() {
        Scene scene = scene();
        Spot carried = spots(scene).get("carried.C.5");
        assertEquals(scene.trace().cell(4).get(0), carried.value());
        BlockRun run = BlockRun.of(scene);
        BlocksLayout layout = new BlocksLayout(run, WIDTH, HEIGHT);
        assertEquals(BlocksLayout.HANDOVER, layout.card(5).getMinX() - layout.card(4).getMaxX(), 1e-9);
        assertTrue(Tidiness.says(new BlockMargins(run, layout, 1).labels(), "s_0 = h_{4}"));
    }

    @Test
    void anAnswerIsFedBackUnlessAnotherSymbolIsTold() {
        Scene scene = scene();
        Map<String, Spot> spots = spots(scene);
        String first = Scenes.PAIR_SYMBOLS.get(scene.trace().output(5).argMax());
        assertEquals("decoder: Answer of step 5: " + first + ", fed back as the input of step 6",
                spots.get("feedback.5").text());
        assertTrue(spots.get("feedback.6").text().endsWith("step 7 is told " + scene.inputLabels().get(6)
                + " instead"), spots.get("feedback.6").text());
        assertFalse(spots.containsKey("feedback.8"), "nothing reads the last answer");
        assertFalse(spots.containsKey("feedback.4"), "the encoder answers nothing");
    }

    @Test
    void theSymbolThatEndsAnAnswerSaysSo() {
        Spot end = spots(scene()).get("output.5.5");
        assertTrue(end.text().endsWith("it ends the answer"), end.text());
    }

    @Test
    void foldedEachNetworkHasAPlaceOfItsOwnAndBothShowWhereTheyAreRead() {
        for (int selected : new int[] {2, 4, 5, 7}) {
            Scene scene = scene().at(Playhead.at(selected), selected);
            NetworkFigure folded = new NetworkFigure(scene, 0, true, WIDTH, HEIGHT);
            Map<String, Spot> spots = Tidiness.byId(folded);
            int encoder = Math.min(4, selected);
            int decoder = Math.max(5, selected);
            assertEquals(scene.trace().layer(1, Direction.FORWARD).hidden(encoder).norm(),
                    spots.get("layer2.block." + encoder).value());
            assertEquals(scene.trace().hidden(decoder).norm(), spots.get("block." + decoder).value());
            assertTrue(spots.get("step." + encoder).bounds().getMaxX() < spots.get("step." + decoder).bounds().getMinX());
            assertTrue(Tidiness.says(folded.labels(), "s_0 = h_{4}"));
        }
    }

    /** In the drawing of the bench as well as on Talk and as a matrix. */
    @Test
    void whereTheDecoderLooksIsDrawnFromTheStatesOfTheEncoderToTheSelectedStep() {
        Pins held = Pins.of(new Pin(Quantity.ATTENTION, List.of(1), 6, 6, 0.75));
        Scene scene = Scenes.attending(CellKind.GRU, 3, 2, 4, 4, held);
        for (int t = 5; t <= 8; t++) {
            Scene seen = scene.at(scene.playhead(), t);
            Map<String, Spot> spots = spots(seen);
            for (int s = 1; s <= 4; s++) {
                Spot look = spots.get("look." + t + "." + s);
                assertEquals(scene.trace().attention(t).weights().get(s - 1), look.value());
                assertEquals(new EditTarget.Held(LayerPlace.BOTTOM, Quantity.ATTENTION, s - 1, t), look.grip());
            }
        }
        assertTrue(spots(scene.at(scene.playhead(), 6)).get("look.6.2").text().contains("held at 0.75"));
        assertTrue(spots(scene.at(scene.playhead(), 2)).keySet().stream().noneMatch(id -> id.startsWith("look.")), "who reads looks nowhere");
        assertTrue(spots(scene()).keySet().stream().noneMatch(id -> id.startsWith("look.")));
        assertTrue(wires(scene.at(scene.playhead(), 7)) > 100);
        assertEquals(0, wires(Scenes.pair(CellKind.GRU, 3, 2, 4, 4).at(scene.playhead(), 7)));
    }

    /** How many pixels of the left half are of the colour of the wires. */
    private static int wires(Scene scene) {
        BufferedImage image = new BufferedImage((int) WIDTH, (int) HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new BlocksFigure(scene, WIDTH, HEIGHT).paint(g);
        g.dispose();
        int accent = Theme.LIGHT.colour(Token.ACCENT).getRGB();
        int count = 0;
        for (int x = 0; x < WIDTH / 2; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                count += image.getRGB(x, y) == accent ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void encoderAndDecoderDifferInHue() {
        for (Theme theme : Theme.values()) {
            assertNotEquals(theme.colour(Token.ENCODER), theme.colour(Token.DECODER));
            for (Token token : List.of(Token.ENCODER, Token.DECODER)) {
                NetworkRole role = token == Token.ENCODER ? NetworkRole.ENCODER : NetworkRole.DECODER;
                assertTrue(ColourMap.contrast(theme.colour(token), BlockColumnPainter.tint(theme, role)) >= 4.5,
                        theme + " " + token);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SIMPLE_RNN, 1, 1, 1, 1", "LSTM, 4, 1, 5, 5", "LSTM, 64, 4, 6, 3", "GRU, 8, 2, 60, 40",
            "GRU, 4, 1, 3, 90"})
    void everyShapeIsTidyAtEverySizeInBothLanguages(CellKind cell, int k, int layers, int question, int answer) {
        for (Locale language : Words.LANGUAGES) {
            Theme theme = language.equals(Locale.ENGLISH) ? Theme.LIGHT : Theme.DARK;
            Scene scene = Scenes.in(language.equals(Locale.ENGLISH) ? Scenes.pair(cell, k, layers, question, answer)
                    : Scenes.attending(cell, k, layers, question, answer, Pins.NONE), theme, language);
            for (double[] size : BlocksFigureTest.STAGES) {
                BlocksFigure figure = new BlocksFigure(scene, size[0], size[1]);
                BlocksLayout layout = new BlocksLayout(BlockRun.of(scene), size[0], size[1]);
                Tidiness.assertTidy(figure, new BlockMargins(BlockRun.of(scene), layout, 1).labels(), theme);
                Tidiness.assertOnPage(figure);
                for (boolean named : new boolean[] {false, true}) {
                    NetworkFigure folded = new NetworkFigure(scene, 0, named, size[0], size[1]);
                    Tidiness.assertTidy(folded, folded.labels(), theme);
                    Tidiness.assertOnPage(folded);
                }
            }
        }
    }
}
