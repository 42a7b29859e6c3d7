package lab.unroll.dynamics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states at places of a plane under one field. In a cell with C each of them is made by many steps: they are remembered,
 * so that a playhead that moves on does not have them settle again. For several threads.
 */
public final class PlaneStates {

    /** Two places of a plane with one axis differ in the first number only. */
    private record Place(double a, double b) {
    }

    private final StatePlane plane;
    private final Field field;
    private final Map<Place, double[]> settled = new ConcurrentHashMap<>();

    PlaneStates(StatePlane plane, Field field) {
        this.plane = plane;
        this.field = field;
    }

    /** See {@link StatePlane#state}. Not to be written to. */
    public double[] at(double... place) {
        return !field.map().hasCell() ? plane.state(field, place) : settled.computeIfAbsent(
                new Place(place[0], place.length > 1 ? place[1] : 0), there -> plane.state(field, place));
    }
}
