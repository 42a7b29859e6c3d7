package lab.unroll.window.canvas;

import java.util.AbstractList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;

/**
 * The spots of a figure, found when somebody asks for them: mostly nobody points at it. They are equal only to themselves, for
 * to compare hundreds of them would mean to ask each for its words.
 */
final class ShownSpots extends AbstractList<Spot> {

    private Figure figure;
    private List<Spot> all;

    /** Those of a figure; none for null. */
    ShownSpots(Figure figure) {
        this.figure = figure;
    }

    /** Finds them now. */
    synchronized List<Spot> find() {
        if (all == null) {
            all = figure == null ? List.of() : figure.spots();
            figure = null;
        }
        return all;
    }

    @Override
    public Spot get(int index) {
        return find().get(index);
    }

    @Override
    public int size() {
        return find().size();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
