package lab.unroll.figure.neuron;

import lab.unroll.figure.CellLook;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.StateRule;

/**
 * How far a neuron has come: one product after the other lights up, then the sum, then the activation. The neurons of a
 * cell work in the phase in which their value is made.
 */
final class NeuronProgress {

    private final Scene scene;
    private final Phase productPhase;
    private final double productsEnd;
    private final Phase sumPhase;
    private final double sumStart;
    private final double sumEnd;

    NeuronProgress(Scene scene, Gate gate) {
        this.scene = scene;
        NetworkSpec spec = scene.trace().spec();
        boolean layered = spec.cell().rule() == StateRule.ACTIVATED;
        productPhase = CellLook.of(spec.cell()).phaseOf(spec, gate);
        productsEnd = layered ? 1 : 0.55;
        sumPhase = layered ? Phase.UPDATE : productPhase;
        sumStart = layered ? 0 : 0.55;
        sumEnd = layered ? 0.4 : 0.75;
    }

    /** How far product {@code place} of {@code count} is, from 0 to 1. */
    double product(int place, int count) {
        double from = productsEnd * place / count;
        return reached(productPhase, from, from + productsEnd / count);
    }

    /** How far all of them are. */
    double products() {
        return product(0, 1);
    }

    /** How far the sum is. */
    double sum() {
        return reached(sumPhase, sumStart, sumEnd);
    }

    /** True from when the sum can be read. */
    boolean isSummed() {
        return sum() > 0.5;
    }

    /** How far the activation is. */
    double activation() {
        return reached(sumPhase, sumEnd, 1);
    }

    private double reached(Phase phase, double from, double to) {
        int t = scene.turn(scene.selectedStep());
        if (scene.playhead().step() != t) {
            return scene.playhead().step() > t ? 1 : 0;
        }
        double share = scene.playhead().progressOf(phase, scene.trace().spec().cell());
        return Math.max(0, Math.min(1, (share - from) / (to - from)));
    }
}
