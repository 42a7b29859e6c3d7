package lab.unroll.trace;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the pin that holds a unit at a step without asking all of them. Never changes. */
final class HeldValues {

    /** No pin holds it. */
    static final int NONE = -1;

    /** The pins of one quantity by unit; those that hold every unit under {@link Pin#ALL_UNITS}. */
    private final Map<Quantity, Map<Integer, HeldSteps>> units = new EnumMap<>(Quantity.class);

    /** Sorts the pins; where several hold the same, the later one in the list counts. */
    HeldValues(List<Pin> pins) {
        Map<Quantity, Map<Integer, HeldSteps.Builder>> parts = new EnumMap<>(Quantity.class);
        for (int i = 0; i < pins.size(); i++) {
            Pin pin = pins.get(i);
            Map<Integer, HeldSteps.Builder> part = parts.computeIfAbsent(pin.quantity(), quantity -> new HashMap<>());
            for (int unit : pin.units().isEmpty() ? List.of(Pin.ALL_UNITS) : pin.units()) {
                part.computeIfAbsent(unit, each -> new HeldSteps.Builder()).add(pin.first(), pin.last(), i);
            }
        }
        parts.forEach((quantity, part) -> {
            Map<Integer, HeldSteps> steps = new HashMap<>();
            part.forEach((unit, builder) -> steps.put(unit, builder.build()));
            units.put(quantity, steps);
        });
    }

    /** Place in the list of the last pin that holds the quantity of this unit at this step, or {@link #NONE}. */
    int lastPin(Quantity quantity, int unit, int step) {
        Map<Integer, HeldSteps> part = units.get(quantity);
        return part == null ? NONE : Math.max(lastPin(part.get(unit), step), lastPin(part.get(Pin.ALL_UNITS), step));
    }

    private static int lastPin(HeldSteps steps, int step) {
        return steps == null ? NONE : steps.at(step);
    }
}
