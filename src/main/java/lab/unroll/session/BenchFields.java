package lab.unroll.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.state.BenchState;
import lab.unroll.state.EditState;
import lab.unroll.state.Setting;
import lab.unroll.state.StateSettings;
import lab.unroll.state.StateTexts;
import lab.unroll.task.Hyperparameters;
import lab.unroll.words.InputException;

/**
 * The state of the bench as the fields {@code bench} and {@code plan}: the settings of a line by the same names, those of
 * the experiment as it was begun, and those in which it is trained otherwise by now.
 */
final class BenchFields {

    static final String BENCH = "bench";
    static final String PLAN = "plan";

    /** How far it is trained; where the training is kept, that tells. */
    static final String TRAIN = "train";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]+)?(E-?[0-9]+)?");

    private BenchFields() {
    }

    /** All settings; without the number of steps, where the training says it. */
    static ObjectNode bench(BenchState state, boolean withSteps) {
        BenchState begun = begun(state);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        StateTexts.all(withSteps ? begun : begun.after(0)).forEach((key, text) -> put(node, key, text));
        return withSteps ? node : node.without(TRAIN);
    }

    /** The settings of the training that are others by now; empty if none is. */
    static ObjectNode plan(BenchState state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        BenchState first = BenchState.of(state.experiment());
        BenchState now = BenchState.of(state.experiment().withPlan(state.edit().plan()));
        for (Setting setting : StateSettings.ALL) {
            String text = setting.write().apply(now);
            if (!text.equals(setting.write().apply(first))) {
                put(node, setting.key(), text);
            }
        }
        return node;
    }

    /** The same before anything about the training was changed. */
    private static BenchState begun(BenchState state) {
        return with(state, state.experiment().plan());
    }

    private static BenchState with(BenchState state, Hyperparameters plan) {
        return new BenchState(state.edit().withPlan(plan), state.iterations(), state.view());
    }

    private static void put(ObjectNode node, String key, String text) {
        if (text.equals(YES) || text.equals(NO)) {
            node.put(key, text.equals(YES));
        } else if (NUMBER.matcher(text).matches() && isKept(text)) {
            if (text.indexOf('.') < 0 && text.indexOf('E') < 0) {
                node.put(key, Long.parseLong(text));
            } else {
                node.put(key, Double.parseDouble(text));
            }
        } else {
            node.put(key, text);
        }
    }

    /** True if it is written again in the same way: 0123 is the name of something, not a number. */
    private static boolean isKept(String text) {
        return text.equals(text.indexOf('.') < 0 && text.indexOf('E') < 0 ? Long.toString(Long.parseLong(text))
                : Double.toString(Double.parseDouble(text)));
    }

    /**
     * The state that both fields tell.
     *
     * @param begun gives the preset its data
     * @throws FieldProblem naming a field that is not known, or has a value that cannot be used
     */
    static BenchState read(JsonNode bench, JsonNode plan, UnaryOperator<Experiment> begun) {
        Map<String, String> texts = texts(BENCH, bench);
        String preset = texts.remove(StateSettings.ALL.get(0).key());
        if (preset == null) {
            throw new FieldProblem(BENCH + "." + StateSettings.ALL.get(0).key());
        }
        BenchState state = set(BENCH, texts, BenchState.of(begun.apply(named(preset))));
        if (plan == null) {
            return state;
        }
        BenchState now = set(PLAN, texts(PLAN, plan), BenchState.of(state.experiment()));
        if (!now.experiment().withPlan(state.experiment().plan()).equals(state.experiment())) {
            throw new FieldProblem(PLAN);
        }
        return with(state, now.experiment().plan());
    }

    private static Experiment named(String preset) {
        try {
            return Presets.named(preset);
        } catch (InputException e) {
            throw new FieldProblem(BENCH + "." + StateSettings.ALL.get(0).key(), e);
        }
    }

    /** Settings in their own order, whatever their order in the file. */
    private static BenchState set(String field, Map<String, String> texts, BenchState first) {
        BenchState state = first;
        for (Setting setting : StateSettings.ALL) {
            String text = texts.get(setting.key());
            try {
                // what is so already is left alone: to say of a GRU that it has the form of an LSTM would make it one
                state = text == null || text.equals(setting.write().apply(state)) ? state : setting.read().apply(state, text);
            } catch (InputException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                throw new FieldProblem(field + "." + setting.key(), e);
            }
        }
        return state;
    }

    private static Map<String, String> texts(String field, JsonNode node) {
        if (!node.isObject()) {
            throw new FieldProblem(field);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            String path = field + "." + one.getKey();
            if (StateSettings.ALL.stream().noneMatch(setting -> setting.key().equals(one.getKey()))
                    || !one.getValue().isValueNode() || one.getValue().isNull()) {
                throw new FieldProblem(path);
            }
            texts.put(one.getKey(), one.getValue().isBoolean() ? one.getValue().booleanValue() ? YES : NO
                    : one.getValue().asText());
        }
        return texts;
    }
}
