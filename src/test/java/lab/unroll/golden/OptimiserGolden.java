package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.engine.kernel.Kernels;

/** Holds the update rules and clipping against a reference file. */
final class OptimiserGolden<A> {

    private static final Map<String, String> MEMORY = Map.of("momentum_buffer", "velocity", "square_avg", "square",
            "acc_delta", "step", "sum", "sum", "exp_avg", "mean", "exp_avg_sq", "square", "max_exp_avg_sq", "largest");
    private static final Set<String> KNOWN = Set.of("name", "lr", "momentum", "nesterov", "weight_decay", "alpha", "eps",
            "betas", "amsgrad", "rho");

    private final GoldenFile file;
    private final MotorData<A> data;
    private final Comparison comparison;

    private OptimiserGolden(GoldenFile file, Kernels<A> kernels, double tolerance) {
        this.file = file;
        data = new MotorData<>(file, kernels);
        comparison = new Comparison("rules " + kernels.name() + ", " + file.name(), tolerance);
    }

    static <A> Comparison of(GoldenFile file, Kernels<A> kernels, double tolerance) {
        OptimiserGolden<A> golden = new OptimiserGolden<>(file, kernels, tolerance);
        file.keys("/optimizers").forEach(golden::rule);
        golden.clippingByNorm();
        golden.clippingByValue();
        return golden.comparison;
    }

    /** A rule with its learning rate. */
    record Rule<A>(Optimiser<A> optimiser, double rate) {
    }

    /** The rule that a file names, with the constants it gives. */
    static <A> Rule<A> rule(Kernels<A> kernels, String name, JsonNode settings, int size) {
        for (Iterator<String> keys = settings.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!KNOWN.contains(key)) {
                throw new IllegalStateException("unknown setting of " + name + ": " + key);
            }
        }
        Optimisers<A> rules = new Optimisers<>(kernels, size);
        double decay = number(settings, "weight_decay", 0);
        double epsilon = number(settings, "eps", 1e-8);
        Optimiser<A> optimiser = switch (name.split("_")[0]) {
            case "sgd" -> settings.has("momentum")
                    ? rules.momentum(number(settings, "momentum", 0), decay, settings.path("nesterov").asBoolean())
                    : rules.descent(decay);
            case "rmsprop" -> rules.rmsprop(number(settings, "alpha", 0.99), epsilon);
            case "adagrad" -> rules.adagrad(epsilon);
            case "adadelta" -> rules.adadelta(number(settings, "rho", 0.9), epsilon);
            case "adam", "adamw" -> rules.adam(settings.get("betas").get(0).asDouble(),
                    settings.get("betas").get(1).asDouble(), epsilon, decay, settings.path("amsgrad").asBoolean());
            default -> throw new IllegalStateException("unknown rule: " + name);
        };
        return new Rule<>(optimiser, number(settings, "lr", Double.NaN));
    }

    private static double number(JsonNode settings, String key, double otherwise) {
        return settings.has(key) ? settings.get(key).asDouble() : otherwise;
    }

    private void rule(String name) {
        A weights = both(file.at("/W"), file.at("/b"));
        Kernels<A> kernels = data.kernels();
        String at = "/optimizers/" + name;
        Rule<A> rule = rule(kernels, name, file.at(at + "/settings"), kernels.length(weights));
        JsonNode steps = file.at(at + "/after_step");
        for (int k = 0; k < steps.size(); k++) {
            rule.optimiser().update(weights, both(file.at("/grads/" + k + "/W"), file.at("/grads/" + k + "/b")),
                    rule.rate());
            compare(name + " after step " + (k + 1), steps.get(k).get("W"), steps.get(k).get("b"), weights);
            JsonNode state = steps.get(k).get("state");
            for (Iterator<String> names = state.get("W").fieldNames(); names.hasNext(); ) {
                String key = names.next();
                A memory = rule.optimiser().memory().get(MEMORY.get(key));
                compare(name + " " + key, state.get("W").get(key), state.get("b").get(key), memory);
            }
        }
    }

    private void clippingByNorm() {
        JsonNode input = file.at("/clip_grad_norm/input");
        for (JsonNode one : file.at("/clip_grad_norm/cases")) {
            A gradient = both(input.get("W"), input.get("b"));
            double norm = Clipping.norm(data.kernels(), gradient);
            Clipping.byNorm(data.kernels(), gradient, norm, one.get("max_norm").asDouble());
            comparison.same("norm", one.get("total_norm"), norm);
            compare("clipped by norm", one.get("W"), one.get("b"), gradient);
        }
    }

    private void clippingByValue() {
        JsonNode input = file.at("/clip_grad_value/input");
        for (JsonNode one : file.at("/clip_grad_value/cases")) {
            A gradient = both(input.get("W"), input.get("b"));
            Clipping.byValue(data.kernels(), gradient, one.get("limit").asDouble());
            compare("clipped by value", one.get("W"), one.get("b"), gradient);
        }
    }

    private A both(JsonNode matrix, JsonNode bias) {
        double[] values = new double[matrix.size() * matrix.get(0).size() + bias.size()];
        int i = 0;
        for (JsonNode row : matrix) {
            for (JsonNode value : row) {
                values[i++] = value.asDouble();
            }
        }
        for (JsonNode value : bias) {
            values[i++] = value.asDouble();
        }
        return data.narrow(values);
    }

    private void compare(String what, JsonNode matrix, JsonNode bias, A actual) {
        int i = 0;
        for (JsonNode row : matrix) {
            for (JsonNode value : row) {
                comparison.same(what, value, data.kernels().get(actual, i++));
            }
        }
        for (JsonNode value : bias) {
            comparison.same(what, value, data.kernels().get(actual, i++));
        }
    }
}
