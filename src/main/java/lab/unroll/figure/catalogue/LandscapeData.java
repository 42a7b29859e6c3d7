package lab.unroll.figure.catalogue;

import java.util.List;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Turn;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;

/** What figures of the ground are made from; each asks for its own. */
public interface LandscapeData {

    /** Nothing of it is known yet. */
    LandscapeData NONE = new LandscapeData() {
        @Override
        public List<LossMap> maps() {
            return List.of();
        }

        @Override
        public List<Wall> walls() {
            return List.of();
        }

        @Override
        public NetworkLine line() {
            return new NetworkLine("A", "B", null);
        }

        @Override
        public List<CurvatureCurve> bends() {
            return List.of();
        }
    };

    /** The ground round each of the networks compared; none before it is known. */
    List<LossMap> maps();

    /** Where the weights stand on the map, if that is not where it was made; null otherwise. */
    default Subject.Ground here() {
        return null;
    }

    /** Up to which training step paths are drawn. */
    default long seenUpTo() {
        return Long.MAX_VALUE;
    }

    /** True if equal steps of colour and height are equal factors. */
    default boolean isLogarithmic() {
        return false;
    }

    /** From where surfaces are seen. */
    default Turn turn() {
        return Turn.USUAL;
    }

    /** The exact walls of some units. */
    List<Wall> walls();

    /** How many steps of gradient descent are shown on the walls. */
    default int moves() {
        return WallSettings.MOST_MOVES;
    }

    /** The line between two networks. */
    NetworkLine line();

    /** How the loss was curved over the training. */
    List<CurvatureCurve> bends();
}
