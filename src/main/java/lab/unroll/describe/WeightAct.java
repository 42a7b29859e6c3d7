package lab.unroll.describe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;

/** A weight or bias is set by hand, or has its own value again. */
final class WeightAct implements Act {

    /** So many are named; more are counted. */
    private static final int NAMED = 4;

    @Override
    public List<String> object(Between two) {
        Parameters now = two.trace().parameters();
        if (!two.was().reading().trace().spec().equals(two.trace().spec())) {
            return List.of();
        }
        Map<Integer, Double> before = two.before().edits();
        Map<Integer, Double> after = two.after().edits();
        // in the order of the flat array; NaN for what is taken back
        Map<Integer, Double> changed = new TreeMap<>();
        after.forEach((place, value) -> {
            if (!value.equals(before.get(place))) {
                changed.put(place, value);
            }
        });
        before.keySet().stream().filter(place -> !after.containsKey(place)).forEach(place -> changed.put(place, Double.NaN));
        if (changed.size() > NAMED) {
            return List.of(two.say("weights.many", changed.size()));
        }
        return changed.entrySet().stream().map(one -> told(one.getKey(), one.getValue(), now, two)).toList();
    }

    @Override
    public List<String> context(Between two) {
        return two.isLearning() ? List.of() : two.network();
    }

    private static String told(int place, double value, Parameters parameters, Between two) {
        String told = !Double.isNaN(value) ? two.say("held.at", Between.number(value)) : two.isCovered() ? two.say("weight.back")
                : two.say("weight.back.to", Between.number(parameters.toArray()[place]));
        return named(place, parameters.layout(), two, told);
    }

    private static String named(int place, ParameterLayout layout, Between two, String value) {
        for (ParameterBlock block : layout.blocks()) {
            int row = (place - block.offset()) / block.stride();
            int col = (place - block.offset()) % block.stride();
            if (place >= block.offset() && row < block.rows() && col < block.cols()) {
                return block.rows() == 1 ? two.say("weight.bias", block.name(), col + 1, value)
                        : two.say("weight", block.name(), row + 1, col + 1, value);
            }
        }
        throw new IllegalArgumentException("There is no parameter at " + place + ".");
    }
}
