package lab.unroll.window.edit;

import java.util.stream.Collectors;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** A pin in words: what is held, where, and at which value. */
public final class PinWords {

    private PinWords() {
    }

    /** The words for a pin of the network on the bench. */
    public static String of(Pin pin, BenchModel model, Texts texts) {
        String entry = texts.get("pin.entry", Quantities.plainSymbol(pin.quantity(), model.cell()), units(pin, texts),
                steps(pin, texts), Numbers.fixed(pin.value()));
        if (pin.quantity() == Quantity.ATTENTION) {
            return texts.get("pin.entry.looked", pin.units().stream().map(s -> "h" + (s + 1)).collect(Collectors.joining(",")),
                    steps(pin, texts), Numbers.fixed(pin.value()));
        }
        String layer = Layers.name(pin.place(), model.experimentProperty().get().spec(), texts);
        return layer.isEmpty() ? entry : texts.get("hand.held.layer", layer, entry);
    }

    private static String units(Pin pin, Texts texts) {
        return switch (pin.units().size()) {
            case 0 -> texts.get("inspector.unit.all");
            case 1 -> texts.get("inspector.unit", pin.units().get(0) + 1);
            default -> texts.get("pin.entry.units", pin.units().stream().map(unit -> Integer.toString(unit + 1))
                    .collect(Collectors.joining(",")));
        };
    }

    private static String steps(Pin pin, Texts texts) {
        if (pin.isAtEveryStep()) {
            return texts.get("pin.steps.every_step");
        }
        if (pin.last() == Pin.TO_THE_END) {
            return texts.get("pin.entry.from", pin.first());
        }
        return pin.first() == pin.last() ? texts.get("pin.entry.step", pin.first())
                : texts.get("pin.entry.range", pin.first(), pin.last());
    }
}
