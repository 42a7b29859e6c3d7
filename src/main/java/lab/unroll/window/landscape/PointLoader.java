package lab.unroll.window.landscape;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.landscape.LossMap;
import lab.unroll.state.Edits;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;

/** Puts the weights of a point of the map into the network on the bench, as a change by hand that can be undone. */
final class PointLoader {

    private final BenchModel model;

    PointLoader(BenchModel model) {
        this.model = model;
    }

    /** Loads a point of one of the maps; tells why not if that is another network's. */
    void load(int network, double a, double b) {
        if (network != model.landscape().own()) {
            model.say(Message.note("landscape.not-own"));
            return;
        }
        LossMap map = model.landscape().mapsProperty().get().get(network);
        double[] wanted = map.plane().at(a, b);
        double[] now = model.snapshotProperty().get().parameters().toArray();
        Map<Integer, Edits.Edit> edits = new HashMap<>(model.hand().state().edits().byPlace());
        for (int i = 0; i < wanted.length; i++) {
            // weights are trained in single precision: what is equal there is no change
            float to = (float) wanted[i];
            Edits.Edit before = edits.get(i);
            if (before != null && (float) before.before() == to) {
                edits.remove(i);
            } else if (before != null || (float) now[i] != to) {
                edits.put(i, new Edits.Edit(before == null ? now[i] : before.before(), to));
            }
        }
        model.hand().editExactly(new Edits(edits));
    }

    /** Back to where the map was made. */
    void back() {
        load(model.landscape().own(), 0, 0);
    }
}
