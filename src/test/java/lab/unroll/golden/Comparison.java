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
        compared++;
        double expected = reference.asDouble();
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
