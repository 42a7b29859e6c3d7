package lab.unroll.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;

/** The networks whose pictures hang in the gallery; each reads its sequence once. */
final class GalleryScenes {

    /** A cell with the form it has if it is an LSTM. */
    record Cell(CellKind kind, LstmVariant form) {

        @Override
        public String toString() {
            return kind.id() + (kind == CellKind.LSTM && form != LstmVariant.STANDARD ? " " + form : "");
        }

        /** The gate that a pin holds: the one that closes the way from the step before, if there is one. */
        Gate held() {
            List<Gate> gates = spec(1, 1, false).gates();
            return gates.contains(Gate.FORGET) ? Gate.FORGET : gates.contains(Gate.UPDATE) ? Gate.UPDATE : gates.get(0);
        }

        NetworkSpec spec(int k, int layers, boolean bidirectional) {
            return new NetworkSpec(kind, form, SYMBOLS, k, layers, bidirectional, SYMBOLS, OutputKind.SOFTMAX);
        }
    }

    /** A network, and how long it reads. */
    record Subject(Cell cell, boolean bidirectional, int layers, int k, int length, boolean pinned) {

        @Override
        public String toString() {
            return cell + (bidirectional ? ", both ways" : "") + (layers > 1 ? ", " + layers + " layers" : "") + ", k "
                    + k + ", T " + length + (pinned ? ", pinned" : "");
        }
    }

    private static final int SYMBOLS = 4;

    private final Map<Subject, Scene> scenes = new HashMap<>();

    /** Every kind of cell in every form. */
    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (CellKind kind : CellKind.values()) {
            kind.forms().forEach(form -> cells.add(new Cell(kind, form)));
        }
        return cells;
    }

    /** The run of a network; a pinned one has the gate of its second unit held at every step. */
    Scene of(Subject subject) {
        return scenes.computeIfAbsent(subject, missing -> {
            Pins pins = subject.pinned() ? Pins.of(new Pin(subject.cell().held(), Math.min(1, subject.k() - 1),
                    Pin.EVERY_STEP, 0.1)) : Pins.NONE;
            return Scenes.of(new Initialiser(1, -0.5).draw(subject.cell().spec(subject.k(), subject.layers(),
                    subject.bidirectional()), 5), Networks.rememberFirst(SYMBOLS, subject.length(), 3), pins);
        });
    }
}
