package lab.unroll.describe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;

/** A gate, a candidate or a state is held, held at another value, or let go. */
final class HeldAct implements Act {

    @Override
    public List<String> object(Between two) {
        List<Pin> before = pins(two.was());
        List<Pin> after = pins(two.is());
        List<String> held = after.stream().filter(pin -> !before.contains(pin)).map(pin -> named(pin, two, two.say("held.at",
                Between.number(pin.value())))).toList();
        List<Pin> gone = before.stream().filter(pin -> after.stream().noneMatch(pin::samePlace)).toList();
        if (!held.isEmpty() || gone.isEmpty()) {
            return held;
        }
        return after.isEmpty() && gone.size() > 1 ? List.of(two.say("released.all"))
                : gone.stream().map(pin -> named(pin, two, released(pin, two))).toList();
    }

    @Override
    public List<String> context(Between two) {
        return two.isLearning() ? List.of() : two.network();
    }

    private static List<Pin> pins(Described one) {
        return one.reading().trace().allPins().list();
    }

    /** What is let go has the value again that the network computes, told where it is one. */
    private static String released(Pin pin, Between two) {
        boolean isOne = pin.units().size() == 1 && pin.first() == pin.last();
        if (two.isCovered() || !isOne || !pin.fits(two.trace().spec(), two.trace().length())) {
            return two.say("released");
        }
        LayerTrace layer = two.trace().layer(pin.place().layer(), pin.place().direction());
        return two.say("released.to", Between.number(pin.quantity().used(layer, pin.first()).get(pin.units().get(0))));
    }

    private static String named(Pin pin, Between two, String value) {
        String text = pin.quantity() == Quantity.ATTENTION ? two.say("held.looked", pin.units().get(0) + 1, pin.first(), value)
                : two.say("held.place", name(pin.quantity(), two), units(pin, two), steps(pin, two), value);
        return two.inLayer(pin.place(), text);
    }

    private static String name(Quantity quantity, Between two) {
        return quantity.isState() ? two.say("quantity." + quantity.name().toLowerCase(Locale.ROOT))
                : two.room("figure").get("gate." + quantity.gate().letter());
    }

    private static String units(Pin pin, Between two) {
        return switch (pin.units().size()) {
            case 0 -> two.say("units.all");
            case 1 -> two.say("units.one", pin.units().get(0) + 1);
            default -> two.say("units.some", pin.units().stream().map(unit -> Integer.toString(unit + 1))
                    .collect(Collectors.joining(", ")));
        };
    }

    private static String steps(Pin pin, Between two) {
        return pin.isAtEveryStep() ? two.say("steps.all") : pin.last() == Pin.TO_THE_END ? two.say("steps.from", pin.first())
                : pin.first() == pin.last() ? two.say("steps.one", pin.first()) : two.say("steps.some", pin.first(), pin.last());
    }
}
