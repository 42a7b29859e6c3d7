package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.trace.Trace;

/** Another unit or another layer is looked at. */
final class UnitAct implements Act {

    @Override
    public List<String> object(Between two) {
        boolean layer = !two.was().place().equals(two.is().place());
        if (!layer && two.was().unit() == two.is().unit()) {
            return List.of();
        }
        String unit = two.say("unit", two.is().unit() + 1);
        return List.of(layer ? two.inLayer(two.is().place(), unit) : unit);
    }

    /** Its states at the step looked at. */
    @Override
    public List<String> context(Between two) {
        Trace run = two.trace();
        int t = two.is().step();
        int u = two.is().unit();
        List<String> told = new ArrayList<>();
        if (run.spec().cell().hasCellState()) {
            told.add(two.say("unit.cell.is", u + 1, t, Between.number(run.cell(t).get(u))));
        }
        told.add(two.say("unit.hidden.is", u + 1, t, Between.number(run.hidden(t).get(u))));
        return told;
    }
}
