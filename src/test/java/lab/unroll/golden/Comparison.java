package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Vector;

/** Compares quantities with a reference, |a - b| <= tolerance max(1, |b|), and counts them. */
final class Comparison {

    private final String what;
    private final double tolerance;
    private final List<String> wrong = new ArrayList<>();
    private int compared;
    private double worst;

    Comparison(String what, double tolerance) {
        this.what = what;
        this.tolerance = tolerance;
    }

    void same(String quantity, JsonNode reference, double actual) {
        same(quantity, reference.asDouble(), actual);
    }

    void same(String quantity, double expected, double actual) {
        compared++;
        double difference = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
        worst = Math.max(worst, difference);
        // NaN is wrong as well
        if (!(difference <= tolerance)) {
            wrong.add(quantity + ": expected " + expected + " but was " + actual);
        }
    }

    void same(String quantity, JsonNode reference, Vector actual) {
        if (reference.size() != actual.size()) {
            wrong.add(quantity + ": expected " + reference.size() + " components but there were " + actual.size());
            return;
        }
        for (int j = 0; j < actual.size(); j++) {
            same(quantity + "[" + j + "]", reference.get(j), actual.get(j));
        }
    }

    /** Nested arrays against a flat one, which is multiplied by {@code scale}. */
    void sameAll(String quantity, JsonNode reference, float[] actual, double scale) {
        int next = sameFrom(quantity, reference, actual, scale, 0);
        if (next != actual.length) {
            wrong.add(quantity + ": expected " + next + " numbers but there were " + actual.length);
        }
    }

    private int sameFrom(String quantity, JsonNode reference, float[] actual, double scale, int at) {
        if (!reference.isArray()) {
            same(quantity + "[" + at + "]", reference, scale * actual[at]);
            return at + 1;
        }
        int next = at;
        for (JsonNode part : reference) {
            next = sameFrom(quantity, part, actual, scale, next);
        }
        return next;
    }

    int compared() {
        return compared;
    }

    double worst() {
        return worst;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return what + ": " + compared + " quantities, largest relative difference " + worst;
    }
}
