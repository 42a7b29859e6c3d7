package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmForm;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.EncoderDecoderTrace;
import lab.unroll.trace.Networks;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderDecoderFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;
    private static final List<String> SYMBOLS = List.of("A", "B", "C", "D", "GO", "EOS");
    private static final int START = 4;
    private static final int END = 5;
    /** At this step the decoder is told another symbol than its own. */
    private static final int TOLD = 3;

    static Exchange exchange(CellKind cell, int k, int layers, int question, int answer, Theme theme,
                             Locale language) {
        int n = SYMBOLS.size();
        Parameters encoder = new Initialiser(1, 0).draw(new NetworkSpec(cell, LstmForm.STANDARD, n, k, layers, false,
                k, OutputKind.HIDDEN_STATE), 5);
        Parameters decoder = new Initialiser(1, 0).draw(new NetworkSpec(cell, LstmForm.STANDARD, n, k, layers, false,
                n, OutputKind.SOFTMAX), 6);
        Sequence symbols = Networks.rememberFirst(n, question, 3);
        List<Vector> read = new ArrayList<>();
        List<String> questionLabels = new ArrayList<>();
        for (int t = 1; t <= question; t++) {
            read.add(symbols.x(t));
            questionLabels.add(SYMBOLS.get(symbols.x(t).argMax()));
        }
        List<Vector> told = new ArrayList<>();
        List<String> toldLabels = new ArrayList<>();
        int[] classes = new int[answer];
        double[] weights = new double[answer];
        Arrays.fill(weights, 1);
        Arrays.fill(classes, END);
        EncoderDecoderTrace trace = null;
        for (int t = 1; t <= answer; t++) {
            int own = t == 1 ? START : trace.decoder().output(t - 1).argMax();
            int symbol = t == TOLD ? (own + 1) % n : own;
            told.add(Vector.oneHot(symbol, n));
            toldLabels.add(SYMBOLS.get(symbol));
            trace = EncoderDecoderTrace.of(encoder, decoder, Sequence.unjudged(read), Sequence.ofClasses(told,
                    Arrays.copyOf(classes, t), Arrays.copyOf(weights, t)));
        }
        return new Exchange(trace, questionLabels, toldLabels, SYMBOLS, END, Playhead.at(question + 1), question + 1,
                0, theme, Words.of("figure", language));
    }

    private static Exchange exchange() {
        return exchange(CellKind.LSTM, 3, 2, 4, 4, Theme.LIGHT, Locale.ENGLISH);
    }

    @Test
    void bothNetworksShowTheirOwnNumbers() {
        Exchange exchange = exchange();
        Map<String, Spot> spots = Tidiness.byId(new EncoderDecoderFigure(exchange, WIDTH, HEIGHT));
        assertEquals(exchange.trace().encoder().hidden(2).norm(), spots.get("encoder.block.2").value());
        assertEquals(exchange.trace().decoder().hidden(1).get(2), spots.get("decoder.h.1.3").value());
        assertEquals(exchange.trace().decoder().loss(3), spots.get("decoder.loss.3").value());
        assertFalse(spots.containsKey("encoder.output.1.1"), "the encoder does not answer");
        assertTrue(spots.get("encoder.input.1").text().startsWith("encoder: "));
        assertEquals(6, spots.get("decoder.step.2").step(), "steps count on from the encoder's four");
    }

    @Test
    void theDecoderStartsFromTheStateThatTheEncoderHandsOver() {
        Exchange exchange = exchange();
        Spot carried = Tidiness.byId(new EncoderDecoderFigure(exchange, WIDTH, HEIGHT)).get("decoder.carried.C.1");
        assertEquals(exchange.trace().encoder().cell(4).get(0), carried.value());
        assertEquals(exchange.trace().decoder().cell(0).get(0), carried.value());
        BlockRun run = BlockRun.of(exchange);
        BlocksLayout layout = new BlocksLayout(run, WIDTH, HEIGHT);
        assertEquals(BlocksLayout.HANDOVER, layout.card(5).getMinX() - layout.card(4).getMaxX(), 1e-9);
        assertTrue(Tidiness.says(new BlockMargins(run, layout, 1).labels(), "s_0 = h_{4}"));
    }

    @Test
    void anAnswerIsFedBackUnlessAnotherSymbolIsTold() {
        Exchange exchange = exchange();
        Map<String, Spot> spots = Tidiness.byId(new EncoderDecoderFigure(exchange, WIDTH, HEIGHT));
        String first = SYMBOLS.get(exchange.trace().decoder().output(1).argMax());
        assertEquals("decoder: Answer of step 1: " + first + ", fed back as the input of step 2",
                spots.get("feedback.1").text());
        assertTrue(spots.get("feedback.2").text().endsWith("step 3 is told " + exchange.toldLabels().get(2)
                + " instead"), spots.get("feedback.2").text());
        assertFalse(spots.containsKey("feedback.4"), "nothing reads the last answer");
    }

    @Test
    void theSymbolThatEndsAnAnswerSaysSo() {
        Spot end = Tidiness.byId(new EncoderDecoderFigure(exchange(), WIDTH, HEIGHT)).get("decoder.output.1.6");
        assertTrue(end.text().endsWith("it ends the answer"), end.text());
    }

    @Test
    void encoderAndDecoderDifferInHue() {
        for (Theme theme : Theme.values()) {
            assertNotEquals(theme.colour(Token.ENCODER), theme.colour(Token.DECODER));
            for (Token token : List.of(Token.ENCODER, Token.DECODER)) {
                BlockPart.Role role = token == Token.ENCODER ? BlockPart.Role.ENCODER : BlockPart.Role.DECODER;
                assertTrue(Colours.contrast(theme.colour(token), BlockColumnPainter.tint(theme, role)) >= 4.5,
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
            Exchange exchange = exchange(cell, k, layers, question, answer, theme, language);
            for (double[] size : BlocksFigureTest.STAGES) {
                EncoderDecoderFigure figure = new EncoderDecoderFigure(exchange, size[0], size[1]);
                BlocksLayout layout = new BlocksLayout(BlockRun.of(exchange), size[0], size[1]);
                Tidiness.assertTidy(figure, new BlockMargins(BlockRun.of(exchange), layout, 1).labels(), theme);
                Tidiness.assertOnPage(figure);
            }
        }
    }
}
