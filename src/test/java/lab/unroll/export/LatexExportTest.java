package lab.unroll.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatexExportTest {

    @Test
    void theWorkedExampleReadsAsOnPaper() {
        assertEquals("""
                \\begin{aligned}
                h_{1}^{1} &= \\tanh\\bigl(w^{x}_{1,1} x_{1}^{1} + w^{x}_{2,1} x_{1}^{2} + w^{h}_{1,1} h_{0}^{1} + \
                w^{h}_{2,1} h_{0}^{2} + b_{1}\\bigr) \\\\
                &= \\tanh\\bigl(0.90 \\cdot 0.80 + (-0.40) \\cdot (-0.50) + 0.70 \\cdot 0.60 + 0.50 \\cdot (-0.30) + \
                0.10\\bigr) \\\\
                &= \\tanh\\bigl(1.29\\bigr) = 0.86
                \\end{aligned}
                """, LatexExport.equation(Scenes.worked()));
    }

    @Test
    void allUnitsGiveEquationsBetweenVectors() {
        String latex = LatexExport.equation(Scenes.unit(Scenes.worked(), -1));
        assertEquals("""
                \\begin{aligned}
                h_{1} &= \\tanh\\bigl((W^{x})^{\\top} x_{1} + (W^{h})^{\\top} h_{0} + b\\bigr) = \
                \\begin{pmatrix} 0.86 \\\\ -0.56 \\end{pmatrix}
                \\end{aligned}
                """, latex);
    }

    @Test
    void anLstmHasItsGatesAndBothStates() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8), 2);
        var trace = scene.trace();
        String latex = LatexExport.equation(scene);
        assertTrue(latex.contains("C_{3}^{3} &= f_{3}^{3}\\,C_{2}^{3} + i_{3}^{3}\\,\\tilde{C}_{3}^{3} \\\\"), latex);
        assertTrue(latex.contains("&= " + number(trace.gate(Gate.FORGET, 3).get(2)) + " \\cdot "
                + LatexLines.factor(trace.cell(2).get(2)) + " + " + number(trace.gate(Gate.INPUT, 3).get(2)) + " \\cdot "
                + LatexLines.factor(trace.gate(Gate.CANDIDATE, 3).get(2)) + " = " + number(trace.cell(3).get(2))), latex);
        assertTrue(latex.contains("\\tanh(" + number(trace.cell(3).get(2)) + ") = " + number(trace.hidden(3).get(2))), latex);
        assertTrue(latex.contains("\\sum_{i=1}^{4} w^{x,f}_{i,3} x_{3}^{i}"), latex);
    }

    private static String number(double value) {
        return LatexLines.number(value);
    }

    @Test
    void theResetGateStandsWhereItsFormPutsIt() {
        String after = LatexExport.neuron(Scenes.remembering(CellKind.GRU, 2, 2, 6), NeuronChoice.of(Gate.CANDIDATE, 0));
        assertTrue(after.contains("r_{3}^{1} (w^{h,\\tilde h}_{1,1} h_{2}^{1} + w^{h,\\tilde h}_{2,1} h_{2}^{2} + b^{h}_{1})"), after);
        String before = LatexExport.neuron(Scenes.remembering(CellKind.GRU_BEFORE, 2, 2, 6),
                NeuronChoice.of(Gate.CANDIDATE, 0));
        assertTrue(before.contains("w^{h,\\tilde h}_{2,1} r_{3}^{2} h_{2}^{2}"), before);
        Scene many = Scenes.unit(Scenes.remembering(CellKind.GRU, 4, 4, 6), 1);
        String latex = LatexExport.equation(many);
        var trace = many.trace();
        assertTrue(latex.contains("h_{3}^{2} &= (1 - z_{3}^{2})\\,\\tilde{h}_{3}^{2} + z_{3}^{2}\\,h_{2}^{2}"), latex);
        assertTrue(latex.contains("\\cdot " + LatexLines.factor(trace.hidden(2).get(1)) + " = "
                + number(trace.hidden(3).get(1))), latex);
    }

    @Test
    void aPinnedValueSaysWhatItReplaced() {
        Scene held = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 4, 8,
                Pins.of(new Pin(Gate.FORGET, 2, Pin.EVERY_STEP, 0.1))), 2);
        String computed = number(held.trace().computedGate(Gate.FORGET, 3).get(2));
        assertTrue(LatexExport.equation(held).contains("f_{3}^{3} &= 0.10 \\quad \\text{(pinned; computed " + computed + ")}"));
        assertTrue(LatexExport.equation(Scenes.in(held, Theme.LIGHT, Words.CHINESE)).contains("計算值 " + computed));
    }

    @Test
    void formsOfTheLstmAreKept() {
        for (LstmVariant form : new LstmVariant[] {LstmVariant.OF_1997, LstmVariant.PEEPHOLE}) {
            Parameters weights = new Initialiser(1, 0).draw(new NetworkSpec(CellKind.LSTM, form, 2, 2, 1, false, 2,
                    OutputKind.SOFTMAX), 3);
            String latex = LatexExport.equation(Scenes.of(weights, Networks.rememberFirst(2, 4, 5), Pins.NONE));
            assertEquals(form.forgetGate(), latex.contains("f_{3}^{1}"), latex);
            assertEquals(form.peepholes(), latex.contains("p_{1} C_{2}^{1}") && latex.contains("p_{1} C_{3}^{1}"), latex);
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyTextIsBalancedAndHasNoForeignSigns(CellKind cell) {
        for (int k : new int[] {1, 2, 4, 20}) {
            Scene scene = Scenes.remembering(cell, 3, k, 5);
            for (int unit : new int[] {-1, 0, k - 1}) {
                String latex = LatexExport.equation(Scenes.unit(scene, unit));
                assertEquals(count(latex, "{"), count(latex, "}"), latex);
                assertEquals(count(latex, "("), count(latex, ")"), latex);
                assertEquals(count(latex, "\\bigl"), count(latex, "\\bigr"), latex);
                assertTrue(latex.chars().allMatch(c -> c < 128), latex);
                assertFalse(latex.contains("\\\\\n\\end{aligned}"), "no empty line at the end");
            }
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length;
    }

    @Test
    void numbersThatAreNoneAreWrittenSo() {
        assertEquals("\\mathrm{NaN}", number(Double.NaN));
        assertEquals("-\\infty", number(Double.NEGATIVE_INFINITY));
        assertEquals("-1.50 \\cdot 10^{9}", number(-1.5e9));
        assertEquals("(-0.50)", LatexLines.factor(-0.5));
    }
}
