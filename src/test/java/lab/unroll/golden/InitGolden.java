package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import lab.unroll.net.Fans;
import lab.unroll.net.RecurrentInitialiser;
import org.ejml.data.DMatrixRMaj;

/** Holds the first values of weights against a reference file. */
final class InitGolden {

    private InitGolden() {
    }

    static Comparison of(GoldenFile file, double tolerance) {
        Comparison comparison = new Comparison("first values, " + file.name(), tolerance);
        for (JsonNode one : file.at("/fans")) {
            Fans fans = new Fans(one.get("fan_in").asInt(), one.get("fan_out").asInt());
            comparison.same("Glorot, uniform", one.get("glorot_uniform_bound"), fans.glorotBound());
            comparison.same("Glorot, normal", one.get("glorot_normal_std"), fans.glorotDeviation());
            comparison.same("He, uniform", one.get("he_uniform_bound"), fans.heBound());
            comparison.same("He, normal", one.get("he_normal_std"), fans.heDeviation());
            comparison.same("LeCun, normal", one.get("lecun_normal_std"), fans.lecunDeviation());
        }
        for (String name : file.keys("/gains")) {
            comparison.same("gain of " + name, file.at("/gains/" + name), Fans.Gain.named(name).factor());
        }
        for (JsonNode one : file.at("/recurrent_default_bound")) {
            comparison.same("bound", one.get("bound"), Fans.recurrentBound(one.get("hidden").asInt()));
        }
        for (JsonNode one : file.at("/orthogonal")) {
            orthogonal(one, comparison);
        }
        return comparison;
    }

    private static void orthogonal(JsonNode one, Comparison comparison) {
        int rows = one.get("rows").asInt();
        int cols = one.get("cols").asInt();
        DMatrixRMaj a = new DMatrixRMaj(rows, cols);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                a.set(i, j, one.get("A").get(i).get(j).asDouble());
            }
        }
        DMatrixRMaj q = RecurrentInitialiser.orthogonal(a);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                comparison.same("Q(" + i + ", " + j + ")", one.get("Q").get(i).get(j), q.get(i, j));
            }
        }
    }
}
